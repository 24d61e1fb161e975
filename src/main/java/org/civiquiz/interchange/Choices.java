package org.civiquiz.interchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.civiquiz.core.question.Basis;
import org.civiquiz.core.question.Misreading;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;

/** The choices of a foreign question, under letters of their own, and what is asked of them. */
public final class Choices {

  private final List<Option> options = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  /**
   * @param feedback what the file says of this choice, with the notes of our own writers
   * @throws UnusableQuestionException if it has no text, or the same as another
   */
  public Choices add(String text, boolean isKey, String feedback) {
    int number = options.size() + 1;
    if (text.isBlank()) {
      throw new UnusableQuestionException("Choice %d has no text".formatted(number));
    }
    Integer same = numbers.putIfAbsent(text.strip().toLowerCase(Locale.ROOT), number);
    if (same != null) {
      throw new UnusableQuestionException(
          "Choices %d and %d are the same: “%s”".formatted(same, number, text));
    }
    FeedbackNote note = FeedbackNote.read(feedback);
    Optional<Misreading> misreading = isKey ? Optional.empty() : note.misreading();
    options.add(new Option(letter(number), text, isKey, misreading, note.rationale()));
    return this;
  }

  /** The name of a choice: a to z, then a27 and so on. */
  public static String letter(int number) {
    return number <= 26 ? String.valueOf((char) ('a' + number - 1)) : "a" + number;
  }

  public int size() {
    return options.size();
  }

  /**
   * @throws UnusableQuestionException if there are fewer than two
   */
  public List<Option> options() {
    if (options.size() < 2) {
      throw new UnusableQuestionException(
          options.isEmpty() ? "It has no choices" : "It has only one choice");
    }
    return List.copyOf(options);
  }

  public Question single(String stem, double points, Basis basis) {
    long keys = keys();
    if (keys > 1) {
      throw new UnusableQuestionException(
          "%d choices are right, but students may choose only one".formatted(keys));
    }
    return new Question.SingleChoice(stem, points, options(), basis);
  }

  public Question multiple(String stem, double points, Basis basis) {
    keys();
    return new Question.MultipleChoice(stem, points, options(), basis);
  }

  private long keys() {
    long keys = options().stream().filter(Option::isKey).count();
    if (keys == 0) {
      throw new UnusableQuestionException("No choice is marked as right");
    }
    return keys;
  }

  /** A question that is answered with true or false. */
  public static Question trueFalse(
      String stem, double points, boolean key, String whenTrue, String whenFalse, Basis basis) {
    return new Question.TrueFalse(
        stem,
        points,
        answer("true", "True", key, whenTrue),
        answer("false", "False", !key, whenFalse),
        basis);
  }

  private static Option answer(String id, String text, boolean isKey, String feedback) {
    FeedbackNote note = FeedbackNote.read(feedback);
    Optional<Misreading> misreading = isKey ? Optional.empty() : note.misreading();
    return new Option(id, text, isKey, misreading, note.rationale());
  }
}
