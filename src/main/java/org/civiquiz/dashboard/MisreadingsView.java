package org.civiquiz.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.civiquiz.core.question.Misreading;
import org.civiquiz.core.question.Question;
import org.civiquiz.web.MisreadingName;

/**
 * How a class misread the passage, the most widespread misreadings first.
 *
 * @param finished how many first attempts this rests on
 */
record MisreadingsView(int finished, List<Common> common, List<Rarer> rarer) {

  private static final int SHOWN = 3;

  /**
   * A misreading that many share.
   *
   * @param share of the students, in percent
   * @param example which question it shows in most, and what was chosen there
   * @param quote the sentence that settles that question; null if it has none
   * @param advice what helps against it
   */
  record Common(
      MisreadingName name,
      int students,
      String share,
      String example,
      ClassResults.Quote quote,
      String advice,
      List<Reader> readers) {}

  /** A student who misread, and in how many answers. */
  record Reader(StudentLink student, int times) {}

  /** A misreading that few share, and in which questions. */
  record Rarer(MisreadingName name, int students, List<Integer> questions) {}

  static MisreadingsView of(ClassResults results) {
    Map<Misreading, Tally> tallies = new EnumMap<>(Misreading.class);
    for (AttemptRow row : results.finished()) {
      row.attempt()
          .orElseThrow()
          .given()
          .forEach(
              (slot, given) -> {
                Question question = results.question(slot);
                AnswerOutcome.of(question, given)
                    .misreadings()
                    .forEach(
                        misreading ->
                            tallies
                                .computeIfAbsent(misreading, m -> new Tally())
                                .add(row.studentId(), slot));
                Pick.in(question, given.response())
                    .forEach(pick -> tallies.get(pick.misreading()).add(slot, pick.words()));
              });
    }
    List<Misreading> order =
        tallies.keySet().stream()
            .sorted(
                Comparator.comparing((Misreading m) -> tallies.get(m).students.size())
                    .thenComparing(m -> tallies.get(m).responses())
                    .reversed())
            .toList();
    int finished = results.finished().size();
    return new MisreadingsView(
        finished,
        order.stream()
            .limit(SHOWN)
            .map(misreading -> tallies.get(misreading).common(misreading, results, finished))
            .toList(),
        order.stream()
            .skip(SHOWN)
            .map(misreading -> tallies.get(misreading).rarer(misreading))
            .toList());
  }

  /** Where one misreading shows. */
  private static final class Tally {

    private final Map<UUID, Integer> students = new HashMap<>();
    private final Map<Integer, Integer> slots = new TreeMap<>();
    private final Map<Integer, Map<String, Integer>> picks = new HashMap<>();

    private void add(UUID student, int slot) {
      students.merge(student, 1, Integer::sum);
      slots.merge(slot, 1, Integer::sum);
    }

    private void add(int slot, String words) {
      picks.computeIfAbsent(slot, s -> new TreeMap<>()).merge(words, 1, Integer::sum);
    }

    private int responses() {
      return students.values().stream().mapToInt(Integer::intValue).sum();
    }

    private Common common(Misreading misreading, ClassResults results, int finished) {
      int slot = most(slots);
      String pick = most(picks.get(slot));
      List<Reader> readers = new ArrayList<>();
      students.forEach((student, times) -> readers.add(new Reader(results.link(student), times)));
      readers.sort(
          Comparator.comparing(Reader::times)
              .reversed()
              .thenComparing(reader -> reader.student().label()));
      return new Common(
          MisreadingName.of(misreading),
          students.size(),
          Share.percent(students.size(), finished),
          "Question %d: %d of %d students %s."
              .formatted(slot + 1, picks.get(slot).get(pick), finished, pick),
          results.quote(results.question(slot)).orElse(null),
          Wording.advice(misreading),
          readers);
    }

    private Rarer rarer(Misreading misreading) {
      return new Rarer(
          MisreadingName.of(misreading),
          students.size(),
          slots.keySet().stream().map(slot -> slot + 1).toList());
    }

    private static <K> K most(Map<K, Integer> counts) {
      return counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }
  }
}
