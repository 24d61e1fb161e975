package org.civiquiz.review;

/** What a page says of what has just happened, by the word for it in the address. */
final class Notice {

  static final String ALL = "all";
  static final String CHANGED = "changed";
  static final String CHANGED_WHILE_EDITED = "edited";
  static final String LAST = "last";
  static final String SAVED = "saved";

  private Notice() {}

  /** The words; empty for anything unknown. */
  static String text(String code) {
    return switch (code == null ? "" : code) {
      case ALL -> "All questions that were left are accepted.";
      case CHANGED ->
          "This question was changed in the meantime. Here is how it stands now. Nothing was"
              + " decided.";
      case CHANGED_WHILE_EDITED ->
          "Somebody changed this question while you were editing it. What you wrote is still here."
              + " Save it again to put it in the place of the other change.";
      case LAST -> "A published quiz needs at least one question, so this one stays.";
      case SAVED -> "Saved. The question is accepted.";
      default -> "";
    };
  }
}
