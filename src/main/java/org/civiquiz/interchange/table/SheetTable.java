package org.civiquiz.interchange.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.civiquiz.interchange.Place;
import org.civiquiz.interchange.QuizFile;
import org.civiquiz.interchange.QuizFileException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * The first sheet of a workbook ({@code .xlsx}) that has anything in it. A formula is never run: it
 * counts as the value that was stored with it, or as its own text.
 *
 * @param others the names of the further sheets that have something in them
 * @param hasDates whether cells were dates, which are read as year, month and day
 */
record SheetTable(List<TableRow> rows, List<String> others, boolean hasDates) {

  // Questions, and as many rows again for headings and gaps.
  private static final int MOST_ROWS = 20_000;
  private static final int MOST_COLUMNS = 100;
  private static final long MOST_CHARACTERS = 50_000_000;
  private static final Pattern DATE_FORMAT = Pattern.compile("(?i)[dy]|m{3,}");

  static boolean isWorkbook(QuizFile file) {
    return file.isZip() && file.archive().names().contains("xl/workbook.xml");
  }

  /**
   * @throws QuizFileException if it is damaged or over a limit
   */
  static SheetTable read(QuizFile file) {
    WorkbookGuard.check(file.archive());
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(
            new ByteArrayInputStream(file.bytes()), new ReadingOptions(true, true))) {
      Reading reading = new Reading();
      List<String> others = new ArrayList<>();
      for (Sheet sheet : workbook.getSheets().toList()) {
        if (reading.rows.isEmpty()) {
          reading.read(sheet);
        } else if (hasContent(sheet)) {
          others.add(sheet.getName());
        }
      }
      return new SheetTable(reading.rows, others, reading.hasDates);
    } catch (QuizFileException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // The library throws exceptions of many kinds at parts that do not fit together.
      throw QuizFileException.unreadable(
          Place.FILE.fault("The spreadsheet is damaged. Open it and save it again as .xlsx."));
    }
  }

  private static boolean hasContent(Sheet sheet) throws IOException {
    try (Stream<Row> rows = sheet.openStream()) {
      return rows.limit(MOST_ROWS).anyMatch(row -> row.getFirstNonEmptyCell().isPresent());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** What has been read of a sheet so far. */
  private static final class Reading {
    final List<TableRow> rows = new ArrayList<>();
    boolean hasDates;
    private long characters;

    void read(Sheet sheet) throws IOException {
      try (Stream<Row> stream = sheet.openStream()) {
        Iterator<Row> all = stream.iterator();
        while (all.hasNext()) {
          Row row = all.next();
          List<String> cells = new ArrayList<>();
          for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
            Cell cell = row.getCell(i);
            cells.add(cell == null ? "" : text(cell));
          }
          TableRow read = new TableRow(row.getRowNum(), true, cells);
          if (!read.isBlank()) {
            rows.add(read);
          }
          if (rows.size() > MOST_ROWS || characters > MOST_CHARACTERS) {
            throw QuizFileException.tooLarge("A spreadsheet may have at most 20,000 rows");
          }
        }
      }
    }

    private String text(Cell cell) {
      String text = shown(cell);
      characters += text.length();
      return text.strip();
    }

    private String shown(Cell cell) {
      if (cell.getType() == CellType.NUMBER && cell.getValue() instanceof BigDecimal number) {
        String format = cell.getDataFormatString();
        if (format != null && DATE_FORMAT.matcher(format.replaceAll("\\[[^\\]]*]", "")).find()) {
          hasDates = true;
          return cell.asDate().toLocalDate().toString();
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
      }
      if (cell.getType() == CellType.BOOLEAN) {
        return Boolean.TRUE.equals(cell.asBoolean()) ? "TRUE" : "FALSE";
      }
      String raw = cell.getRawValue();
      if (cell.getType() == CellType.FORMULA && (raw == null || raw.isEmpty())) {
        return cell.getFormula() == null ? "" : "=" + cell.getFormula();
      }
      if (cell.getType() == CellType.FORMULA || cell.getType() == CellType.ERROR) {
        return raw == null ? "" : raw;
      }
      String text = cell.getText();
      return text == null ? "" : text;
    }
  }
}
