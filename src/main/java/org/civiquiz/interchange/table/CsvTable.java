package org.civiquiz.interchange.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.civiquiz.interchange.Place;
import org.civiquiz.interchange.QuizFileException;

/** Tables as text, with whichever of the usual separators their first row makes sense. */
final class CsvTable {

  private static final char[] SEPARATORS = {',', ';', '\t', '|'};
  private static final int HEAD_LENGTH = 5_000;

  /** A cell that a spreadsheet would not run, for the apostrophe before it. */
  static final Pattern KEPT = Pattern.compile("'+[=+\\-@]");

  private CsvTable() {}

  /** The separator with which one of the first rows names a question and its right answer. */
  static Optional<Character> separator(String text) {
    String head = text.substring(0, Math.min(text.length(), HEAD_LENGTH));
    for (char separator : SEPARATORS) {
      List<TableRow> rows = new ArrayList<>();
      try {
        read(head, separator, rows, Columns.SEARCHED_ROWS);
      } catch (QuizFileException e) {
        // The head may end within a quoted cell; the rows before it count.
      }
      if (Columns.find(rows).isPresent()) {
        return Optional.of(separator);
      }
    }
    return Optional.empty();
  }

  /**
   * @throws QuizFileException if a quotation mark is not closed
   */
  static List<TableRow> read(String text, char separator) {
    List<TableRow> rows = new ArrayList<>();
    read(text, separator, rows, Integer.MAX_VALUE);
    return rows;
  }

  private static void read(String text, char separator, List<TableRow> rows, int most) {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(separator)
            .setIgnoreEmptyLines(false)
            .setIgnoreSurroundingSpaces(true)
            .get();
    int line = 1;
    try (CSVParser parser = format.parse(new StringReader(text))) {
      Iterator<CSVRecord> records = parser.iterator();
      while (rows.size() < most && records.hasNext()) {
        CSVRecord record = records.next();
        rows.add(new TableRow(line, false, record.stream().map(CsvTable::text).toList()));
        line = (int) Math.min(Integer.MAX_VALUE - 1, parser.getCurrentLineNumber() + 1);
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw QuizFileException.unreadable(
          Place.at(line, 1)
              .fault(
                  "This row cannot be read: a quotation mark may not be closed, or stands alone"));
    }
  }

  /** A cell as it was before it was kept from being run as a formula. */
  private static String text(String cell) {
    String text = cell.strip();
    return KEPT.matcher(text).lookingAt() ? text.substring(1) : text;
  }
}
