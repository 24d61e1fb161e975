package org.civiquiz.authoring;

import java.util.List;
import java.util.UUID;
import org.civiquiz.quiz.Quiz;
import org.civiquiz.quiz.QuizTrash;
import org.civiquiz.web.SchoolTime;

/** The quizzes that a school has deleted and can bring back, the newest first. */
record TrashView(List<Row> rows) {

  /**
   * A deleted quiz.
   *
   * @param end when it is removed for good
   */
  record Row(UUID id, String title, SchoolTime.Moment deleted, SchoolTime.Moment end) {}

  static TrashView of(List<Quiz> quizzes, SchoolTime time) {
    return new TrashView(
        quizzes.stream()
            .map(
                quiz ->
                    new Row(
                        quiz.id,
                        quiz.title,
                        time.dayAndTime(quiz.deletedAt),
                        time.shortDay(quiz.deletedAt.plus(QuizTrash.KEPT))))
            .toList());
  }
}
