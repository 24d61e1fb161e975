package org.civiquiz.dashboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.civiquiz.core.question.Misreading;
import org.civiquiz.core.question.Misreadings;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.Response;
import org.civiquiz.core.stats.ItemStatistics;
import org.civiquiz.core.stats.MarkTable;
import org.civiquiz.core.stats.QuizStatistics;
import org.civiquiz.quiz.DeliverableQuiz;

/** The figures of an assignment. */
final class Summary {

  private final DeliverableQuiz quiz;
  private final List<AttemptRow> all;
  private final List<AttemptRow> firsts;
  private final MarkTable marks;

  Summary(DeliverableQuiz quiz, List<AttemptRow> all) {
    this.quiz = quiz;
    this.all = all;
    this.firsts =
        all.stream()
            .filter(AttemptRow::isSubmitted)
            .filter(row -> row.attempt().orElseThrow().order() == 1)
            .filter(row -> row.attempt().orElseThrow().quizVersion() == quiz.version())
            .toList();
    double[] maxPoints =
        quiz.slots().stream().mapToDouble(slot -> slot.question().points()).toArray();
    this.marks = new MarkTable(maxPoints, firsts.stream().map(this::points).toList());
  }

  /**
   * Each student counts once: who has turned in an attempt counts as done, whatever else is open.
   */
  Dashboard.Progress progress() {
    Set<UUID> everybody = students(all);
    Set<UUID> begun = students(all.stream().filter(row -> row.attempt().isPresent()).toList());
    Set<UUID> done = students(all.stream().filter(AttemptRow::isSubmitted).toList());
    return new Dashboard.Progress(
        everybody.size() - begun.size(), begun.size() - done.size(), done.size());
  }

  private static Set<UUID> students(List<AttemptRow> rows) {
    return rows.stream().map(AttemptRow::studentId).collect(Collectors.toSet());
  }

  List<Dashboard.StudentScore> scores() {
    return firsts.stream().map(Summary::score).toList();
  }

  private static Dashboard.StudentScore score(AttemptRow row) {
    AttemptRow.Go attempt = row.attempt().orElseThrow();
    return new Dashboard.StudentScore(
        row.studentId(),
        row.number(),
        row.name(),
        attempt.score(),
        attempt.maxScore(),
        attempt.pendingPoints());
  }

  Dashboard.Quiz quiz() {
    QuizStatistics statistics = QuizStatistics.of(marks);
    return new Dashboard.Quiz(
        statistics.attempts(),
        quiz.maxScore(),
        orNull(statistics.mean()),
        orNull(statistics.median()),
        orNull(statistics.standardDeviation()),
        orNull(statistics.skewness()),
        orNull(statistics.kurtosis()),
        orNull(statistics.reliability()),
        orNull(statistics.standardError()));
  }

  List<Dashboard.Item> items() {
    List<ItemStatistics> statistics = ItemStatistics.of(marks);
    List<Dashboard.Item> items = new ArrayList<>();
    for (DeliverableQuiz.Slot slot : quiz.slots()) {
      ItemStatistics figures = statistics.get(slot.slot());
      items.add(
          new Dashboard.Item(
              slot.slot(),
              slot.questionId(),
              slot.question().type().code(),
              slot.question().stem(),
              figures.responses(),
              orNull(figures.facility()),
              orNull(figures.discrimination()),
              orNull(figures.discriminativeEfficiency()),
              options(slot)));
    }
    return items;
  }

  private List<Dashboard.OptionCount> options(DeliverableQuiz.Slot slot) {
    Question question = slot.question();
    if (question instanceof Question.SingleChoice single) {
      return chosen(slot.slot(), single.options());
    }
    if (question instanceof Question.MultipleChoice multiple) {
      return chosen(slot.slot(), multiple.options());
    }
    if (question instanceof Question.TrueFalse trueFalse) {
      return chosen(slot.slot(), trueFalse.options());
    }
    List<Dashboard.OptionCount> counts = new ArrayList<>();
    if (question instanceof Question.Cloze cloze) {
      for (Question.Cloze.Blank blank : cloze.blanks()) {
        for (Option option : blank.options()) {
          counts.add(paired(slot.slot(), blank.id(), option.id(), option.isKey()));
        }
      }
    } else if (question instanceof Question.Matching matching) {
      for (Question.Matching.Item left : matching.left()) {
        for (Question.Matching.Item right : matching.right()) {
          boolean isKey = matching.pairs().get(left.id()).equals(right.id());
          counts.add(paired(slot.slot(), left.id(), right.id(), isKey));
        }
      }
    }
    return counts;
  }

  private List<Dashboard.OptionCount> chosen(int slot, List<Option> options) {
    return options.stream()
        .map(
            option -> {
              long n =
                  responses(slot).stream()
                      .filter(Response.Chosen.class::isInstance)
                      .filter(r -> ((Response.Chosen) r).options().contains(option.id()))
                      .count();
              return new Dashboard.OptionCount(null, option.id(), (int) n, option.isKey());
            })
        .toList();
  }

  private Dashboard.OptionCount paired(int slot, String part, String id, boolean isKey) {
    long n =
        responses(slot).stream()
            .filter(Response.Paired.class::isInstance)
            .filter(r -> id.equals(((Response.Paired) r).pairs().get(part)))
            .count();
    return new Dashboard.OptionCount(part, id, (int) n, isKey);
  }

  private List<Response> responses(int slot) {
    return firsts.stream()
        .map(row -> row.attempt().orElseThrow().given().get(slot))
        .filter(given -> given != null)
        .map(AttemptRow.Given::response)
        .toList();
  }

  /** Only those that occur, the most widespread first. */
  List<Dashboard.Count> misreadings() {
    Map<Misreading, Set<UUID>> students = new EnumMap<>(Misreading.class);
    Map<Misreading, Integer> responses = new EnumMap<>(Misreading.class);
    for (AttemptRow row : firsts) {
      countIn(quiz, row.attempt().orElseThrow())
          .forEach(
              (misreading, n) -> {
                students.computeIfAbsent(misreading, m -> new HashSet<>()).add(row.studentId());
                responses.merge(misreading, n, Integer::sum);
              });
    }
    return responses.entrySet().stream()
        .map(
            entry ->
                new Dashboard.Count(
                    entry.getKey().code(), students.get(entry.getKey()).size(), entry.getValue()))
        .sorted(
            Comparator.comparing(Dashboard.Count::students)
                .thenComparing(Dashboard.Count::responses)
                .reversed())
        .toList();
  }

  /** In how many responses of an attempt each misreading shows. */
  static Map<Misreading, Integer> countIn(DeliverableQuiz quiz, AttemptRow.Go attempt) {
    Map<Misreading, Integer> counts = new EnumMap<>(Misreading.class);
    for (DeliverableQuiz.Slot slot : quiz.slots()) {
      Optional.ofNullable(attempt.given().get(slot.slot()))
          .ifPresent(
              given ->
                  Misreadings.in(slot.question(), given.response())
                      .forEach(misreading -> counts.merge(misreading, 1, Integer::sum)));
    }
    return counts;
  }

  private double[] points(AttemptRow row) {
    double[] points = new double[quiz.slots().size()];
    Arrays.setAll(
        points,
        slot -> {
          AttemptRow.Given given = row.attempt().orElseThrow().given().get(slot);
          if (given == null) {
            return 0;
          }
          return given.mark() == null
              ? MarkTable.PENDING
              : given.mark() * quiz.slots().get(slot).question().points();
        });
    return points;
  }

  private static Double orNull(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
