package org.civiquiz.interchange.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.civiquiz.core.question.Basis;
import org.civiquiz.core.question.Question;
import org.civiquiz.interchange.AcceptedAnswers;
import org.civiquiz.interchange.Choices;
import org.civiquiz.interchange.Markup;
import org.civiquiz.interchange.MatchingPairs;
import org.civiquiz.interchange.UnusableQuestionException;

/** Turns a row of a table into a question. */
final class RowQuestion {

  private static final Set<String> OURS =
      Set.of(
          "single_choice", "multiple_choice", "true_false", "short_answer", "ordering", "matching");

  private static final String OPEN = "short_answer|open(?:_ended)?|essay|paragraph|long_answer";
  private static final String SEVERAL =
      "checkbox(?:es)?|multiple_answers?|multi_?select|multiple_response";

  private final Columns columns;
  private final TableRow row;
  private final Consumer<String> lost;
  private final String type;
  private final double points;

  private RowQuestion(Columns columns, TableRow row, Consumer<String> lost) {
    this.columns = columns;
    this.row = row;
    this.lost = lost;
    this.type = row.cell(columns.type).toLowerCase(Locale.ROOT).replaceAll("[ /-]+", "_");
    this.points = points(row.cell(columns.points));
  }

  /**
   * @throws UnusableQuestionException if the row cannot become a question
   */
  static Question read(Columns columns, TableRow row, Consumer<String> lost) {
    return new RowQuestion(columns, row, lost).read();
  }

  private Question read() {
    String stem = text(row.cell(columns.question));
    if (stem.isBlank()) {
      throw new UnusableQuestionException(row.place(columns.question), "The row has no question");
    }
    String correct = row.cell(columns.correct);
    if (!row.cell(columns.evidence).isBlank()) {
      lost.accept("The evidence, since a table has no article");
    }
    List<String> options = options();
    if (type.equals("ordering")) {
      Choices things = new Choices();
      options.forEach(text -> things.add(text, true, feedback(things.size())));
      return new Question.Ordering(stem, points, things.options(), Basis.NONE);
    }
    if (type.equals("matching")) {
      return matching(stem, options);
    }
    if (type.matches("poll|survey|word_cloud")) {
      throw new UnusableQuestionException("It has no right answer: it is a poll");
    } else if (type.matches("draw|drawing|slide|audio_response|video_response")) {
      throw new UnusableQuestionException("Its kind cannot be imported: “%s”".formatted(type));
    }
    if (type.matches("fill_in_the_blanks?|fill_in") && correct.isBlank() && !options.isEmpty()) {
      options.removeIf(String::isBlank);
      return shortAnswer(stem, String.join(" | ", options));
    }
    boolean isClaim =
        isTrueOrFalse(correct) && options.stream().allMatch(this::isTrueOrFalse)
            || options.size() == 2 && isPair(options.get(0), options.get(1));
    if (type.equals("true_false") || isClaim) {
      return claim(stem, correct, options);
    }
    if (type.matches(OPEN + "|short|text") || options.isEmpty()) {
      return shortAnswer(stem, correct);
    }
    return choice(stem, correct, options);
  }

  private Question choice(String stem, String correct, List<String> options) {
    List<String> all = new ArrayList<>(options);
    Set<Integer> keys;
    if (isByWrongOnes()) {
      all.add(text(correct));
      // The right answer has a column of its own; the same question always gets the same order.
      Collections.shuffle(all, new Random(stem.hashCode()));
      keys = Set.of(all.indexOf(text(correct)));
    } else {
      keys = RightChoices.of(correct, all, OURS.contains(type));
    }
    Choices choices = new Choices();
    String general = row.cell(columns.feedback);
    for (int i = 0; i < all.size(); i++) {
      String feedback = feedback(i);
      boolean isKey = keys.contains(i);
      choices.add(all.get(i), isKey, feedback.isEmpty() && isKey ? general : feedback);
    }
    boolean isMultiple =
        keys.size() > 1 || type.matches(SEVERAL) || type.equals("multiple_choice") && isOurFile();
    if (isMultiple && type.matches("single_choice|single|true_false")) {
      throw new UnusableQuestionException(
          row.place(columns.correct), "Two answers are right, but the type allows one");
    }
    if (isMultiple && columns.hasTime) {
      lost.accept("That any one right answer is enough: here all right ones must be chosen");
    }
    return isMultiple
        ? choices.multiple(stem, points, Basis.NONE)
        : choices.single(stem, points, Basis.NONE);
  }

  // "Multiple choice" is what others call a choice of one; our own files mean several.
  private boolean isOurFile() {
    return columns.evidence >= 0 && row.cell(columns.type).equals("multiple_choice");
  }

  private Question claim(String stem, String correct, List<String> options) {
    boolean key;
    if (isTrueOrFalse(correct)) {
      key = isTrue(correct);
    } else {
      List<String> texts = options.isEmpty() ? List.of("True", "False") : options;
      key = isTrue(texts.get(RightChoices.of(correct, texts, false).iterator().next()));
    }
    boolean isSwapped = !options.isEmpty() && !isTrue(options.get(0));
    String general = row.cell(columns.feedback);
    String whenTrue = feedback(isSwapped ? 1 : 0);
    String whenFalse = feedback(isSwapped ? 0 : 1);
    return Choices.trueFalse(
        stem,
        points,
        key,
        whenTrue.isEmpty() && key ? general : whenTrue,
        whenFalse.isEmpty() && !key ? general : whenFalse,
        Basis.NONE);
  }

  private Question shortAnswer(String stem, String correct) {
    AcceptedAnswers accepted = new AcceptedAnswers();
    List<String> texts = new ArrayList<>();
    for (String answer : correct.split("\\s*\\|\\s*")) {
      if (!answer.isBlank()) {
        accepted.add(text(answer).replace("*", "\\*"), 100, lost);
      }
    }
    if (!correct.isBlank()) {
      texts.addAll(accepted.texts());
    } else if (!type.matches(OPEN)) {
      throw new UnusableQuestionException(
          row.place(columns.correct), "The row has neither choices nor a right answer");
    }
    if (!row.cell(columns.feedback).isBlank()) {
      lost.accept("The feedback");
    }
    return new Question.ShortAnswer(stem, points, texts, List.of(), Basis.NONE);
  }

  private Question matching(String stem, List<String> options) {
    MatchingPairs pairs = new MatchingPairs();
    for (String pair : options) {
      String[] sides = pair.split("\\s*→\\s*|\\s+->\\s+", 2);
      if (sides.length < 2) {
        throw new UnusableQuestionException("“%s” is no pair: write left → right".formatted(pair));
      }
      pairs.add(sides[0].strip(), sides[1].strip());
    }
    return pairs.question(stem, points, Basis.NONE);
  }

  private boolean isByWrongOnes() {
    return columns.options.isEmpty() && columns.combined < 0;
  }

  private List<String> options() {
    List<String> options = new ArrayList<>();
    if (isByWrongOnes()) {
      for (int column : columns.wrong) {
        String cell = row.cell(column);
        options.addAll(column == columns.combinedWrong ? split(cell) : List.of(text(cell)));
      }
    } else if (columns.options.isEmpty()) {
      options.addAll(split(row.cell(columns.combined)));
    } else {
      columns.options.forEach(column -> options.add(text(row.cell(column))));
    }
    while (!options.isEmpty() && options.get(options.size() - 1).isBlank()) {
      options.remove(options.size() - 1);
    }
    return options;
  }

  private static List<String> split(String cell) {
    String separator =
        cell.indexOf('|') >= 0
            ? "\\|"
            : cell.indexOf('\n') >= 0 ? "\n" : cell.indexOf(';') >= 0 ? ";" : ",";
    List<String> parts = new ArrayList<>();
    for (String part : cell.split(separator)) {
      parts.add(text(part));
    }
    return cell.isBlank() ? List.of() : parts;
  }

  private String feedback(int option) {
    return option < columns.optionFeedback.size()
        ? text(row.cell(columns.optionFeedback.get(option)))
        : "";
  }

  private double points(String cell) {
    if (cell.isEmpty()) {
      return 1;
    }
    try {
      double value = Double.parseDouble(cell.replace(',', '.'));
      if (value > 0 && value <= 1000) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number that is out of range.
    }
    throw new UnusableQuestionException(
        row.place(columns.points),
        "The points are “%s”; they must be a number above 0, at most 1000".formatted(cell));
  }

  private boolean isTrueOrFalse(String text) {
    return text.matches("(?i)true|false|t|f|yes|no")
        && (text.length() > 1 || type.equals("true_false") || !columns.hasChoices());
  }

  private static boolean isPair(String one, String other) {
    return one.equalsIgnoreCase("true") && other.equalsIgnoreCase("false")
        || one.equalsIgnoreCase("false") && other.equalsIgnoreCase("true");
  }

  private static boolean isTrue(String text) {
    return text.matches("(?i)true|t|yes");
  }

  private static String text(String cell) {
    return Markup.PLAIN.text(cell, lost -> {});
  }
}
