package org.civiquiz.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class SpreadsheetsTest {

  @Test
  void kahootSheet_isFoundByItsHeadings() {
    byte[] file =
        workbook(
            sheet -> {
              row(sheet, 1, "", "Quiz template");
              row(
                  sheet,
                  7,
                  "",
                  "Question - max 120 characters",
                  "Answer 1 - max 75 characters",
                  "Answer 2 - max 75 characters",
                  "Answer 3 - max 75 characters",
                  "Answer 4 - max 75 characters",
                  "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
                  "Correct answer(s) - choose at least one");
              row(sheet, 8, 1, "Who passed the plan?", "The mayor", "The council", "", "", 60, 2);
              row(sheet, 9, 2, "Which are days?", "Monday", "May", "Friday", "", 60, "1,3");
              row(sheet, 10, 3, "Who signs?", "The mayor", "The clerk", "", "", 60, 4);
              row(sheet, 11, 4, "", "", "", "", "", 20, "");
            });

    assertThat(ReadingText.of(QuizFiles.read(file)))
        .isEqualTo(
            """
            “Imported quiz”
            q1 single_choice 1: Who passed the plan?
              - The mayor
              + The council
            q2 multiple_choice 1: Which are days?
              + Monday
              - May
              + Friday
            skipped row 11: The right answer “4” is none of the 2 choices
            lost row 10: That any one right answer is enough: here all right ones must be chosen
            lost file: The time limits of the questions
            """);
  }

  @Test
  void classQuizSheet_isFoundByItsPlaces() {
    byte[] file =
        workbook(
            sheet -> {
              row(sheet, 4, "", "Title", "Council vote");
              row(sheet, 5, "", "Description", "Ten minutes");
              row(sheet, 12, "", "Text", "1", "2", "3", "4", "Seconds", "Right");
              row(sheet, 13, "", "Who passed it?", "The mayor", "The council", "", "", 30, 2.0);
              row(sheet, 14, "", "Who signs?", "The mayor", "The clerk", "", "", 30, "x");
            });

    assertThat(ReadingText.of(QuizFiles.read(file)))
        .isEqualTo(
            """
            “Council vote”
            q1 single_choice 1: Who passed it?
              - The mayor
              + The council
            skipped cell H15: The right answers “x” are no numbers
            lost cell C6: The description: Ten minutes
            lost file: The time limits of the questions
            """);
  }

  @Test
  void formulas_areNeverRun() {
    byte[] file =
        workbook(
            sheet -> {
              row(sheet, 0, "Question", "Option 1", "Option 2", "Correct");
              row(sheet, 1, "Which is a sum?", "", "=1+1", "B");
              sheet.formula(1, 1, "HYPERLINK(\"http://example.org\",\"a link\")");
            });

    assertThat(ReadingText.of(QuizFiles.read(file)))
        .isEqualTo(
            """
            “Imported quiz”
            q1 single_choice 1: Which is a sum?
              - =HYPERLINK("http://example.org","a link")
              + =1+1
            """);
  }

  @Test
  void tableWithoutHeadings_isRefused() {
    byte[] file = workbook(sheet -> row(sheet, 0, "Who?", "A", "B"));

    assertThat(BrokenFilesTest.faultOf(file))
        .isEqualTo(
            "INVALID file: No row names the columns. Write a first row such as: question, option 1,"
                + " option 2, option 3, correct");
  }

  static byte[] workbook(Consumer<Worksheet> content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
      content.accept(workbook.newWorksheet("Quiz"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static void row(Worksheet sheet, int row, Object... cells) {
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] instanceof Number number) {
        sheet.value(row, i, number);
      } else if (!cells[i].toString().isEmpty()) {
        sheet.value(row, i, cells[i].toString());
      }
    }
  }
}
