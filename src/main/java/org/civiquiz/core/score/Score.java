package org.civiquiz.core.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.Response;

/**
 * What an attempt earned: the sum of points × mark over its slots, unrounded.
 *
 * @param points earned so far; a response that waits for a person counts 0
 * @param maxPoints what full marks in every slot would earn
 * @param pendingPoints what the responses that wait for a person could still earn
 * @param marks by slot, 0 to 1; empty where only a person can tell
 */
public record Score(
    double points, double maxPoints, double pendingPoints, List<OptionalDouble> marks) {

  public Score {
    marks = List.copyOf(marks);
  }

  /**
   * Marks each response by the rules of its question.
   *
   * @param responses by slot; empty where nothing was given, which earns 0
   * @throws IllegalArgumentException if there is not one response, given or not, for each question
   */
  public static Score of(List<Question> questions, List<Optional<Response>> responses) {
    requireSameSize(questions, responses);
    List<OptionalDouble> marks = new ArrayList<>();
    for (int slot = 0; slot < questions.size(); slot++) {
      Question question = questions.get(slot);
      marks.add(
          responses
              .get(slot)
              .filter(response -> !response.isEmpty())
              .map(question::mark)
              .orElse(OptionalDouble.of(0)));
    }
    return ofMarks(questions, marks);
  }

  /**
   * Adds up marks that are known already, such as those that a teacher gave.
   *
   * @throws IllegalArgumentException if there is not one mark, known or not, for each question
   */
  public static Score ofMarks(List<Question> questions, List<OptionalDouble> marks) {
    requireSameSize(questions, marks);
    double points = 0;
    double pending = 0;
    for (int slot = 0; slot < questions.size(); slot++) {
      double worth = questions.get(slot).points();
      OptionalDouble mark = marks.get(slot);
      if (mark.isPresent()) {
        points += worth * mark.getAsDouble();
      } else {
        pending += worth;
      }
    }
    return new Score(points, maxPoints(questions), pending, marks);
  }

  /** What full marks in every slot would earn. */
  public static double maxPoints(List<Question> questions) {
    return questions.stream().mapToDouble(Question::points).sum();
  }

  private static void requireSameSize(List<Question> questions, List<?> others) {
    if (questions.size() != others.size()) {
      throw new IllegalArgumentException(
          "%d questions and %d responses".formatted(questions.size(), others.size()));
    }
  }
}
