package org.civiquiz.quiz;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.QuizDocument.SourceArticle;

/**
 * One version of a quiz with all that is needed to show it and to mark it. It holds the keys: what
 * a student may see has to be taken from it piece by piece.
 *
 * @param articleId absent for a quiz without an article
 * @param article title and text are empty for a quiz without an article
 * @param slots in order, numbered from 0 without gaps
 */
public record DeliverableQuiz(
    UUID schoolId,
    UUID quizId,
    int version,
    String title,
    String language,
    Optional<UUID> articleId,
    SourceArticle article,
    List<Slot> slots) {

  public DeliverableQuiz {
    slots = List.copyOf(slots);
  }

  /**
   * A question in its place.
   *
   * @param slot from 0
   * @param questionId the id within the quiz, such as {@code q1}
   */
  public record Slot(int slot, String questionId, UUID itemId, Question question) {}

  /** The sum of the points of all questions. */
  public double maxScore() {
    return slots.stream().mapToDouble(slot -> slot.question().points()).sum();
  }
}
