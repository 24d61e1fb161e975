package org.civiquiz.assignment;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.civiquiz.web.FormErrors;

/**
 * The page on which a quiz is given to classes.
 *
 * @param isPublished whether it can be assigned at all
 * @param zone what the school's clocks show, in words
 * @param extraTimes the students who have extra time
 */
record AssignView(
    UUID quizId,
    String title,
    boolean isPublished,
    String zone,
    List<ClassChoice> classes,
    List<PolicyChoice> policies,
    List<ExtraTimeRow> extraTimes,
    AssignFields fields,
    FormErrors errors) {

  /** A class that the quiz can be given to. */
  record ClassChoice(UUID id, String name, boolean isChosen) {}

  /** A student who has more time than others. */
  record ExtraTimeRow(String className, String student, String time) {}

  /** A feedback policy in the words of teachers. */
  record PolicyChoice(String code, String name, String hint, boolean isChosen) {

    static List<PolicyChoice> all(String chosen) {
      return Arrays.stream(FeedbackPolicy.values()).map(policy -> of(policy, chosen)).toList();
    }

    private static PolicyChoice of(FeedbackPolicy policy, String chosen) {
      String code = policy.code();
      boolean isChosen = code.equals(chosen);
      return switch (policy) {
        case NONE ->
            new PolicyChoice(code, "Nothing", "Only you see scores and answers.", isChosen);
        case SCORE ->
            new PolicyChoice(
                code, "Only the score", "At once. The right answers stay hidden.", isChosen);
        case AFTER_SUBMISSION ->
            new PolicyChoice(
                code,
                "Everything, at once",
                "Score, right answers, misreadings and the evidence in the reading.",
                isChosen);
        case AFTER_DUE ->
            new PolicyChoice(
                code,
                "Everything, after the due date",
                "So that nobody passes answers on. Needs a due date.",
                isChosen);
        case ON_RELEASE ->
            new PolicyChoice(
                code,
                "Everything, when I release it",
                "You release the results on the dashboard.",
                isChosen);
      };
    }
  }
}
