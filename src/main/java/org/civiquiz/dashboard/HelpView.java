package org.civiquiz.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.civiquiz.core.question.Misreading;
import org.civiquiz.web.MisreadingName;
import org.civiquiz.web.Points;

/** Who may need help, in the order of need. */
record HelpView(List<Entry> first, List<Entry> more) {

  private static final int SHOWN = 5;
  private static final int HABITS = 2;

  /**
   * A student and why.
   *
   * @param points "3 of 16 points"; empty while at work
   * @param stuck why somebody at work may need help; empty if it is not that
   * @param blanks how many questions were left without an answer
   */
  record Entry(StudentLink student, String points, String stuck, List<Habit> habits, long blanks) {}

  /** A misreading and how often it happened. */
  record Habit(MisreadingName name, String times) {}

  static HelpView of(ClassResults results) {
    Map<UUID, AttemptRow> latest =
        results.latest().stream()
            .collect(Collectors.toMap(AttemptRow::studentId, Function.identity()));
    List<Dashboard.Help> help = new ArrayList<>(results.dashboard().help());
    help.sort(Comparator.comparing(one -> share(latest.get(one.studentId()))));
    List<Entry> entries =
        help.stream().map(one -> entry(results, one, latest.get(one.studentId()))).toList();
    return new HelpView(
        entries.stream().limit(SHOWN).toList(), entries.stream().skip(SHOWN).toList());
  }

  public boolean isEmpty() {
    return first.isEmpty();
  }

  /** Whoever is stuck can be helped now, and comes first. */
  private static double share(AttemptRow row) {
    AttemptRow.Go go = row.attempt().orElseThrow();
    double possible = go.maxScore() - go.pendingPoints();
    return go.isSubmitted() ? (possible > 0 ? go.score() / possible : 1) : -1;
  }

  private static Entry entry(ClassResults results, Dashboard.Help help, AttemptRow row) {
    AttemptRow.Go go = row.attempt().orElseThrow();
    String points = "";
    String stuck = "";
    long blanks = 0;
    if (go.isSubmitted()) {
      points =
          "%s of %s points"
              .formatted(Points.text(go.score()), Points.text(go.maxScore() - go.pendingPoints()));
      blanks = results.quiz().slots().size() - go.answered();
    } else {
      stuck = help.reasons().get(0).text();
    }
    return new Entry(
        results.link(row.studentId()),
        points,
        stuck,
        results.isOfThisVersion(row) ? habits(results, go) : List.of(),
        blanks);
  }

  private static List<Habit> habits(ClassResults results, AttemptRow.Go go) {
    return Summary.countIn(results.quiz(), go).entrySet().stream()
        .sorted(Map.Entry.<Misreading, Integer>comparingByValue().reversed())
        .limit(HABITS)
        .map(
            entry ->
                new Habit(
                    MisreadingName.of(entry.getKey()),
                    entry.getValue() == 1 ? "once" : entry.getValue() + " times"))
        .toList();
  }
}
