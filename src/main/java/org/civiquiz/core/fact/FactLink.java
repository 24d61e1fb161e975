package org.civiquiz.core.fact;

import java.util.Objects;

/**
 * Two facts that rest on different sentences and belong together.
 *
 * @param first the one that stands first in the text
 * @param detail what differs, or what both say, for a person to read
 */
public record FactLink(Kind kind, Fact first, Fact second, String detail) {

  public FactLink {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(first);
    Objects.requireNonNull(second);
  }

  /** How two facts belong together. */
  public enum Kind {
    /** Both say the same: the article tells it twice. */
    SAME,
    /** They cannot both be right. */
    CONTRADICTORY
  }
}
