package org.civiquiz.interchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.civiquiz.core.question.Basis;
import org.civiquiz.core.question.Question;

/** The pairs of a foreign matching question, of which the right sides may repeat. */
public final class MatchingPairs {

  private final Map<String, String> rightOfLeft = new LinkedHashMap<>();
  private final Map<String, String> idOfRight = new LinkedHashMap<>();

  /**
   * @param left blank if nothing belongs to the right side
   */
  public void add(String left, String right) {
    if (right.isBlank()) {
      throw new UnusableQuestionException(
          left.isBlank()
              ? "A pair has no text"
              : "“%s” has nothing to match it".formatted(QuestionName.shortened(left)));
    }
    idOfRight.computeIfAbsent(right, r -> "r" + (idOfRight.size() + 1));
    if (!left.isBlank() && rightOfLeft.putIfAbsent(left, right) != null) {
      throw new UnusableQuestionException(
          "“%s” stands on the left twice".formatted(QuestionName.shortened(left)));
    }
  }

  public Question question(String stem, double points, Basis basis) {
    if (rightOfLeft.size() < 2 || idOfRight.size() < 2) {
      throw new UnusableQuestionException("Matching needs at least 2 pairs");
    }
    List<Question.Matching.Item> left = new ArrayList<>();
    Map<String, String> pairs = new LinkedHashMap<>();
    rightOfLeft.forEach(
        (text, right) -> {
          String id = "l" + (left.size() + 1);
          left.add(new Question.Matching.Item(id, text));
          pairs.put(id, idOfRight.get(right));
        });
    List<Question.Matching.Item> rights =
        idOfRight.entrySet().stream()
            .map(entry -> new Question.Matching.Item(entry.getValue(), entry.getKey()))
            .toList();
    return new Question.Matching(stem, points, left, rights, pairs, basis);
  }
}
