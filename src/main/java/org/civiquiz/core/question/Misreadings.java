package org.civiquiz.core.question;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which misreadings a response shows: those of the distractors chosen. Leaving out a right choice
 * is none.
 */
public final class Misreadings {

  private static final Set<String> ABOUT_SPEAKERS = Set.of("who-said", "speaker", "speakers");

  private Misreadings() {}

  /** Every misreading once, in the order of {@link Misreading}. */
  public static Set<Misreading> in(Question question, Response response) {
    Set<Misreading> found = EnumSet.noneOf(Misreading.class);
    if (response instanceof Response.Chosen chosen) {
      options(question).stream()
          .filter(option -> !option.isKey() && chosen.options().contains(option.id()))
          .forEach(option -> option.misreading().ifPresent(found::add));
    } else if (response instanceof Response.Paired paired) {
      addPaired(found, question, paired.pairs());
    }
    return found;
  }

  private static void addPaired(
      Set<Misreading> found, Question question, Map<String, String> pairs) {
    if (question instanceof Question.Cloze cloze) {
      for (Question.Cloze.Blank blank : cloze.blanks()) {
        blank.options().stream()
            .filter(option -> !option.isKey() && option.id().equals(pairs.get(blank.id())))
            .forEach(option -> option.misreading().ifPresent(found::add));
      }
    } else if (question instanceof Question.Matching matching
        && matching.left().stream()
            .map(Question.Matching.Item::id)
            .anyMatch(
                id -> pairs.containsKey(id) && !pairs.get(id).equals(matching.pairs().get(id)))) {
      boolean isAboutSpeakers =
          matching.basis().origin().filter(ABOUT_SPEAKERS::contains).isPresent();
      found.add(isAboutSpeakers ? Misreading.SPEAKER : Misreading.DETAIL);
    }
  }

  private static List<Option> options(Question question) {
    if (question instanceof Question.SingleChoice single) {
      return single.options();
    }
    if (question instanceof Question.MultipleChoice multiple) {
      return multiple.options();
    }
    return question instanceof Question.TrueFalse trueFalse ? trueFalse.options() : List.of();
  }
}
