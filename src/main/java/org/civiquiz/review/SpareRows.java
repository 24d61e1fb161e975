package org.civiquiz.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.civiquiz.core.question.Question;

/** Gives a form empty rows, so that more can be written into it without a script. */
final class SpareRows {

  private SpareRows() {}

  static QuestionForm addTo(QuestionForm form) {
    Question.Type type = form.type();
    boolean isChoice = type == Question.Type.SINGLE_CHOICE || type == Question.Type.MULTIPLE_CHOICE;
    boolean isOrdering = type == Question.Type.ORDERING;
    return new QuestionForm(
        type,
        form.stem(),
        form.points(),
        form.process(),
        form.evidence(),
        isChoice || isOrdering ? options(form.options(), 4) : form.options(),
        type == Question.Type.CLOZE ? blanks(form.blanks()) : List.of(),
        type == Question.Type.MATCHING
            ? filled(
                form.left(),
                QuestionForm.LeftRow::id,
                i -> "l" + (i + 1),
                id -> new QuestionForm.LeftRow(id, "", "", ""),
                3)
            : List.of(),
        type == Question.Type.MATCHING
            ? filled(
                form.right(),
                QuestionForm.RightRow::id,
                i -> "r" + (i + 1),
                id -> new QuestionForm.RightRow(id, ""),
                3)
            : List.of(),
        form.accepted(),
        type == Question.Type.SHORT_ANSWER ? levels(form.rubric()) : List.of());
  }

  private static List<QuestionForm.OptionRow> options(
      List<QuestionForm.OptionRow> rows, int least) {
    return filled(
        rows,
        QuestionForm.OptionRow::id,
        i -> i < 26 ? Character.toString('a' + i) : "o" + (i + 1),
        id -> new QuestionForm.OptionRow(id, "", QuestionForm.WRONG, ""),
        least);
  }

  private static List<QuestionForm.BlankRow> blanks(List<QuestionForm.BlankRow> rows) {
    List<QuestionForm.BlankRow> all =
        filled(
            rows,
            QuestionForm.BlankRow::id,
            i -> "b" + (i + 1),
            id -> new QuestionForm.BlankRow(id, List.of()),
            1);
    return all.stream()
        .map(blank -> new QuestionForm.BlankRow(blank.id(), options(blank.options(), 3)))
        .toList();
  }

  private static List<QuestionForm.LevelRow> levels(List<QuestionForm.LevelRow> rows) {
    List<QuestionForm.LevelRow> all = new ArrayList<>(rows);
    all.add(new QuestionForm.LevelRow("", ""));
    return all;
  }

  /** One more row than there are, and no less than {@code least}, with ids that are free. */
  private static <T> List<T> filled(
      List<T> rows,
      Function<T, String> id,
      Function<Integer, String> name,
      Function<String, T> empty,
      int least) {
    Set<String> taken = rows.stream().map(id).collect(Collectors.toSet());
    List<T> all = new ArrayList<>(rows);
    IntStream.iterate(0, i -> i + 1)
        .mapToObj(name::apply)
        .filter(free -> !taken.contains(free))
        .limit(Math.max(1, least - rows.size()))
        .forEach(free -> all.add(empty.apply(free)));
    return all;
  }
}
