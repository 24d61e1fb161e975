package org.civiquiz.core.question;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a question comes from and what proves it.
 *
 * @param process what it asks of the reader; absent for some imported questions
 * @param origin the generator's kind, a kebab-case word; absent for imported and own questions
 * @param faq the index in the article's FAQ of the entry that it asks about
 * @param evidence in the order of the text; never empty for a generated question
 */
public record Basis(
    Optional<CognitiveProcess> process,
    Optional<String> origin,
    OptionalInt faq,
    List<Evidence> evidence) {

  /** Of a question about which nothing is known but itself. */
  public static final Basis NONE =
      new Basis(Optional.empty(), Optional.empty(), OptionalInt.empty(), List.of());

  public Basis {
    evidence = List.copyOf(evidence);
  }
}
