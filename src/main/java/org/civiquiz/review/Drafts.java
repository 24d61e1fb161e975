package org.civiquiz.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.civiquiz.account.Caller;
import org.civiquiz.bank.Item;
import org.civiquiz.error.NoSuchEntityException;
import org.civiquiz.quiz.QuizSlot;

/** Finds the quiz that a question which somebody decides about stands in. */
@ApplicationScoped
class Drafts {

  private final Caller caller;

  Drafts(Caller caller) {
    this.caller = caller;
  }

  /**
   * Where a question stands.
   *
   * @param isCurrent whether it is the one that stands there now
   */
  record Place(UUID quizId, String questionId, boolean isCurrent) {}

  /**
   * @throws NoSuchEntityException if the caller's school has no quiz with this item
   */
  @Transactional
  Place find(UUID itemId) {
    return QuizSlot.findCurrent(caller.schoolId(), itemId)
        .map(slot -> new Place(slot.quizId, slot.questionId, true))
        .or(() -> successor(itemId).map(slot -> new Place(slot.quizId, slot.questionId, false)))
        .orElseThrow(() -> new NoSuchEntityException("question"));
  }

  private Optional<QuizSlot> successor(UUID itemId) {
    UUID school = caller.schoolId();
    UUID newest = itemId;
    Optional<Item> next = Item.findSuccessor(school, itemId);
    while (next.isPresent()) {
      newest = next.get().id;
      next = Item.findSuccessor(school, newest);
    }
    return QuizSlot.findLatest(school, newest).or(() -> QuizSlot.findLatest(school, itemId));
  }
}
