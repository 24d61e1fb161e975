package org.civiquiz.dashboard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.civiquiz.assignment.Assignment;
import org.civiquiz.core.question.Evidence;
import org.civiquiz.core.question.Question;
import org.civiquiz.quiz.DeliverableQuiz;
import org.civiquiz.quiz.PassageLayout;
import org.civiquiz.web.SchoolTime;

/**
 * All that the page of an assignment is made of, as of one moment.
 *
 * @param rows with each student's attempts in their order
 * @param passage absent for a quiz without an article
 */
record ClassResults(
    Assignment assignment,
    String className,
    DeliverableQuiz quiz,
    Optional<PassageLayout> passage,
    List<AttemptRow> rows,
    Dashboard dashboard,
    StudentNames names,
    SchoolTime time) {

  ClassResults {
    rows = List.copyOf(rows);
  }

  /** Each student once, with the first attempt, on which all figures rest. */
  List<AttemptRow> students() {
    Map<UUID, AttemptRow> first = new LinkedHashMap<>();
    rows.forEach(row -> first.putIfAbsent(row.studentId(), row));
    return List.copyOf(first.values());
  }

  /** Each student once, with the latest attempt. */
  List<AttemptRow> latest() {
    Map<UUID, AttemptRow> last = new LinkedHashMap<>();
    rows.forEach(row -> last.put(row.studentId(), row));
    return List.copyOf(last.values());
  }

  /** Those first attempts that are turned in. */
  List<AttemptRow> finished() {
    return students().stream()
        .filter(AttemptRow::isSubmitted)
        .filter(this::isOfThisVersion)
        .toList();
  }

  /** The middle of the scores so far of those who are finished; empty if nobody is. */
  OptionalDouble middleScore() {
    double[] scores =
        finished().stream()
            .mapToDouble(row -> row.attempt().orElseThrow().score())
            .sorted()
            .toArray();
    int half = scores.length / 2;
    if (scores.length == 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        scores.length % 2 == 1 ? scores[half] : (scores[half - 1] + scores[half]) / 2);
  }

  /** Whether an attempt, if there is one, has the questions that the page shows. */
  boolean isOfThisVersion(AttemptRow row) {
    return row.attempt().map(go -> go.quizVersion() == quiz.version()).orElse(true);
  }

  Question question(int slot) {
    return quiz.slots().get(slot).question();
  }

  StudentLink link(UUID studentId) {
    return new StudentLink(
        names.of(studentId),
        "/teach/classes/%s/students/%s?assignment=%s"
            .formatted(assignment.classroomId, studentId, assignment.id));
  }

  /** The first sentence of evidence of a question, with its place. */
  Optional<Quote> quote(Question question) {
    return Quote.of(question, passage).stream().findFirst();
  }

  /**
   * A sentence of the passage.
   *
   * @param place "paragraph 3"; empty if that is not known
   */
  record Quote(String text, String place) {

    /** The evidence of a question, in the order of the text. */
    static List<Quote> of(Question question, Optional<PassageLayout> passage) {
      return question.basis().evidence().stream().map(e -> of(e, passage)).toList();
    }

    private static Quote of(Evidence evidence, Optional<PassageLayout> passage) {
      String place =
          passage
              .flatMap(layout -> layout.sentenceAt(evidence.span().start()))
              .map(sentence -> sentence.place())
              .orElse("");
      return new Quote(evidence.text(), place);
    }
  }
}
