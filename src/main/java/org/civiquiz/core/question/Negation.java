package org.civiquiz.core.question;

import java.util.Locale;
import java.util.Optional;
import org.civiquiz.core.fact.VerbGroup;
import org.civiquiz.core.text.Verbs;

/** The sentence whose main verb is denied, or affirmed where the sentence denies it. */
final class Negation {

  private Negation() {}

  /**
   * @param verb the main verb of the sentence
   * @return empty if the verb does not stand in the sentence exactly once, or not in a plain form
   */
  static Optional<String> of(String sentence, VerbGroup verb) {
    String printed = verb.phrase().text();
    int at = sentence.indexOf(printed);
    boolean isClear = at >= 0 && sentence.indexOf(printed, at + 1) < 0 && !isLimited(sentence);
    if (!isClear || printed.contains("n’t") || printed.contains("n't")) {
      return Optional.empty();
    }
    Optional<String> other = verb.negated() ? affirmed(verb) : denied(verb);
    return other.map(
        words -> sentence.substring(0, at) + words + sentence.substring(at + printed.length()));
  }

  // "Only", "no" and the like are denials themselves, and two of them make a riddle.
  private static boolean isLimited(String sentence) {
    return sentence.matches(
        "(?is).*\\b(?:no|nobody|none|nothing|never|neither|nor|only|hardly|unless|without)\\b.*");
  }

  private static Optional<String> denied(VerbGroup verb) {
    String printed = verb.phrase().text();
    String first = printed.split(" ")[0];
    boolean hasAuxiliary = !verb.auxiliaries().isEmpty() || verb.lemma().equals("be");
    boolean isSecondOfTwo = verb.form() == VerbGroup.Form.MODAL && !printed.contains(" ");
    if (isSecondOfTwo) {
      return Optional.empty();
    }
    if (hasAuxiliary) {
      String not = first.equalsIgnoreCase("can") ? "not" : " not";
      return Optional.of(first + not + printed.substring(first.length()));
    }
    if (!printed.equals(withParticle(verb.main(), verb))) {
      return Optional.empty();
    }
    String support =
        switch (verb.form()) {
          case PAST -> "did not ";
          case PRESENT_SINGULAR -> "does not ";
          case PRESENT_PLURAL -> "do not ";
          case MODAL -> "";
        };
    return support.isEmpty()
        ? Optional.empty()
        : Optional.of(support + withParticle(verb.lemma(), verb));
  }

  private static Optional<String> affirmed(VerbGroup verb) {
    String printed = verb.phrase().text();
    String first = printed.split(" ")[0].toLowerCase(Locale.ROOT);
    String withoutNot = printed.replace("cannot", "can").replaceFirst(" (?:not|never)\\b", "");
    if (!first.matches("do|does|did")) {
      return withoutNot.equals(printed) ? Optional.empty() : Optional.of(withoutNot);
    }
    String form =
        switch (first) {
          case "did" -> Verbs.past(verb.lemma());
          case "does" -> Verbs.thirdPerson(verb.lemma());
          default -> verb.lemma();
        };
    return Optional.of(withParticle(form, verb));
  }

  private static String withParticle(String form, VerbGroup verb) {
    return verb.particle().isEmpty() ? form : form + " " + verb.particle();
  }
}
