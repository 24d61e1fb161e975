package org.civiquiz.classroom;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.civiquiz.error.InvalidInputException;
import org.civiquiz.error.Problem;
import org.civiquiz.error.UnreadableInputException;

/** Reads a list of students from CSV, in whatever column order a school's software writes it. */
public final class StudentList {

  static final int MOST = 500;
  private static final int LONGEST = 80;

  private static final Set<String> NAME_HEADS =
      Set.of("name", "student", "student name", "full name", "display name", "display_name");
  private static final Set<String> FIRST_NAME_HEADS =
      Set.of("first name", "first_name", "firstname", "given name", "givenname", "first");
  private static final Set<String> LAST_NAME_HEADS =
      Set.of("last name", "last_name", "lastname", "family name", "familyname", "surname", "last");
  private static final Set<String> NUMBER_HEADS =
      Set.of(
          "number",
          "nickname",
          "student number",
          "student id",
          "student_id",
          "studentnumber",
          "id",
          "no",
          "no.",
          "#");

  private StudentList() {}

  /**
   * A student to add.
   *
   * @param number empty if one is to be given
   */
  public record Entry(String name, Optional<String> number) {}

  /**
   * @param text lines of a name, or of a name and a number; with or without a line of headings;
   *     separated by commas, semicolons or tabs
   * @throws InvalidInputException if a line has no name or a value is too long, naming each line
   * @throws UnreadableInputException if it is no CSV
   */
  static List<Entry> read(String text) {
    String lines = text.startsWith("\uFEFF") ? text.substring(1) : text;
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter(lines))
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();
    try (var parser = format.parse(new StringReader(lines))) {
      return read(parser.getRecords());
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw new UnreadableInputException(
          "The list cannot be read as CSV: a quotation mark may not be closed");
    }
  }

  private static char delimiter(String lines) {
    String first = lines.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    return first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
  }

  private static List<Entry> read(List<CSVRecord> records) {
    Columns columns = records.isEmpty() ? Columns.PLAIN : Columns.of(records.get(0));
    List<Entry> entries = new ArrayList<>();
    List<Problem.Cause> causes = new ArrayList<>();
    for (CSVRecord row : records.subList(columns.hasHead() ? 1 : 0, records.size())) {
      String name = columns.name(row);
      String number = columns.number(row);
      if (name.isEmpty()) {
        causes.add(new Problem.Cause("line " + row.getRecordNumber(), "There is no name"));
      }
      entries.add(new Entry(name, Optional.of(number).filter(value -> !value.isEmpty())));
    }
    return checked(entries, causes);
  }

  /**
   * @param causes faults that are known already
   * @throws InvalidInputException if there are faults, or none or too many entries
   */
  static List<Entry> checked(List<Entry> entries, List<Problem.Cause> causes) {
    List<Problem.Cause> all = new ArrayList<>(causes);
    Set<String> numbers = new HashSet<>();
    for (int i = 0; i < entries.size(); i++) {
      String where = "students[" + i + "]";
      Entry entry = entries.get(i);
      if (entry.name().length() > LONGEST) {
        all.add(new Problem.Cause(where + ".name", "A name has at most 80 characters"));
      }
      String number = entry.number().orElse("");
      if (number.length() > 40) {
        all.add(new Problem.Cause(where + ".student", "A number has at most 40 characters"));
      } else if (!number.isEmpty() && !numbers.add(Numbers.key(number))) {
        all.add(new Problem.Cause(where + ".student", "The number " + number + " comes twice"));
      }
    }
    if (entries.isEmpty() || entries.size() > MOST) {
      all.add(new Problem.Cause("students", "A list has 1 to " + MOST + " students"));
    }
    if (!all.isEmpty()) {
      throw new InvalidInputException("The list of students has faults; nobody was added", all);
    }
    return entries;
  }

  /** Where in a row things stand; -1 for a column that is not there. */
  private record Columns(boolean hasHead, int name, int firstName, int lastName, int number) {

    static final Columns PLAIN = new Columns(false, 0, -1, -1, 1);

    static Columns of(CSVRecord first) {
      int name = find(first, NAME_HEADS);
      int firstName = find(first, FIRST_NAME_HEADS);
      int lastName = find(first, LAST_NAME_HEADS);
      boolean hasHead = name >= 0 || firstName >= 0 || lastName >= 0;
      return hasHead
          ? new Columns(true, name, firstName, lastName, find(first, NUMBER_HEADS))
          : PLAIN;
    }

    String name(CSVRecord row) {
      return name >= 0
          ? value(row, name)
          : (value(row, firstName) + " " + value(row, lastName)).strip();
    }

    String number(CSVRecord row) {
      return value(row, number);
    }

    private static String value(CSVRecord row, int column) {
      return column >= 0 && column < row.size() ? row.get(column) : "";
    }

    private static int find(CSVRecord row, Set<String> heads) {
      for (int i = 0; i < row.size(); i++) {
        if (heads.contains(row.get(i).toLowerCase(Locale.ROOT))) {
          return i;
        }
      }
      return -1;
    }
  }
}
