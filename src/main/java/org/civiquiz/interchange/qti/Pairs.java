package org.civiquiz.interchange.qti;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.civiquiz.core.question.Basis;
import org.civiquiz.core.question.Question;
import org.civiquiz.interchange.UnusableQuestionException;

/** Makes a matching question of two lists. */
final class Pairs {

  private final ItemDraft draft;
  private final List<Choice> left;
  private final List<Choice> right;
  private final Function<Map<String, String>, Map<String, List<String>>> responses;

  /**
   * @param responses makes what the marking takes of a partner for each on the left
   */
  Pairs(
      ItemDraft draft,
      List<Choice> left,
      List<Choice> right,
      Function<Map<String, String>, Map<String, List<String>>> responses) {
    this.draft = draft;
    this.left = left;
    this.right = right;
    this.responses = responses;
  }

  /**
   * @param key for each on the left its partner
   */
  Question matching(String stem, Map<String, String> key) {
    if (left.size() < 2 || right.size() < 2) {
      throw new UnusableQuestionException("It has fewer than two things to match on a side");
    }
    if (key.size() != left.size()) {
      throw new UnusableQuestionException(
          "Not everything on the left has one partner on the right");
    }
    Map<String, String> leftIds = ids(left);
    Map<String, String> rightIds = ids(right);
    if (!leftIds.keySet().containsAll(key.keySet())
        || !rightIds.keySet().containsAll(key.values())) {
      throw new UnusableQuestionException("Its right answer names something that it does not have");
    }
    double full = draft.mark(responses.apply(key)).score();
    if (full <= 0) {
      throw new UnusableQuestionException("Its right answer earns nothing by its own marking");
    }
    boolean isMarkedAlike = true;
    for (String item : key.keySet()) {
      Map<String, String> others = new HashMap<>(key);
      others.remove(item);
      double score = draft.mark(responses.apply(others)).score();
      if (score >= full) {
        throw new UnusableQuestionException(
            "Its marking does not tell right pairs from wrong ones");
      }
      isMarkedAlike &= Math.abs(score / full - (left.size() - 1.0) / left.size()) < 1e-6;
    }
    if (!isMarkedAlike) {
      draft.lose("How an answer that is right only in part is marked");
    }
    Map<String, String> pairs = new HashMap<>();
    key.forEach((from, to) -> pairs.put(leftIds.get(from), rightIds.get(to)));
    return new Question.Matching(
        stem, draft.points(full), items(left, leftIds), items(right, rightIds), pairs, Basis.NONE);
  }

  private static Map<String, String> ids(List<Choice> choices) {
    Ids ids = new Ids();
    Map<String, String> own = new LinkedHashMap<>();
    choices.forEach(choice -> own.put(choice.id(), ids.of(choice.id())));
    if (own.size() < choices.size()) {
      throw new UnusableQuestionException("Two things to match have the same name");
    }
    return own;
  }

  private static List<Question.Matching.Item> items(List<Choice> choices, Map<String, String> ids) {
    List<Question.Matching.Item> items = new ArrayList<>();
    for (Choice choice : choices) {
      items.add(new Question.Matching.Item(ids.get(choice.id()), choice.text()));
    }
    return items;
  }
}
