package org.civiquiz.classroom;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.civiquiz.error.InvalidInputException;
import org.civiquiz.error.Problem;
import org.civiquiz.error.UnreadableInputException;
import org.civiquiz.interchange.Archive;
import org.civiquiz.interchange.QuizFileException;

/**
 * The students of one class in a OneRoster 1.1 or 1.2 archive: who is enrolled, by name and number.
 * Nothing else of the archive is read, passwords and demographics least of all.
 */
final class OneRoster {

  private static final String USERS = "users.csv";
  private static final String ENROLLMENTS = "enrollments.csv";
  private static final String CLASSES = "classes.csv";
  private static final String DELETED = "tobedeleted";

  private final Archive archive;

  /** Whether this is a zip archive with the files of a OneRoster export. */
  static boolean isArchive(byte[] bytes) {
    boolean isZip = bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K';
    return isZip && open(bytes).names().containsAll(Set.of(USERS, ENROLLMENTS));
  }

  private static Archive open(byte[] bytes) {
    try {
      return Archive.open(bytes);
    } catch (QuizFileException e) {
      throw new UnreadableInputException(e.getMessage());
    }
  }

  private OneRoster(Archive archive) {
    this.archive = archive;
  }

  /**
   * @param className what the class is called here; of several in the archive the one with this
   *     title counts
   * @throws UnreadableInputException if one of its files is damaged
   * @throws InvalidInputException if its files do not fit together, naming each row
   */
  static List<StudentList.Entry> read(byte[] bytes, String className) {
    try {
      return new OneRoster(open(bytes)).students(className);
    } catch (QuizFileException e) {
      throw new UnreadableInputException(e.getMessage());
    }
  }

  private List<StudentList.Entry> students(String className) {
    List<Row> enrollments =
        rows(ENROLLMENTS, "sourcedId", "classSourcedId", "userSourcedId", "role").stream()
            .filter(row -> row.get("role").equalsIgnoreCase("student"))
            .toList();
    String wanted = wantedClass(enrollments, className);
    Map<String, Row> users = new LinkedHashMap<>();
    rows(USERS, "sourcedId", "givenName", "familyName")
        .forEach(row -> users.put(row.get("sourcedId"), row));
    List<Problem.Cause> causes = new ArrayList<>();
    Set<Row> students = new LinkedHashSet<>();
    for (Row enrollment : enrollments) {
      Row user = users.get(enrollment.get("userSourcedId"));
      if (!enrollment.get("classSourcedId").equals(wanted)) {
        continue;
      }
      if (user == null) {
        causes.add(
            new Problem.Cause(
                enrollment.where(),
                "There is no user " + enrollment.get("userSourcedId") + " in users.csv"));
      } else if (!user.get("enabledUser").equals("false")) {
        students.add(user);
      }
    }
    if (!causes.isEmpty()) {
      throw new InvalidInputException("The files do not fit together; nobody was added", causes);
    }
    return StudentList.checked(students.stream().map(OneRoster::entry).toList());
  }

  private static StudentList.Entry entry(Row user) {
    String number =
        user.get("identifier").isEmpty() ? user.get("username") : user.get("identifier");
    return new StudentList.Entry(
        user.where(),
        (user.get("givenName") + " " + user.get("familyName")).strip(),
        Optional.of(number).filter(value -> !value.isEmpty()));
  }

  private String wantedClass(List<Row> enrollments, String className) {
    Set<String> ids = new LinkedHashSet<>();
    enrollments.forEach(row -> ids.add(row.get("classSourcedId")));
    if (ids.size() == 1) {
      return ids.iterator().next();
    }
    Map<String, String> titles = new LinkedHashMap<>();
    if (archive.names().contains(CLASSES)) {
      rows(CLASSES, "sourcedId", "title")
          .forEach(row -> titles.put(row.get("sourcedId"), row.get("title")));
    }
    List<String> matching =
        ids.stream()
            .filter(id -> titles.getOrDefault(id, "").equalsIgnoreCase(className.strip()))
            .toList();
    if (matching.size() != 1) {
      String known =
          String.join(", ", ids.stream().map(id -> titles.getOrDefault(id, id)).toList());
      throw InvalidInputException.at(
          CLASSES,
          ids.isEmpty()
              ? "No student is enrolled in a class"
              : "The archive has several classes: %s. Give this class the name of one of them"
                  .formatted(known));
    }
    return matching.get(0);
  }

  private List<Row> rows(String file, String... needed) {
    String text = new String(archive.read(file), StandardCharsets.UTF_8);
    String csv = text.startsWith("\uFEFF") ? text.substring(1) : text;
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    List<Row> rows = new ArrayList<>();
    try (CSVParser parser = format.parse(new StringReader(csv))) {
      for (String column : needed) {
        if (!parser.getHeaderMap().containsKey(column)) {
          throw new UnreadableInputException("%s has no column %s".formatted(file, column));
        }
      }
      for (CSVRecord record : parser) {
        Row row = new Row(file + ", line " + parser.getCurrentLineNumber(), record);
        if (record.size() > 1 && !row.get("status").equals(DELETED)) {
          rows.add(row);
        }
      }
    } catch (IOException
        | UncheckedIOException
        | IllegalStateException
        | IllegalArgumentException e) {
      throw new UnreadableInputException(
          "%s cannot be read: a quotation mark may not be closed".formatted(file));
    }
    return rows;
  }

  /** A row of one of the files, and where it stands. */
  private record Row(String where, CSVRecord record) {

    String get(String column) {
      return record.isMapped(column) && record.isSet(column) ? record.get(column).strip() : "";
    }
  }
}
