package org.civiquiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.civiquiz.error.NoSuchEntityException;
import org.civiquiz.quiz.DeliverableQuiz;
import org.civiquiz.quiz.Passages;
import org.civiquiz.quiz.Quizzes;

/** Versions of quizzes as students take them. */
@ApplicationScoped
class Deliveries {

  private final Quizzes quizzes;
  private final Passages passages;

  Deliveries(Quizzes quizzes, Passages passages) {
    this.quizzes = quizzes;
    this.passages = passages;
  }

  /**
   * @throws NoSuchEntityException if the school has no such quiz
   */
  Delivery get(UUID schoolId, UUID quizId, int version) {
    DeliverableQuiz quiz = quizzes.deliverable(schoolId, quizId, version);
    return new Delivery(
        quiz.title(),
        quiz.language(),
        quiz.articleId().orElse(null),
        quiz.articleId().map(id -> Delivery.Reading.of(quiz.article())).orElse(null),
        passages.of(quiz).orElse(null),
        quiz.slots().stream().map(DeliverableQuiz.Slot::question).toList());
  }
}
