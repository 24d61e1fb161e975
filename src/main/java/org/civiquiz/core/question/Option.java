package org.civiquiz.core.question;

import java.util.Objects;
import java.util.Optional;

/**
 * One of the answers offered.
 *
 * @param id unique within its question; for true/false questions {@code true} or {@code false}
 * @param isKey whether it is a right answer
 * @param misreading why it is wrong and tempting; empty for a key
 * @param rationale why it is right or wrong, in one plain sentence shown afterwards; empty if there
 *     is none
 */
public record Option(
    String id, String text, boolean isKey, Optional<Misreading> misreading, String rationale) {

  public Option {
    Objects.requireNonNull(id);
    Objects.requireNonNull(text);
    Objects.requireNonNull(misreading);
    Objects.requireNonNull(rationale);
  }

  public static Option key(String id, String text, String rationale) {
    return new Option(id, text, true, Optional.empty(), rationale);
  }

  public static Option distractor(String id, String text, Misreading misreading, String rationale) {
    return new Option(id, text, false, Optional.of(misreading), rationale);
  }
}
