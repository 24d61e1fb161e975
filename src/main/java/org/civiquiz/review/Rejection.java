package org.civiquiz.review;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;

/** Why a question is rejected: one of the common reasons, or the teacher's own words. */
final class Rejection {

  private static final List<String> REASONS =
      List.of(
          "The evidence does not settle it",
          "More than one choice could be right",
          "Too easy or a word match",
          "Not useful for my class");

  private static final int LONGEST = 1000;

  private Rejection() {}

  /** The reason that a form gives; null if it gives none. */
  static String of(MultivaluedMap<String, String> form) {
    String own = form.getFirst("reason") == null ? "" : form.getFirst("reason").strip();
    String why = form.getFirst("why") == null ? "" : form.getFirst("why");
    String common = why.matches("[0-3]") ? REASONS.get(Integer.parseInt(why)) : "";
    String reason = common.isEmpty() || own.isEmpty() ? common + own : common + ": " + own;
    return reason.isEmpty() ? null : reason.substring(0, Math.min(LONGEST, reason.length()));
  }
}
