package org.civiquiz.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.civiquiz.web.Points;

/** How the scores of a class are spread, in up to five groups. */
record ScoresView(String summary, List<Group> groups) {

  private static final int GROUPS = 5;

  /**
   * Students with a score in a range.
   *
   * @param height of the bar, of 100
   * @param top where the bar begins, from above
   */
  record Group(String label, int students, long height, long top) {}

  static ScoresView of(ClassResults results) {
    List<Double> scores =
        results.finished().stream().map(row -> row.attempt().orElseThrow().score()).toList();
    double max = results.quiz().maxScore();
    List<Integer> starts = starts(max);
    List<Integer> counts = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      double from = i == 0 ? Double.NEGATIVE_INFINITY : starts.get(i);
      double to = i + 1 < starts.size() ? starts.get(i + 1) : Double.POSITIVE_INFINITY;
      counts.add((int) scores.stream().filter(score -> score >= from && score < to).count());
    }
    int most = counts.stream().mapToInt(Integer::intValue).max().orElse(0);
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      String last =
          i + 1 < starts.size() ? Integer.toString(starts.get(i + 1) - 1) : Points.text(max);
      String first = starts.get(i).toString();
      long height = most == 0 ? 0 : Math.round(100.0 * counts.get(i) / most);
      groups.add(
          new Group(
              first.equals(last) ? first : first + "–" + last,
              counts.get(i),
              height,
              100 - height));
    }
    return new ScoresView(summary(results, max), groups);
  }

  /** The whole number of points at which each group starts. */
  private static List<Integer> starts(double max) {
    TreeSet<Integer> starts = new TreeSet<>(List.of(0));
    for (int i = 1; i < GROUPS; i++) {
      int start = (int) Math.floor(i * max / GROUPS) + 1;
      if (start <= max) {
        starts.add(start);
      }
    }
    return List.copyOf(starts);
  }

  private static String summary(ClassResults results, double max) {
    int finished = results.finished().size();
    OptionalDouble middle = results.middleScore();
    long pending =
        results.finished().stream()
            .filter(row -> row.attempt().orElseThrow().pendingPoints() > 0)
            .count();
    StringBuilder words =
        new StringBuilder(finished == 1 ? "1 student has" : finished + " students have")
            .append(" turned in.");
    if (middle.isPresent()) {
      words.append(
          " The middle score is %s of %s."
              .formatted(Points.text(middle.getAsDouble()), Points.text(max)));
    }
    if (pending > 0) {
      words
          .append(pending == 1 ? " 1 score" : " " + pending + " scores")
          .append(" may go up when you mark the open answers.");
    }
    return words.toString();
  }
}
