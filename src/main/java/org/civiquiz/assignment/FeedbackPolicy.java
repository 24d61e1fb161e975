package org.civiquiz.assignment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a student gets to see of an attempt, and when. */
public enum FeedbackPolicy {
  /** Nothing, ever. */
  NONE,
  /** The score once turned in, never the keys. */
  SCORE,
  /** Score, keys, rationales and evidence once turned in. */
  AFTER_SUBMISSION,
  /** All of it once the due date has passed. */
  AFTER_DUE,
  /** All of it once the teacher releases it. */
  ON_RELEASE;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<FeedbackPolicy> ofCode(String code) {
    return Arrays.stream(values()).filter(policy -> policy.code().equals(code)).findFirst();
  }
}
