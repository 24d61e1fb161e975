package org.civiquiz.authoring;

import java.util.List;
import java.util.UUID;
import org.civiquiz.web.SchoolTime;

/**
 * Quizzes of a school, newest first.
 *
 * @param published the quiz that was published just now; null for none
 * @param deleted the quiz that was deleted just now; null for none
 * @param inTrash how many are in the trash
 * @param older the id after which the list goes on; null at its end
 */
record QuizListView(List<Row> rows, Row published, Deleted deleted, int inTrash, UUID older) {

  /** A quiz that can be brought back. */
  record Deleted(UUID id, String title) {}

  /**
   * A quiz at a glance.
   *
   * @param state as stored
   * @param questions without those that were rejected
   * @param toReview how many nobody has decided about
   * @param isDeletable whether no class has got it
   */
  record Row(
      UUID id,
      String title,
      String state,
      long questions,
      long toReview,
      SchoolTime.Moment created,
      boolean isDeletable) {

    public boolean isGenerating() {
      return state.equals("generating");
    }

    public boolean isDraft() {
      return state.equals("draft");
    }

    public boolean isPublished() {
      return state.equals("published");
    }

    /** A draft that never had a question, or lost them all. */
    public boolean isEmpty() {
      return isDraft() && questions == 0;
    }
  }
}
