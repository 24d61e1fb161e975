package org.civiquiz.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.civiquiz.core.question.Misreading;
import org.civiquiz.core.question.Question;
import org.civiquiz.quiz.DeliverableQuiz;
import org.civiquiz.web.MisreadingName;
import org.civiquiz.web.Points;

/**
 * Every student against every question: the lowest scores first, then who is at work, then who has
 * not started.
 */
record HeatView(
    List<Column> columns,
    List<Row> rows,
    List<String> facilities,
    String mean,
    List<Legend> legend) {

  /** A question, by its number from 1. */
  record Column(int number, String words) {}

  /**
   * A student.
   *
   * @param cells empty for somebody who has not started
   * @param total points so far
   * @param suffix what makes the total provisional, as a sign and in words; both empty if nothing
   */
  record Row(
      StudentLink student, List<AnswerOutcome> cells, String total, String suffix, String note) {}

  /** A misreading and in how many answers it shows. */
  record Legend(MisreadingName name, int times) {}

  static HeatView of(ClassResults results) {
    List<DeliverableQuiz.Slot> slots = results.quiz().slots();
    List<AttemptRow> students =
        results.students().stream()
            .filter(results::isOfThisVersion)
            .sorted(Comparator.comparing(HeatView::group).thenComparing(HeatView::score))
            .toList();
    Double mean = results.dashboard().quiz().mean();
    return new HeatView(
        slots.stream()
            .map(slot -> new Column(slot.slot() + 1, QuestionWords.brief(slot.question())))
            .toList(),
        students.stream().map(row -> row(results, row)).toList(),
        results.dashboard().items().stream().map(item -> percent(item.facility())).toList(),
        mean == null ? "–" : percent(mean / results.quiz().maxScore()),
        legend(results));
  }

  private static int group(AttemptRow row) {
    return row.isSubmitted() ? 0 : row.attempt().isPresent() ? 1 : 2;
  }

  private static double score(AttemptRow row) {
    return row.isSubmitted() ? row.attempt().orElseThrow().score() : 0;
  }

  private static Row row(ClassResults results, AttemptRow row) {
    StudentLink link = results.link(row.studentId());
    if (row.attempt().isEmpty()) {
      return new Row(link, List.of(), "–", "", "");
    }
    AttemptRow.Go go = row.attempt().get();
    List<AnswerOutcome> cells = new ArrayList<>();
    for (DeliverableQuiz.Slot slot : results.quiz().slots()) {
      cells.add(AnswerOutcome.of(slot.question(), go.given().get(slot.slot())));
    }
    String total = Points.text(cells.stream().mapToDouble(AnswerOutcome::points).sum());
    if (!go.isSubmitted()) {
      return new Row(link, cells, total, " …", " so far, still working");
    }
    long open = cells.stream().filter(cell -> cell.kind().equals("mark")).count();
    return open == 0
        ? new Row(link, cells, total, "", "")
        : new Row(
            link,
            cells,
            total,
            "+",
            " so far, %d %s to mark".formatted(open, open == 1 ? "answer" : "answers"));
  }

  private static List<Legend> legend(ClassResults results) {
    Map<Misreading, Integer> counts = new EnumMap<>(Misreading.class);
    for (AttemptRow row : results.finished()) {
      row.attempt()
          .orElseThrow()
          .given()
          .forEach(
              (slot, given) -> {
                Question question = results.question(slot);
                AnswerOutcome.of(question, given)
                    .misreadings()
                    .forEach(misreading -> counts.merge(misreading, 1, Integer::sum));
              });
    }
    return counts.entrySet().stream()
        .sorted(Map.Entry.<Misreading, Integer>comparingByValue().reversed())
        .map(entry -> new Legend(MisreadingName.of(entry.getKey()), entry.getValue()))
        .toList();
  }

  private static String percent(Double share) {
    return share == null ? "–" : Math.round(100 * share) + "%";
  }
}
