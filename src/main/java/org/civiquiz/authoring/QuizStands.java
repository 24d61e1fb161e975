package org.civiquiz.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.civiquiz.account.Caller;
import org.civiquiz.article.Article;
import org.civiquiz.error.ConflictException;
import org.civiquiz.error.NoSuchEntityException;
import org.civiquiz.interchange.QuizFormats;
import org.civiquiz.interchange.WrittenQuiz;
import org.civiquiz.quiz.PassageLayout;
import org.civiquiz.quiz.PassageView;
import org.civiquiz.quiz.Quiz;
import org.civiquiz.quiz.Quizzes;
import org.civiquiz.quiz.WarningLines;

/** How a quiz of the caller's school stands now. */
@ApplicationScoped
class QuizStands {

  private final Caller caller;
  private final Quizzes quizzes;

  QuizStands(Caller caller, Quizzes quizzes) {
    this.caller = caller;
    this.quizzes = quizzes;
  }

  @Transactional
  ProgressView progress(UUID id) {
    Quiz quiz = find(id);
    int questions = quizzes.summary(quiz.schoolId, id).questions();
    return new ProgressView(
        id,
        quiz.title,
        quiz.state.equals(Quiz.GENERATING),
        questions == 0,
        quiz.articleId != null,
        WarningLines.read(quiz.warnings));
  }

  /**
   * @throws ConflictException if the questions are still being made
   */
  @Transactional
  PreviewView preview(UUID id) {
    Quiz quiz = findMade(id);
    PassageView passage =
        quiz.articleId == null
            ? null
            : PassageView.plain(
                PassageLayout.of(
                    Article.findInSchool(quiz.schoolId, quiz.articleId)
                        .orElseThrow(() -> new NoSuchEntityException("article"))));
    return PreviewView.of(
        id, quiz.state.equals(Quiz.PUBLISHED), passage, quizzes.document(quiz.schoolId, id));
  }

  /**
   * @throws NoSuchEntityException if there is no such quiz or format
   * @throws ConflictException if the questions are still being made
   */
  @Transactional
  WrittenQuiz export(UUID id, String format) {
    Quiz quiz = findMade(id);
    return QuizFormats.findWriter(format)
        .orElseThrow(() -> new NoSuchEntityException("format"))
        .write(quizzes.document(quiz.schoolId, id));
  }

  private Quiz findMade(UUID id) {
    Quiz quiz = find(id);
    if (quiz.state.equals(Quiz.GENERATING)) {
      throw new ConflictException("The questions of this quiz are still being made");
    }
    return quiz;
  }

  private Quiz find(UUID id) {
    return Quiz.findInSchool(caller.schoolId(), id)
        .orElseThrow(() -> new NoSuchEntityException("quiz"));
  }
}
