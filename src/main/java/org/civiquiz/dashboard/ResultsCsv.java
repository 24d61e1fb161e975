package org.civiquiz.dashboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.civiquiz.core.question.Misreadings;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.Response;
import org.civiquiz.quiz.DeliverableQuiz;

/** The results of a class as comma-separated values: one row for each student and attempt. */
final class ResultsCsv {

  private ResultsCsv() {}

  static String write(DeliverableQuiz quiz, List<AttemptRow> rows) {
    StringBuilder csv = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(csv, CSVFormat.RFC4180)) {
      printer.printRecord(heads(quiz));
      for (AttemptRow row : rows) {
        printer.printRecord(cells(quiz, row).stream().map(ResultsCsv::harmless).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return csv.toString();
  }

  private static List<String> heads(DeliverableQuiz quiz) {
    List<String> heads =
        new ArrayList<>(
            List.of("student", "name", "status", "attempt", "points", "points_possible_now"));
    for (DeliverableQuiz.Slot slot : quiz.slots()) {
      String question = "q" + (slot.slot() + 1);
      heads.add(question + "_points");
      heads.add(question + "_answer");
      heads.add(question + "_misreading");
    }
    return heads;
  }

  private static List<String> cells(DeliverableQuiz quiz, AttemptRow row) {
    List<String> cells = new ArrayList<>(List.of(row.number(), row.name()));
    if (row.attempt().isEmpty()) {
      cells.addAll(List.of("not started", "", "", ""));
      quiz.slots().forEach(slot -> cells.addAll(List.of("", "", "")));
      return cells;
    }
    AttemptRow.Go attempt = row.attempt().get();
    cells.add(attempt.isSubmitted() ? "turned in" : "working");
    cells.add(Integer.toString(attempt.order()));
    cells.add(attempt.isSubmitted() ? Wording.points(attempt.score()) : "");
    cells.add(
        attempt.isSubmitted() ? Wording.points(attempt.maxScore() - attempt.pendingPoints()) : "");
    for (DeliverableQuiz.Slot slot : quiz.slots()) {
      cells.addAll(
          attempt.quizVersion() == quiz.version()
              ? cells(slot.question(), attempt, attempt.given().get(slot.slot()))
              : List.of("", "", ""));
    }
    return cells;
  }

  private static List<String> cells(
      Question question, AttemptRow.Go attempt, AttemptRow.Given given) {
    if (given == null) {
      return List.of(attempt.isSubmitted() ? "0" : "", "", "");
    }
    String points = given.mark() == null ? "" : Wording.points(given.mark() * question.points());
    String misreadings =
        Misreadings.in(question, given.response()).stream()
            .map(Wording::name)
            .collect(Collectors.joining("; "));
    return List.of(points, answer(question, given.response()), misreadings);
  }

  private static String answer(Question question, Response response) {
    if (response.isEmpty()) {
      return "";
    }
    if (response instanceof Response.Entered entered) {
      return entered.text();
    }
    if (response instanceof Response.Chosen chosen) {
      if (question instanceof Question.SingleChoice single) {
        return letters(single.options(), chosen.options(), true);
      }
      if (question instanceof Question.MultipleChoice multiple) {
        return letters(multiple.options(), chosen.options(), false);
      }
      if (question instanceof Question.TrueFalse) {
        return chosen.options().contains("true") ? "True" : "False";
      }
      if (question instanceof Question.Ordering ordering) {
        return inPlace(ordering, chosen);
      }
    }
    return response instanceof Response.Paired paired ? pairs(question, paired) : "";
  }

  private static String letters(List<Option> options, List<String> chosen, boolean withText) {
    List<String> letters = new ArrayList<>();
    for (int i = 0; i < options.size(); i++) {
      if (chosen.contains(options.get(i).id())) {
        String letter = i < 26 ? String.valueOf((char) ('A' + i)) : Integer.toString(i + 1);
        letters.add(withText ? letter + ". " + options.get(i).text() : letter);
      }
    }
    return String.join(", ", letters);
  }

  private static String inPlace(Question.Ordering ordering, Response.Chosen chosen) {
    int right = 0;
    int places = ordering.options().size();
    for (int i = 0; i < Math.min(places, chosen.options().size()); i++) {
      right += ordering.options().get(i).id().equals(chosen.options().get(i)) ? 1 : 0;
    }
    return "%d of %d in place".formatted(right, places);
  }

  private static String pairs(Question question, Response.Paired paired) {
    if (question instanceof Question.Matching matching) {
      long right =
          matching.pairs().entrySet().stream()
              .filter(pair -> pair.getValue().equals(paired.pairs().get(pair.getKey())))
              .count();
      return "%d of %d right".formatted(right, matching.left().size());
    }
    return question instanceof Question.Cloze cloze
        ? cloze.blanks().stream()
            .map(blank -> text(blank, paired.pairs().get(blank.id())))
            .collect(Collectors.joining("; "))
        : "";
  }

  private static String text(Question.Cloze.Blank blank, String id) {
    return blank.options().stream()
        .filter(option -> option.id().equals(id))
        .map(Option::text)
        .findFirst()
        .orElse("");
  }

  /** A spreadsheet runs a cell that starts like a formula; an apostrophe makes it plain text. */
  static String harmless(String cell) {
    return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
