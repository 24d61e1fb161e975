package org.civiquiz.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.civiquiz.assignment.Assignment;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.Response;

/**
 * An attempt with all that belongs to it, as of one moment.
 *
 * @param saved in the order of the slots; none for a slot that was never answered
 */
record AttemptRecord(
    Attempt attempt,
    Assignment assignment,
    Delivery delivery,
    List<SavedResponse> saved,
    Instant now) {

  AttemptRecord {
    saved = List.copyOf(saved);
  }

  int slots() {
    return delivery.questions().size();
  }

  OfferedQuestion offered(int slot) {
    return new OfferedQuestion(
        new Presentation(attempt.presentationKey), slot, delivery.questions().get(slot));
  }

  List<OfferedSlot> offeredSlots() {
    return IntStream.range(0, slots()).mapToObj(slot -> offered(slot).offered()).toList();
  }

  Question question(int slot) {
    return delivery.questions().get(slot);
  }

  Optional<SavedResponse> saved(int slot) {
    return saved.stream().filter(response -> response.slot == slot).findFirst();
  }

  /** What was given in a slot; empty if nothing was, or it was cleared. */
  Optional<Response> response(int slot) {
    return saved(slot)
        .map(response -> ResponseJson.read(response.content))
        .filter(response -> !response.isEmpty());
  }

  String state() {
    return attempt.isSubmitted() ? "submitted" : "in_progress";
  }

  /** Whether the student may know the score. */
  boolean showsScore() {
    return attempt.isSubmitted() && assignment.showsScore(now);
  }

  /** Whether the student may see marks, keys, rationales and evidence. */
  boolean showsKeys() {
    return attempt.isSubmitted() && assignment.showsKeys(now);
  }

  /** Whole seconds until the attempt ends, at least 0; null if it has no end or is over. */
  Long remainingSeconds() {
    return attempt.endsAt == null || attempt.isSubmitted()
        ? null
        : Math.max(0, Duration.between(now, attempt.endsAt).toSeconds());
  }

  /** The mark of a slot, 0 to 1; null while it waits for a person. Only for a submitted attempt. */
  Double mark(int slot) {
    return saved(slot).map(response -> response.mark).orElse(saved(slot).isPresent() ? null : 0.0);
  }
}
