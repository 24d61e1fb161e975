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
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.civiquiz.error.InvalidInputException;
import org.civiquiz.error.Problem;
import org.civiquiz.error.UnreadableInputException;

/** Reads a list of students from CSV, in whatever column order a school's software writes it. */
public final class StudentList {

  static final int MOST = 500;
  static final int LONGEST_NUMBER = 40;
  private static final Set<String> NAME_HEADS =
      Set.of(
          ("name|names|student|students|student name|full name|display name|pupil|pupil name|learner"
                  + "|schüler|schülername|nombre completo")
              .split("\\|"));
  private static final Set<String> FIRST_NAME_HEADS =
      Set.of("first name|firstname|given name|givenname|first|vorname|prénom|nombre".split("\\|"));
  private static final Set<String> LAST_NAME_HEADS =
      Set.of(
          ("last name|lastname|family name|familyname|surname|last|nachname|familienname|nom|apellido"
                  + "|apellidos")
              .split("\\|"));
  // In the order in which they are looked for.
  private static final List<String> NUMBER_HEADS =
      List.of(
          ("student number|studentnumber|student no|student no.|student id|studentid|id number|number"
                  + "|nickname|nummer|nr|nr.|no|no.|roll no|roll number|local id|sis user id|sis id"
                  + "|sis login id|login id|username|id|#")
              .split("\\|"));
  private static final int ROWS_ABOVE_HEADS = 3;

  private StudentList() {}

  /**
   * A student to add.
   *
   * @param where the place in what was sent: {@code line 3} or {@code students[2]}
   * @param number empty if one is to be given
   */
  public record Entry(String where, String name, Optional<String> number) {}

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
            .setIgnoreEmptyLines(false)
            .setTrim(true)
            .get();
    try (var parser = format.parse(new StringReader(lines))) {
      List<Line> records = new ArrayList<>();
      long line = 1;
      for (CSVRecord row : parser) {
        if (row.stream().anyMatch(value -> !value.isEmpty())) {
          records.add(new Line(line, row));
        }
        line = parser.getCurrentLineNumber() + 1;
      }
      return read(records);
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw new UnreadableInputException(
          "The list cannot be read as CSV: a quotation mark may not be closed");
    }
  }

  private static char delimiter(String lines) {
    // A title may stand above the heads.
    String first =
        lines
            .lines()
            .filter(line -> !line.isBlank())
            .limit(ROWS_ABOVE_HEADS)
            .collect(Collectors.joining("\n"));
    return first.indexOf('\t') >= 0
        ? '\t'
        : first.indexOf(';') >= 0 ? ';' : first.indexOf('|') >= 0 ? '|' : ',';
  }

  private static List<Entry> read(List<Line> lines) {
    int heads = 0;
    while (heads < Math.min(ROWS_ABOVE_HEADS, lines.size())
        && !Columns.of(lines.get(heads).row()).hasHead()) {
      heads++;
    }
    boolean hasHeads = heads < Math.min(ROWS_ABOVE_HEADS, lines.size());
    Columns columns = hasHeads ? Columns.of(lines.get(heads).row()) : Columns.plain(lines);
    return checked(
        lines.subList(hasHeads ? heads + 1 : 0, lines.size()).stream()
            .filter(line -> !isOfGradebook(columns.name(line.row())))
            .map(
                line ->
                    new Entry(
                        "line " + line.number(),
                        columns.name(line.row()),
                        Optional.of(columns.number(line.row())).filter(value -> !value.isEmpty())))
            .toList());
  }

  // Rows of an exported gradebook that are no students.
  private static boolean isOfGradebook(String name) {
    return name.matches("(?i)points possible|student, test|test student");
  }

  /**
   * @throws InvalidInputException if there are faults, or none or too many entries
   */
  static List<Entry> checked(List<Entry> entries) {
    List<Problem.Cause> causes = new ArrayList<>();
    Set<String> numbers = new HashSet<>();
    for (Entry entry : entries) {
      faultOfName(entry.name())
          .or(() -> entry.number().flatMap(number -> faultOfNumber(number, numbers)))
          .ifPresent(fault -> causes.add(new Problem.Cause(entry.where(), fault)));
    }
    if (entries.isEmpty() || entries.size() > MOST) {
      causes.add(new Problem.Cause("students", "A list has 1 to " + MOST + " students"));
    }
    if (!causes.isEmpty()) {
      throw new InvalidInputException("The list of students has faults; nobody was added", causes);
    }
    return entries;
  }

  private static Optional<String> faultOfName(String name) {
    if (name.isEmpty()) {
      return Optional.of("There is no name");
    }
    if (name.length() > Names.LONGEST) {
      return Optional.of("A name has at most " + Names.LONGEST + " characters");
    }
    return Names.hasControls(name)
        ? Optional.of("The name has a character that cannot be shown")
        : Optional.empty();
  }

  /**
   * @param numbers the keys of those that were seen; this one is added
   */
  static Optional<String> faultOfNumber(String number, Set<String> numbers) {
    if (number.isEmpty()) {
      return Optional.of("There is no number or nickname");
    }
    if (number.length() > LONGEST_NUMBER) {
      return Optional.of("A number has at most " + LONGEST_NUMBER + " characters");
    }
    if (Names.hasControls(number) || Numbers.key(number).isEmpty()) {
      return Optional.of("The number has a character that cannot be shown");
    }
    return numbers.add(Numbers.key(number))
        ? Optional.empty()
        : Optional.of("The number " + number + " comes twice");
  }

  /** A row of a list and the line that it starts on; the first is 1. */
  private record Line(long number, CSVRecord row) {}

  /** Where in a row things stand; -1 for a column that is not there. */
  private record Columns(boolean hasHead, int name, int firstName, int lastName, int number) {

    private static final Columns PLAIN = new Columns(false, 0, -1, -1, 1);
    private static final Columns NUMBER_FIRST = new Columns(false, 1, -1, -1, 0);

    /** The columns of a list without heads, in which numbers may come first. */
    static Columns plain(List<Line> lines) {
      boolean isNumberFirst =
          !lines.isEmpty()
              && lines.stream()
                  .allMatch(
                      line ->
                          value(line.row(), 0).matches("[A-Za-z]{0,3}[\\d-]*\\d")
                              && value(line.row(), 1).matches(".*\\p{L}.*")
                              && !value(line.row(), 1).matches(".*\\d.*"));
      return isNumberFirst ? NUMBER_FIRST : PLAIN;
    }

    static Columns of(CSVRecord first) {
      int name = find(first, NAME_HEADS);
      int firstName = find(first, FIRST_NAME_HEADS);
      int lastName = find(first, LAST_NAME_HEADS);
      boolean hasHead = name >= 0 || firstName >= 0 || lastName >= 0;
      int number = -1;
      for (String head : NUMBER_HEADS) {
        number = number < 0 ? find(first, Set.of(head)) : number;
      }
      return hasHead ? new Columns(true, name, firstName, lastName, number) : PLAIN;
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
        String head = row.get(i).toLowerCase(Locale.ROOT).replace('_', ' ').strip();
        if (heads.contains(head)) {
          return i;
        }
      }
      return -1;
    }
  }
}
