package org.civiquiz.dashboard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.civiquiz.core.question.Misreading;
import org.civiquiz.web.MisreadingName;
import org.civiquiz.web.Points;
import org.civiquiz.web.SchoolTime;

/** How often a student misread in which way, quiz by quiz, the oldest first. */
record MisreadingMatrix(List<Column> columns, List<Row> rows, List<Habit> habits) {

  private static final int QUIZZES = 5;
  private static final int HABITS = 2;

  /** A quiz that was turned in. */
  record Column(String day, String iso, String title, String points) {}

  /** A misreading. */
  record Row(MisreadingName name, List<Integer> counts) {}

  /**
   * What happens again and again, and what helps.
   *
   * @param often "in 4 of the last 5 quizzes"
   */
  record Habit(MisreadingName name, String often, String advice) {}

  static MisreadingMatrix of(List<StudentHistory.Entry> newestFirst, SchoolTime time) {
    List<StudentHistory.Entry> done =
        new ArrayList<>(
            newestFirst.stream()
                .filter(entry -> entry.attempt().map(AttemptRow.Go::isSubmitted).orElse(false))
                .limit(QUIZZES)
                .toList());
    done.sort(Comparator.comparing(entry -> entry.attempt().orElseThrow().submittedAt()));
    Map<Misreading, List<Integer>> counts = new EnumMap<>(Misreading.class);
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < done.size(); i++) {
      StudentHistory.Entry entry = done.get(i);
      AttemptRow.Go go = entry.attempt().orElseThrow();
      columns.add(column(entry, go, time));
      for (var count : Summary.countIn(entry.quiz(), go).entrySet()) {
        counts
            .computeIfAbsent(
                count.getKey(), misreading -> new ArrayList<>(Collections.nCopies(done.size(), 0)))
            .set(i, count.getValue());
      }
    }
    List<Map.Entry<Misreading, List<Integer>>> sorted =
        counts.entrySet().stream()
            .sorted(
                Comparator.comparing(
                        (Map.Entry<Misreading, List<Integer>> entry) -> sum(entry.getValue()))
                    .reversed())
            .toList();
    return new MisreadingMatrix(
        columns,
        sorted.stream()
            .map(entry -> new Row(MisreadingName.of(entry.getKey()), entry.getValue()))
            .toList(),
        sorted.stream()
            .filter(entry -> sum(entry.getValue()) > 1)
            .limit(HABITS)
            .map(entry -> habit(entry.getKey(), entry.getValue()))
            .toList());
  }

  private static Column column(StudentHistory.Entry entry, AttemptRow.Go go, SchoolTime time) {
    SchoolTime.Moment moment = time.shortDay(go.submittedAt());
    return new Column(
        moment.text(),
        moment.iso(),
        entry.quiz().title(),
        "%s of %s".formatted(Points.text(go.score()), Points.text(go.maxScore())));
  }

  private static Habit habit(Misreading misreading, List<Integer> counts) {
    long in = counts.stream().filter(count -> count > 0).count();
    String often =
        counts.size() == 1
            ? "%d times".formatted(sum(counts))
            : "in %d of the last %d quizzes".formatted(in, counts.size());
    return new Habit(MisreadingName.of(misreading), often, Wording.advice(misreading));
  }

  private static int sum(List<Integer> counts) {
    return counts.stream().mapToInt(Integer::intValue).sum();
  }
}
