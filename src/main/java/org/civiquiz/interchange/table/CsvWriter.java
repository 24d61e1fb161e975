package org.civiquiz.interchange.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.civiquiz.core.question.Evidence;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.QuizDocument;
import org.civiquiz.interchange.FeedbackNote;
import org.civiquiz.interchange.Ledger;
import org.civiquiz.interchange.QuizWriter;
import org.civiquiz.interchange.Weights;
import org.civiquiz.interchange.WrittenQuiz;

/**
 * Writes a table with a question in each row, for spreadsheets: choices and their feedback in
 * columns, right ones by letter, evidence as quotations.
 */
public final class CsvWriter implements QuizWriter {

  @Override
  public WrittenQuiz write(QuizDocument quiz) {
    Ledger ledger = new Ledger();
    ledger.lose(Ledger.QUIZ, "The title of the quiz");
    ledger.loseArticle(quiz);
    if (!quiz.language().equals("en")) {
      ledger.lose(Ledger.QUIZ, "The language (%s)".formatted(quiz.language()));
    }
    List<Line> lines = new ArrayList<>();
    for (QuizDocument.Entry entry : quiz.questions()) {
      lines.add(line(entry, ledger));
    }
    lines.removeIf(line -> line == null);
    int width = lines.stream().mapToInt(line -> line.options.size()).max().orElse(2);
    StringBuilder csv = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(csv, CSVFormat.RFC4180)) {
      printer.printRecord(head(width));
      for (Line line : lines) {
        printer.printRecord(line.cells(width).stream().map(CsvWriter::harmless).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return WrittenQuiz.ofText(csv.toString(), "text/csv", ".csv", ledger.losses());
  }

  private static List<String> head(int width) {
    List<String> head = new ArrayList<>(List.of("id", "type", "question", "points"));
    for (int i = 1; i <= width; i++) {
      head.add("option " + i);
    }
    head.add("correct");
    for (int i = 1; i <= width; i++) {
      head.add("feedback " + i);
    }
    head.add("evidence");
    return head;
  }

  private static Line line(QuizDocument.Entry entry, Ledger ledger) {
    Question question = entry.question();
    Line line;
    if (question instanceof Question.SingleChoice choice) {
      line = choices(entry, choice.options());
    } else if (question instanceof Question.MultipleChoice choice) {
      line = choices(entry, choice.options());
    } else if (question instanceof Question.TrueFalse claim) {
      line =
          new Line(
              entry,
              List.of("True", "False"),
              claim.key() ? "TRUE" : "FALSE",
              claim.options().stream().map(FeedbackNote::write).toList());
      ledger.loseWords(entry, claim);
    } else if (question instanceof Question.Ordering ordering) {
      line = new Line(entry, texts(ordering.options()), "in this order", List.of());
      ledger.loseReasons(entry);
    } else if (question instanceof Question.Matching matching) {
      line = matching(entry, matching, ledger);
    } else if (question instanceof Question.ShortAnswer answer) {
      line = shortAnswer(entry, answer, ledger);
    } else {
      ledger.leaveOut(entry, "a table row has no place for the choices of blanks");
      return null;
    }
    if (line != null) {
      ledger.loseEvidence(entry);
      ledger.loseProcess(entry);
      ledger.loseFaqEntry(entry);
      ledger.loseIds(entry);
    }
    return line;
  }

  private static Line choices(QuizDocument.Entry entry, List<Option> options) {
    List<String> letters = new ArrayList<>();
    for (int i = 0; i < options.size(); i++) {
      if (options.get(i).isKey()) {
        letters.add(i < 26 ? String.valueOf((char) ('A' + i)) : Integer.toString(i + 1));
      }
    }
    return new Line(
        entry,
        texts(options),
        String.join(", ", letters),
        options.stream().map(FeedbackNote::write).toList());
  }

  private static Line matching(
      QuizDocument.Entry entry, Question.Matching matching, Ledger ledger) {
    List<String> pairs = new ArrayList<>();
    for (Question.Matching.Item left : matching.left()) {
      pairs.add(left.text() + " → " + text(matching, matching.pairs().get(left.id())));
    }
    matching.right().stream()
        .filter(right -> !matching.pairs().containsValue(right.id()))
        .forEach(right -> pairs.add("→ " + right.text()));
    if (pairs.stream().anyMatch(pair -> pair.split("→|->", -1).length != 2)
        || isRepeated(matching.left())
        || isRepeated(matching.right())) {
      ledger.leaveOut(entry, "two of its items have the same words, or an arrow stands in one");
      return null;
    }
    ledger.loseReasons(entry);
    return new Line(entry, pairs, "pairs", List.of());
  }

  private static boolean isRepeated(List<Question.Matching.Item> items) {
    return items.stream().map(item -> item.text().strip()).distinct().count() < items.size();
  }

  private static String text(Question.Matching matching, String right) {
    return matching.right().stream()
        .filter(item -> item.id().equals(right))
        .map(Question.Matching.Item::text)
        .findFirst()
        .orElseThrow();
  }

  private static Line shortAnswer(
      QuizDocument.Entry entry, Question.ShortAnswer answer, Ledger ledger) {
    if (answer.accepted().stream().anyMatch(text -> text.indexOf('|') >= 0)) {
      ledger.leaveOut(entry, "an accepted answer has |, which stands between answers in the table");
      return null;
    }
    if (!answer.rubric().isEmpty()) {
      ledger.lose(entry.id(), "The rubric");
    }
    return new Line(entry, List.of(), String.join(" | ", answer.accepted()), List.of());
  }

  private static List<String> texts(List<Option> options) {
    return options.stream().map(Option::text).toList();
  }

  /** A spreadsheet runs a cell that starts like a formula; an apostrophe makes it plain text. */
  private static String harmless(String cell) {
    boolean isFormula = !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0;
    return isFormula || CsvTable.KEPT.matcher(cell).lookingAt() ? "'" + cell : cell;
  }

  /** A question as the cells of its row. */
  private record Line(
      QuizDocument.Entry entry, List<String> options, String correct, List<String> feedback) {

    List<String> cells(int width) {
      Question question = entry.question();
      List<String> cells = new ArrayList<>();
      cells.add(entry.id());
      cells.add(question.type().code());
      cells.add(question.stem());
      cells.add(Weights.written(question.points()));
      for (int i = 0; i < width; i++) {
        cells.add(i < options.size() ? options.get(i) : "");
      }
      cells.add(correct);
      for (int i = 0; i < width; i++) {
        cells.add(i < feedback.size() ? feedback.get(i) : "");
      }
      cells.add(
          question.basis().evidence().stream()
              .map(Evidence::text)
              .collect(Collectors.joining("\n")));
      return cells;
    }
  }
}
