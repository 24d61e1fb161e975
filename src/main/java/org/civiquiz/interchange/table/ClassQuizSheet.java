package org.civiquiz.interchange.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.civiquiz.core.question.Basis;
import org.civiquiz.core.question.Question;
import org.civiquiz.interchange.Choices;
import org.civiquiz.interchange.Place;
import org.civiquiz.interchange.ReadQuestions;
import org.civiquiz.interchange.UnusableQuestionException;

/**
 * The spreadsheet of ClassQuiz: title in C5, description in C6, and from row 14 question, four
 * choices, seconds and the numbers of the right choices in B to H.
 */
final class ClassQuizSheet {

  private static final int TITLE_ROW = 5;
  private static final int DESCRIPTION_ROW = 6;
  private static final int FIRST_ROW = 14;
  private static final int TEXT = 2;
  private static final int QUESTION = 1;
  private static final int CORRECT = 7;

  private final List<TableRow> rows;

  private ClassQuizSheet(List<TableRow> rows) {
    this.rows = rows;
  }

  static Optional<ClassQuizSheet> find(List<TableRow> rows) {
    ClassQuizSheet sheet = new ClassQuizSheet(rows);
    boolean hasQuestion =
        rows.stream()
            .anyMatch(
                row ->
                    row.number() >= FIRST_ROW
                        && !row.cell(QUESTION).isEmpty()
                        && row.cell(CORRECT).matches("\\d(?:\\s*,\\s*\\d)*"));
    return !sheet.title().isEmpty() && hasQuestion ? Optional.of(sheet) : Optional.empty();
  }

  String title() {
    return text(TITLE_ROW);
  }

  private String text(int row) {
    return rows.stream()
        .filter(one -> one.number() == row)
        .map(one -> one.cell(TEXT))
        .findFirst()
        .orElse("");
  }

  void read(ReadQuestions questions) {
    int number = 0;
    for (TableRow row : rows) {
      if (row.number() >= FIRST_ROW && row.cells().stream().skip(1).anyMatch(c -> !c.isEmpty())) {
        number++;
        questions.take(row.place(), "q" + number, lost -> question(row, lost));
      }
    }
    if (!text(DESCRIPTION_ROW).isEmpty()) {
      questions.lose(
          Place.at(DESCRIPTION_ROW, TEXT + 1).called("cell C6"),
          "The description: " + text(DESCRIPTION_ROW));
    }
    questions.lose(Place.FILE, "The time limits of the questions");
  }

  private static Question question(TableRow row, Consumer<String> lost) {
    String stem = row.cell(QUESTION);
    if (stem.isEmpty()) {
      throw new UnusableQuestionException(row.place(QUESTION), "The row has no question");
    }
    List<String> options = new ArrayList<>(List.of());
    for (int column = QUESTION + 1; column <= QUESTION + 4; column++) {
      options.add(row.cell(column));
    }
    while (!options.isEmpty() && options.get(options.size() - 1).isEmpty()) {
      options.remove(options.size() - 1);
    }
    String correct = row.cell(CORRECT);
    if (!correct.matches("[\\d\\s,.]*")) {
      throw new UnusableQuestionException(
          row.place(CORRECT), "The right answers “%s” are no numbers".formatted(correct));
    }
    Set<Integer> keys = RightChoices.of(correct, options, true);
    Choices choices = new Choices();
    for (int i = 0; i < options.size(); i++) {
      choices.add(options.get(i), keys.contains(i), "");
    }
    if (keys.size() < 2) {
      return choices.single(stem, 1, Basis.NONE);
    }
    lost.accept("That any one right answer is enough: here all right ones must be chosen");
    return choices.multiple(stem, 1, Basis.NONE);
  }
}
