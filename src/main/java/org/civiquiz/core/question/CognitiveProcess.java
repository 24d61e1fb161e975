package org.civiquiz.core.question;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a reader has to do to answer, after the reading targets of the National Assessment of
 * Educational Progress.
 */
public enum CognitiveProcess {
  /** Find what one sentence says. */
  LOCATE,
  /** Put together what several sentences say. */
  INTEGRATE,
  /** Judge how sure, by whom and why something is said. */
  EVALUATE;

  /** The word for it in files and in the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<CognitiveProcess> ofCode(String code) {
    return Arrays.stream(values()).filter(process -> process.code().equals(code)).findFirst();
  }
}
