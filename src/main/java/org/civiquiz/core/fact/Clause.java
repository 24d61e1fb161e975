package org.civiquiz.core.fact;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A subject, its finite verb and what belongs to them.
 *
 * @param phrase all words from the subject to the end, in the order of the text
 * @param object the direct object, or the predicate noun phrase after a form of "be"
 * @param complement what else the verb needs: "that …", "to …", a predicate adjective, a
 *     preposition's phrase that is part of the verb's meaning
 * @param tail everything after the verb group, object and adjuncts included; empty if nothing
 */
public record Clause(
    Phrase phrase,
    Mention subject,
    VerbGroup verb,
    Optional<Mention> object,
    Optional<Phrase> complement,
    List<Adjunct> adjuncts,
    Optional<Phrase> tail) {

  public Clause {
    Objects.requireNonNull(phrase);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(verb);
    adjuncts = List.copyOf(adjuncts);
  }
}
