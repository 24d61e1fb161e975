package org.civiquiz.interchange.table;

import java.util.List;
import java.util.Optional;
import org.civiquiz.core.question.QuizDocument.SourceArticle;
import org.civiquiz.interchange.Place;
import org.civiquiz.interchange.QuizFile;
import org.civiquiz.interchange.QuizFileException;
import org.civiquiz.interchange.QuizReader;
import org.civiquiz.interchange.QuizReading;
import org.civiquiz.interchange.ReadQuestions;

/**
 * Reads tables with one question a row, as CSV or as a workbook, whose first rows name the columns;
 * among them the spreadsheets of Kahoot. The spreadsheets of ClassQuiz name none and have their
 * places for everything.
 */
public final class TableReader implements QuizReader {

  @Override
  public boolean recognises(QuizFile file) {
    return SheetTable.isWorkbook(file)
        || !file.isZip() && file.isText() && CsvTable.separator(file.text()).isPresent();
  }

  @Override
  public QuizReading read(QuizFile file) {
    ReadQuestions questions = new ReadQuestions();
    if (file.isZip()) {
      SheetTable sheet = SheetTable.read(file);
      for (String other : sheet.others()) {
        questions.lose(Place.FILE, "The sheet “%s”".formatted(other));
      }
      if (sheet.hasDates()) {
        questions.lose(Place.FILE, "How dates look: they are read as year-month-day");
      }
      return read(sheet.rows(), questions);
    }
    file.textWarning().ifPresent(warning -> questions.warn(Place.FILE, warning));
    char separator = CsvTable.separator(file.text()).orElseThrow();
    return read(CsvTable.read(file.text(), separator), questions);
  }

  private static QuizReading read(List<TableRow> rows, ReadQuestions questions) {
    Optional<Columns> columns = Columns.find(rows);
    if (columns.isPresent()) {
      readRows(rows, columns.get(), questions);
      return finish(questions, "");
    }
    Optional<ClassQuizSheet> sheet = ClassQuizSheet.find(rows);
    if (sheet.isPresent()) {
      sheet.get().read(questions);
      return finish(questions, sheet.get().title());
    }
    throw QuizFileException.invalid(
        Place.FILE.fault(
            "No row names the columns. Write a first row such as: question, option 1, option 2,"
                + " option 3, correct"));
  }

  private static void readRows(List<TableRow> rows, Columns columns, ReadQuestions questions) {
    int number = 0;
    for (TableRow row : rows) {
      if (row.number() <= columns.head.number() || isEmpty(row, columns)) {
        continue;
      }
      number++;
      String id = row.cell(columns.id).isEmpty() ? "q" + number : row.cell(columns.id);
      questions.take(row.place(), id, lost -> RowQuestion.read(columns, row, lost));
    }
    columns.others.forEach(
        (column, words) -> {
          boolean isUsed =
              rows.stream()
                  .anyMatch(
                      row -> row.number() > columns.head.number() && !row.cell(column).isEmpty());
          if (isUsed) {
            questions.lose(columns.head.place(column), "The column “%s”".formatted(words));
          }
        });
    if (columns.hasTime) {
      questions.lose(Place.FILE, "The time limits of the questions");
    }
  }

  // Spreadsheets number empty rows in advance, and give them times.
  private static boolean isEmpty(TableRow row, Columns columns) {
    return row.cell(columns.question).isEmpty()
        && row.cell(columns.correct).isEmpty()
        && columns.options.stream().allMatch(column -> row.cell(column).isEmpty());
  }

  private static QuizReading finish(ReadQuestions questions, String title) {
    if (questions.isEmpty()) {
      throw QuizFileException.invalid(Place.FILE.fault("The table has no row with a question"));
    }
    return questions.finish(
        Optional.empty(), title, "en", new SourceArticle("", Optional.empty(), "", List.of()));
  }
}
