package org.civiquiz.core.fact;

import java.util.Objects;

/**
 * A part of a clause that says when, where, why or how, with its preposition or conjunction.
 *
 * @param phrase all its words: "on Thursday", "because reserves were low"
 */
public record Adjunct(Kind kind, Phrase phrase) {

  public Adjunct {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(phrase);
  }

  /** What the part says. */
  public enum Kind {
    TIME,
    PLACE,
    REASON,
    CONDITION,
    PURPOSE,
    CONTRAST,
    OTHER
  }
}
