package org.civiquiz.authoring;

import java.util.List;

/**
 * What was found in an article, before any question is made.
 *
 * @param isRead whether there is an article that can be read; if not, only {@link #checks} count
 * @param title the article's own title; empty if it has none
 * @param level the grade in which it can be read; empty if that is not known
 */
record FoundView(
    boolean isRead,
    String title,
    int words,
    int sentences,
    String level,
    List<Check> checks,
    List<Pair> pairs) {

  /** Nothing has been pasted or uploaded. */
  static final FoundView NOTHING = new FoundView(false, "", 0, 0, "", List.of(), List.of());

  /**
   * Something that was looked at.
   *
   * @param state {@code good}, {@code warn} or {@code bad}
   */
  record Check(String state, String text) {
    static Check good(String text) {
      return new Check("good", text);
    }

    static Check warn(String text) {
      return new Check("warn", text);
    }

    public String icon() {
      return switch (state) {
        case "good" -> "check";
        case "warn" -> "alert";
        default -> "cross";
      };
    }
  }

  /** A question of the FAQ and its answer. */
  record Pair(String question, String answer) {}

  /** A text of which nothing can be used. */
  static FoundView unreadable(String why) {
    return new FoundView(false, "", 0, 0, "", List.of(new Check("bad", why)), List.of());
  }

  public boolean isNothing() {
    return !isRead && checks.isEmpty();
  }
}
