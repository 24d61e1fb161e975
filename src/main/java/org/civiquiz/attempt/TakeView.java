package org.civiquiz.attempt;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.civiquiz.quiz.PassageView;
import org.civiquiz.web.SchoolTime;

/**
 * What frames a question: the way through the quiz, the time and the passage.
 *
 * @param language of the quiz, as a BCP 47 tag
 * @param timer null without a time limit or due date
 * @param passage null for a quiz without an article
 * @param notice what happened to the answer that was just sent; empty if it is saved
 */
record TakeView(
    UUID attempt,
    String title,
    String language,
    List<Step> steps,
    Timer timer,
    PassageView passage,
    String notice) {

  /** A question in the progress list. */
  record Step(int number, boolean answered, boolean flagged) {}

  /**
   * How much time is left.
   *
   * @param minutes rounded up; null if only the due date ends the attempt
   */
  record Timer(long remainingSeconds, String minutesLeft, Long minutes, SchoolTime.Moment end) {}

  static TakeView of(AttemptRecord attempt, Set<Integer> flags, SchoolTime time, String notice) {
    return new TakeView(
        attempt.attempt().id,
        attempt.delivery().title(),
        attempt.delivery().language(),
        steps(attempt, flags),
        timer(attempt, time),
        attempt.delivery().layout() == null ? null : PassageView.plain(attempt.delivery().layout()),
        notice);
  }

  static List<Step> steps(AttemptRecord attempt, Set<Integer> flags) {
    return IntStream.range(0, attempt.slots())
        .mapToObj(
            slot -> new Step(slot + 1, attempt.response(slot).isPresent(), flags.contains(slot)))
        .toList();
  }

  /** Days ahead, a due date is no clock: from an hour before it, or with a time limit, it is. */
  private static Timer timer(AttemptRecord attempt, SchoolTime time) {
    Long seconds = attempt.remainingSeconds();
    boolean isLimited = attempt.assignment().timeLimitMinutes != null;
    if (seconds == null || (!isLimited && seconds > 3_600)) {
      return null;
    }
    Attempt row = attempt.attempt();
    Long minutes = isLimited ? Duration.between(row.startedAt, row.endsAt).toMinutes() : null;
    return new Timer(seconds, Long.toString((seconds + 59) / 60), minutes, time.time(row.endsAt));
  }
}
