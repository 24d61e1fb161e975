package org.civiquiz.attempt;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.civiquiz.web.Points;
import org.civiquiz.web.SchoolTime;

/** What a student has to do, what opens later, and what is done. */
record HomeView(String name, List<Task> tasks, List<Later> later, List<Done> done) {

  /**
   * A quiz to take.
   *
   * @param attempt the attempt under way; null if there is none
   * @param next the question to go on with, from 1
   */
  record Task(
      UUID assignment,
      String title,
      String language,
      String className,
      SchoolTime.Moment due,
      long questions,
      Long minutes,
      boolean hasExtraTime,
      int attemptsLeft,
      UUID attempt,
      long answered,
      int next) {}

  /** A quiz that opens later. */
  record Later(String title, String language, SchoolTime.Moment opens) {}

  /**
   * A quiz that is turned in, or was missed.
   *
   * @param attempt null if it was never started
   * @param score empty until the student may know it
   */
  record Done(
      String title,
      String language,
      UUID attempt,
      SchoolTime.Moment submitted,
      String score,
      boolean isPending,
      boolean hasFeedback) {}

  /** Fills the page entry by entry. */
  static HomeView of(
      String name,
      List<StudentAssignments.Entry> entries,
      StudentAssignments assignments,
      SchoolTime time,
      Phrases phrases) {
    List<Task> tasks = new ArrayList<>();
    List<Later> later = new ArrayList<>();
    List<Done> done = new ArrayList<>();
    for (StudentAssignments.Entry entry : entries) {
      switch (entry.state()) {
        case "open", "in_progress" -> tasks.add(task(entry, assignments, time));
        case "not_open" ->
            later.add(
                new Later(
                    entry.title(), entry.language(), time.dayAndTime(entry.assignment().opensAt)));
        case "closed" ->
            done.add(new Done(entry.title(), entry.language(), null, null, "", false, false));
        default -> {
          // turned in: below, like attempts that are turned in while another may start
        }
      }
      if (entry.done() != null) {
        done.add(done(entry, time, phrases));
      }
    }
    return new HomeView(name, tasks, later, done);
  }

  private static Task task(
      StudentAssignments.Entry entry, StudentAssignments assignments, SchoolTime time) {
    Attempt open = entry.open();
    List<Integer> answered = open == null ? List.of() : assignments.answered(open);
    int next = 1;
    while (answered.contains(next - 1) && next < entry.questions()) {
      next++;
    }
    return new Task(
        entry.assignment().id,
        entry.title(),
        entry.language(),
        entry.className(),
        entry.allowance().dueAt() == null ? null : time.dayAndTime(entry.allowance().dueAt()),
        entry.questions(),
        entry.minutes(),
        entry.extraTimePercent() > 0,
        entry.allowance().attempts() - entry.attempts().size(),
        open == null ? null : open.id,
        answered.size(),
        next);
  }

  private static Done done(StudentAssignments.Entry entry, SchoolTime time, Phrases phrases) {
    Attempt attempt = entry.done();
    return new Done(
        entry.title(),
        entry.language(),
        attempt.id,
        time.dayAndTime(attempt.submittedAt),
        entry.showsScore()
            ? phrases.result().scoreOf(Points.text(attempt.score), phrases.points(attempt.maxScore))
            : "",
        entry.showsScore() && attempt.pendingPoints > 0,
        entry.assignment().showsKeys(entry.now()));
  }
}
