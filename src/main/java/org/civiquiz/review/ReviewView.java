package org.civiquiz.review;

import java.util.List;
import java.util.UUID;
import org.civiquiz.quiz.PassageView;

/**
 * A quiz while its questions are reviewed: the question at hand and how far the review has come.
 *
 * @param state of the quiz
 * @param progress "5 accepted, 1 rejected, 4 left."
 * @param obstacles what keeps the quiz from being published, in sentences; empty if nothing does
 * @param card the question at hand; null if there are none
 * @param form its form; null while it is only read
 * @param passage with its evidence; null for a quiz without an article
 * @param warnings what was noticed while the questions were made
 * @param hasReport whether it is known what became of every sentence
 * @param notice what has just happened; empty if nothing did
 */
record ReviewView(
    UUID quiz,
    String title,
    String state,
    List<Step> queue,
    int open,
    String progress,
    List<String> obstacles,
    CardView card,
    FormView form,
    PassageView passage,
    List<String> warnings,
    boolean hasReport,
    String notice) {

  /** A question in the list of all. */
  record Step(String questionId, int number, String status, boolean isCurrent) {}

  public boolean isPublished() {
    return state.equals("published") || state.equals("archived");
  }

  public boolean isGenerating() {
    return state.equals("generating");
  }

  public boolean isFaulty() {
    return form != null && !form.faults().isEmpty();
  }

  /** The page that shows a question. */
  static String path(UUID quiz, String questionId) {
    return "/teach/quizzes/" + quiz + "/review?question=" + questionId;
  }
}
