package org.civiquiz.interchange.moodle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.civiquiz.core.question.Basis;
import org.civiquiz.core.question.Question;
import org.civiquiz.interchange.AcceptedAnswers;
import org.civiquiz.interchange.Choices;
import org.civiquiz.interchange.UnusableQuestionException;
import org.civiquiz.interchange.Weights;

/**
 * A text with fields in it, {@code {2:MULTICHOICE:wrong~=right#feedback~%50%half}}: one to write
 * in, or any number to choose in.
 */
final class EmbeddedAnswers {

  private static final Pattern FIELD =
      Pattern.compile("\\{(\\d*):([A-Z_]+):((?:[^{}\\\\]|\\\\.)*)}", Pattern.CASE_INSENSITIVE);
  private static final Pattern ANSWER =
      Pattern.compile("(=|%(-?\\d{1,3}(?:\\.\\d*)?)%)?(.*)", Pattern.DOTALL);
  private static final String CHOICES = "MULTICHOICE|MC|MULTICHOICE_[VHS]{1,2}|MC[VHS]{1,2}";

  private final Basis basis;
  private final Consumer<String> lost;
  private final StringBuilder stem = new StringBuilder();
  private final List<Question.Cloze.Blank> blanks = new ArrayList<>();
  private double points;

  private EmbeddedAnswers(Basis basis, Consumer<String> lost) {
    this.basis = basis;
    this.lost = lost;
  }

  /**
   * @param text with its fields
   * @throws UnusableQuestionException if it has several fields, and some to write in
   */
  static Question read(String text, Basis basis, Consumer<String> lost) {
    List<Field> fields = new ArrayList<>();
    Matcher matcher = FIELD.matcher(text);
    while (matcher.find()) {
      fields.add(Field.of(matcher));
    }
    if (fields.isEmpty()) {
      throw new UnusableQuestionException("Its text has no field to answer in");
    }
    if (text.contains("{{")) {
      throw new UnusableQuestionException("Its text has {{, which marks a blank here");
    }
    EmbeddedAnswers reading = new EmbeddedAnswers(basis, lost);
    if (fields.stream().allMatch(field -> field.kind.matches(CHOICES))) {
      return reading.cloze(text, fields);
    }
    if (fields.size() > 1) {
      throw new UnusableQuestionException("It has several fields, and some are to write in");
    }
    return reading.shortAnswer(text, fields.get(0));
  }

  private Question cloze(String text, List<Field> fields) {
    int from = 0;
    boolean isEven = fields.stream().map(Field::points).distinct().count() == 1;
    for (Field field : fields) {
      Question.Cloze.Blank blank =
          new Question.Cloze.Blank("b" + (blanks.size() + 1), choices(field).options());
      blanks.add(blank);
      points += field.points;
      stem.append(text, from, field.start).append(blank.mark());
      from = field.end;
    }
    if (!isEven) {
      lost.accept("That some of its fields count more than others");
    }
    return new Question.Cloze(stem + text.substring(from), points, blanks, basis);
  }

  private Choices choices(Field field) {
    List<Double> percent = field.answers.stream().map(Answer::percent).toList();
    Weights weights = Weights.ofOne(percent);
    if (weights.keys() != 1) {
      throw new UnusableQuestionException("A field has %d right choices".formatted(weights.keys()));
    }
    weights.loss().ifPresent(lost);
    Choices choices = new Choices();
    for (int i = 0; i < field.answers.size(); i++) {
      choices.add(field.answers.get(i).text, weights.isKey(i), field.answers.get(i).feedback);
    }
    return choices;
  }

  private Question shortAnswer(String text, Field field) {
    boolean isNumber = field.kind.matches("NUMERICAL|NM");
    if (!isNumber && !field.kind.matches("SHORTANSWER|SA|MW|SHORTANSWER_C|SAC|MWC")) {
      throw new UnusableQuestionException(
          "It has a field of a kind that cannot be imported: “%s”".formatted(field.kind));
    }
    if (field.kind.endsWith("C")) {
      lost.accept("That capital letters count");
    }
    AcceptedAnswers accepted = new AcceptedAnswers();
    for (Answer answer : field.answers) {
      String[] number = answer.text.split(":", 2);
      if (isNumber) {
        accepted.addNumber(number[0], number.length > 1 ? number[1] : "", answer.percent, lost);
      } else {
        accepted.add(answer.text, answer.percent, lost);
      }
      if (!answer.feedback.isEmpty()) {
        lost.accept("The feedback on the answer “%s”".formatted(answer.text));
      }
    }
    String asked = text.substring(0, field.start) + "_____" + text.substring(field.end);
    return new Question.ShortAnswer(asked, field.points, accepted.texts(), List.of(), basis);
  }

  /** A field, and where it stands in the text. */
  private record Field(int start, int end, double points, String kind, List<Answer> answers) {

    static Field of(Matcher field) {
      List<Answer> answers = new ArrayList<>();
      for (String answer : field.group(3).split("(?<!\\\\)~")) {
        if (!answer.isBlank()) {
          answers.add(Answer.of(answer));
        }
      }
      String points = field.group(1);
      return new Field(
          field.start(),
          field.end(),
          points.isEmpty() ? 1 : Double.parseDouble(points),
          field.group(2).toUpperCase(Locale.ROOT),
          answers);
    }
  }

  /** One answer of a field. */
  private record Answer(String text, double percent, String feedback) {

    static Answer of(String source) {
      Matcher answer = ANSWER.matcher(source.strip());
      answer.matches();
      String weight = answer.group(1) == null ? "" : answer.group(1);
      double percent =
          weight.isEmpty() ? 0 : weight.equals("=") ? 100 : Double.parseDouble(answer.group(2));
      String[] parts = answer.group(3).split("(?<!\\\\)#", 2);
      return new Answer(plain(parts[0]), percent, parts.length > 1 ? plain(parts[1]) : "");
    }

    private static String plain(String text) {
      return text.replaceAll("\\\\(.)", "$1").strip();
    }
  }
}
