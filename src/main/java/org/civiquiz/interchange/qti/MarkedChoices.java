package org.civiquiz.interchange.qti;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.civiquiz.core.question.Basis;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.Response;
import org.civiquiz.interchange.UnusableQuestionException;

/** Makes a question of choices, of which one or several are to be chosen in one response. */
final class MarkedChoices {

  private static final Map<String, String> OPPOSITES =
      Map.of(
          "true",
          "false",
          "wahr",
          "falsch",
          "richtig",
          "falsch",
          "vrai",
          "faux",
          "verdadero",
          "falso",
          "waar",
          "onwaar",
          "vero",
          "falso",
          "verdadeiro",
          "falso");

  private final ItemDraft draft;
  private final String response;
  private final List<Choice> choices;
  private final Marking.Outcome none;
  private final Map<String, Marking.Outcome> alone = new LinkedHashMap<>();

  MarkedChoices(ItemDraft draft, String response, List<Choice> choices) {
    this.draft = draft;
    this.response = response;
    this.choices = choices;
    if (choices.size() < 2) {
      throw new UnusableQuestionException("It has fewer than two choices");
    }
    this.none = mark(Set.of());
    choices.forEach(choice -> alone.put(choice.id(), mark(Set.of(choice.id()))));
    if (alone.size() < choices.size()) {
      throw new UnusableQuestionException("Two choices have the same name");
    }
  }

  /**
   * @param declared the key as the file states it; empty if it only tells how it marks
   */
  Question single(String stem, Set<String> declared) {
    double best = alone.values().stream().mapToDouble(Marking.Outcome::score).max().orElse(0);
    if (best <= 0) {
      throw new UnusableQuestionException(
          declared.isEmpty()
              ? "It has no right answer, as in a survey"
              : "Its right answer earns nothing by its own marking");
    }
    Set<String> keys =
        alone.keySet().stream()
            .filter(id -> alone.get(id).score() == best)
            .collect(Collectors.toSet());
    if (keys.size() > 1) {
      throw new UnusableQuestionException("More than one choice earns the full mark");
    }
    requireAgreement(declared, keys);
    for (String id : alone.keySet()) {
      double score = alone.get(id).score();
      if (!keys.contains(id) && score != 0) {
        draft.lose(
            score > 0
                ? "Another choice earns a part of the points there; here only the right one does"
                : "A wrong choice costs points there; here it earns none");
      }
    }
    double points = draft.points(best);
    List<Option> options = options(keys, Set.of());
    return trueFalse(stem, points, options)
        .orElseGet(() -> new Question.SingleChoice(stem, points, options, Basis.NONE));
  }

  /**
   * @param candidates what may be the key; its marking has to bear that out
   */
  Question multiple(String stem, Set<String> candidates) {
    Set<String> keys = new LinkedHashSet<>(candidates);
    if (keys.isEmpty()) {
      alone.forEach((id, outcome) -> addIf(outcome.score() > 0, id, keys));
    }
    if (keys.isEmpty()) {
      throw new UnusableQuestionException("It has no right answer, as in a survey");
    }
    if (!alone.keySet().containsAll(keys)) {
      throw new UnusableQuestionException("Its right answer is not among its choices");
    }
    double full = mark(keys).score();
    if (full <= 0) {
      throw new UnusableQuestionException("Its right answer earns nothing by its own marking");
    }
    for (String id : alone.keySet()) {
      double other = mark(toggled(keys, id)).score();
      if (other > full || keys.contains(id) && other == full) {
        throw new UnusableQuestionException(
            "Its marking does not tell right choices from wrong ones");
      }
    }
    Question question =
        new Question.MultipleChoice(stem, draft.points(full), options(keys, common()), Basis.NONE);
    if (!isMarkedAlike(question, keys, full)) {
      draft.lose("How choices that are right only in part are marked");
    }
    return question;
  }

  private void requireAgreement(Set<String> declared, Set<String> keys) {
    if (!declared.isEmpty() && !declared.equals(keys)) {
      throw new UnusableQuestionException("Its stated key and its marking contradict each other");
    }
  }

  private Set<String> common() {
    Set<String> common = new HashSet<>();
    alone.values().forEach(outcome -> common.addAll(outcome.feedback()));
    alone.values().forEach(outcome -> common.retainAll(outcome.feedback()));
    common.addAll(none.feedback());
    return common;
  }

  private List<Option> options(Set<String> keys, Set<String> commonFeedback) {
    List<Option> options = new ArrayList<>();
    Ids ids = new Ids();
    for (Choice choice : choices) {
      String rationale = draft.shown(alone.get(choice.id()), commonFeedback);
      if (rationale.isEmpty()) {
        rationale = draft.named(choice.id()).orElse("");
      }
      boolean isKey = keys.contains(choice.id());
      options.add(draft.option(ids.of(choice.id()), choice.text(), isKey, rationale));
    }
    return options;
  }

  private static Optional<Question> trueFalse(String stem, double points, List<Option> options) {
    if (options.size() != 2) {
      return Optional.empty();
    }
    for (int i = 0; i < 2; i++) {
      Option yes = options.get(i);
      Option no = options.get(1 - i);
      boolean isById = yes.id().equalsIgnoreCase("true") && no.id().equalsIgnoreCase("false");
      if (isById || word(no).equals(OPPOSITES.get(word(yes)))) {
        return Optional.of(
            new Question.TrueFalse(
                stem, points, renamed("true", yes), renamed("false", no), Basis.NONE));
      }
    }
    return Optional.empty();
  }

  private static String word(Option option) {
    return option.text().strip().toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
  }

  private static Option renamed(String id, Option option) {
    return new Option(id, option.text(), option.isKey(), option.misreading(), option.rationale());
  }

  // Each choice alone, and the key with one more or one less: enough to tell rules apart.
  private boolean isMarkedAlike(Question question, Set<String> keys, double full) {
    Map<String, String> ownIds = new LinkedHashMap<>();
    Ids ids = new Ids();
    choices.forEach(choice -> ownIds.put(choice.id(), ids.of(choice.id())));
    for (String id : alone.keySet()) {
      for (Set<String> chosen : List.of(Set.of(id), toggled(keys, id))) {
        List<String> own = chosen.stream().map(ownIds::get).toList();
        double here = question.mark(new Response.Chosen(own)).orElse(0);
        if (Math.abs(here - mark(chosen).score() / full) > 1e-6) {
          return false;
        }
      }
    }
    return true;
  }

  private static Set<String> toggled(Set<String> keys, String id) {
    Set<String> toggled = new LinkedHashSet<>(keys);
    if (!toggled.remove(id)) {
      toggled.add(id);
    }
    return toggled;
  }

  private static void addIf(boolean condition, String id, Set<String> ids) {
    if (condition) {
      ids.add(id);
    }
  }

  private Marking.Outcome mark(Set<String> chosen) {
    return draft.mark(Map.of(response, List.copyOf(chosen)));
  }
}
