package org.civiquiz.authoring;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.civiquiz.error.ConflictException;
import org.civiquiz.error.Problem;

/** Why a quiz could not be published. */
record UnpublishedView(UUID id, String title, String summary, List<Reason> reasons) {

  private static final Pattern QUESTION = Pattern.compile("questions\\[(\\d+)]");
  private static final Pattern NAMED = Pattern.compile("(?<id>[^\\s:]+):? (?<message>.+)");

  /**
   * One reason.
   *
   * @param number of the question, from 1; 0 if it is about the quiz as a whole
   * @param id of the question within the quiz
   */
  record Reason(int number, String id, String message) {}

  static UnpublishedView of(UUID id, String title, ConflictException conflict) {
    return new UnpublishedView(
        id,
        title,
        conflict.getMessage(),
        conflict.causes().stream().map(UnpublishedView::reason).toList());
  }

  private static Reason reason(Problem.Cause cause) {
    Matcher question = QUESTION.matcher(cause.where());
    Matcher named = NAMED.matcher(cause.message());
    return question.matches() && named.matches()
        ? new Reason(
            Integer.parseInt(question.group(1)) + 1, named.group("id"), named.group("message"))
        : new Reason(0, "", cause.message());
  }
}
