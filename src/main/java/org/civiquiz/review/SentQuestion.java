package org.civiquiz.review;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.civiquiz.core.question.Question;

/** Reads the fields of a form that a browser sent. Rows that were left empty are left out. */
final class SentQuestion {

  /** More rows than any form has; a request that has more is cut. */
  private static final int MOST_ROWS = 200;

  private final MultivaluedMap<String, String> fields;

  private SentQuestion(MultivaluedMap<String, String> fields) {
    this.fields = fields;
  }

  static QuestionForm read(Question.Type type, MultivaluedMap<String, String> fields) {
    return new SentQuestion(fields).read(type);
  }

  private QuestionForm read(Question.Type type) {
    List<QuestionForm.OptionRow> options = new ArrayList<>(options("options", type));
    if (type == Question.Type.ORDERING) {
      options.sort(Comparator.comparingInt(row -> place(row.role())));
    }
    return new QuestionForm(
        type,
        text("stem"),
        text("points").strip(),
        text("process"),
        fields.getOrDefault("evidence", List.of()),
        options,
        rows("blanks", name -> blank(name, type), blank -> !blank.options().isEmpty()),
        rows("left", this::left, row -> !row.isEmpty()),
        rows("right", this::right, row -> !row.text().isBlank()),
        text("accepted"),
        rows("rubric", this::level, row -> !row.isEmpty()));
  }

  private List<QuestionForm.OptionRow> options(String prefix, Question.Type type) {
    return rows(prefix, this::option, row -> type == Question.Type.TRUE_FALSE || !row.isEmpty());
  }

  private QuestionForm.OptionRow option(String name) {
    return new QuestionForm.OptionRow(
        text(name + ".id"), text(name + ".text"), text(name + ".role"), text(name + ".rationale"));
  }

  private QuestionForm.BlankRow blank(String name, Question.Type type) {
    return new QuestionForm.BlankRow(text(name + ".id"), options(name + ".options", type));
  }

  private QuestionForm.LeftRow left(String name) {
    return new QuestionForm.LeftRow(
        text(name + ".id"), text(name + ".text"), text(name + ".pair"), text(name + ".rationale"));
  }

  private QuestionForm.RightRow right(String name) {
    return new QuestionForm.RightRow(text(name + ".id"), text(name + ".text"));
  }

  private QuestionForm.LevelRow level(String name) {
    return new QuestionForm.LevelRow(text(name + ".points").strip(), text(name + ".text"));
  }

  private <T> List<T> rows(String prefix, Function<String, T> reader, Predicate<T> isKept) {
    List<T> rows = new ArrayList<>();
    for (int i = 0; i < MOST_ROWS; i++) {
      T row = reader.apply(prefix + "." + i);
      if (isKept.test(row) && has(prefix + "." + i + ".")) {
        rows.add(row);
      }
    }
    return rows;
  }

  private boolean has(String prefix) {
    return fields.keySet().stream().anyMatch(name -> name.startsWith(prefix));
  }

  /** Browsers send line ends as two characters, the product has one. */
  private String text(String name) {
    String value = fields.getFirst(name);
    return value == null ? "" : value.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static int place(String role) {
    return role.matches("\\d{1,4}") ? Integer.parseInt(role) : Integer.MAX_VALUE;
  }
}
