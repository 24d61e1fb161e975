package org.civiquiz.core.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A verb with its auxiliaries.
 *
 * @param phrase from the first auxiliary to the main verb and its particle, adverbs between them
 *     included
 * @param auxiliaries in lower case and full form ("will", "have", "been"), "not" left out
 * @param main the main verb as printed
 * @param lemma the main verb's base form: "sign", "be"
 * @param particle what belongs to the verb after it: "down" of "struck down"; empty if nothing
 * @param form of the first verb of the group
 * @param negated whether "not" or "never" is part of it
 * @param passive whether the subject is what the verb is done to
 */
public record VerbGroup(
    Phrase phrase,
    List<String> auxiliaries,
    String main,
    String lemma,
    String particle,
    Form form,
    boolean negated,
    boolean passive) {

  public VerbGroup {
    Objects.requireNonNull(phrase);
    auxiliaries = List.copyOf(auxiliaries);
  }

  /** The form of a verb, as far as do-support depends on it. */
  public enum Form {
    PAST,
    /** Third person singular: "signs", "does". */
    PRESENT_SINGULAR,
    PRESENT_PLURAL,
    MODAL
  }

  /**
   * What stands before the subject of a question about anything but the subject: "did", "has",
   * "will", "is".
   */
  public String questionAuxiliary() {
    if (!auxiliaries.isEmpty()) {
      return auxiliaries.get(0);
    }
    if (lemma.equals("be")) {
      return main.toLowerCase(Locale.ROOT);
    }
    return switch (form) {
      case PAST -> "did";
      case PRESENT_SINGULAR -> "does";
      case PRESENT_PLURAL, MODAL -> "do";
    };
  }

  /** What stands after the subject of such a question: "sign", "been signed"; empty for "be". */
  public String questionRest() {
    if (auxiliaries.isEmpty()) {
      return lemma.equals("be") ? "" : withParticle(lemma);
    }
    List<String> rest = new ArrayList<>(auxiliaries.subList(1, auxiliaries.size()));
    rest.add(withParticle(main));
    return String.join(" ", rest);
  }

  private String withParticle(String verb) {
    return particle.isEmpty() ? verb : verb + " " + particle;
  }
}
