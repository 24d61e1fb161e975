package org.civiquiz.interchange.gift;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.civiquiz.core.question.Basis;
import org.civiquiz.core.question.Question;
import org.civiquiz.interchange.AcceptedAnswers;
import org.civiquiz.interchange.BasisTags;
import org.civiquiz.interchange.Choices;
import org.civiquiz.interchange.EvidenceNote;
import org.civiquiz.interchange.Markup;
import org.civiquiz.interchange.MatchingPairs;
import org.civiquiz.interchange.Place;
import org.civiquiz.interchange.QuestionName;
import org.civiquiz.interchange.UnusableQuestionException;
import org.civiquiz.interchange.Weights;

/** One question of a GIFT file, cut into its parts; {@link GiftReader} has the grammar. */
final class GiftQuestion {

  private static final Pattern FORMAT =
      Pattern.compile("^\\[(html|moodle|plain|markdown)]", Pattern.CASE_INSENSITIVE);
  private static final String BLANK = "_____";

  private final MaskedText whole;
  private final List<String> tags;
  private final MaskedText name;
  private final MaskedText before;
  private final MaskedText answers;
  private final MaskedText after;
  private final Markup markup;

  private GiftQuestion(
      MaskedText whole,
      List<String> tags,
      MaskedText name,
      MaskedText before,
      MaskedText answers,
      MaskedText after) {
    this.whole = whole;
    this.tags = tags;
    this.name = name;
    this.answers = answers;
    this.after = after;
    Matcher format = FORMAT.matcher(before.masked());
    boolean hasFormat = format.find();
    this.markup = hasFormat ? markup(format.group(1)) : Markup.HTML_LINES;
    this.before = hasFormat ? before.from(format.end()).strip() : before;
  }

  /**
   * @throws UnusableQuestionException if its braces do not fit together
   */
  static GiftQuestion of(MaskedText whole, List<String> tags) {
    MaskedText rest = whole;
    MaskedText name = whole.to(0);
    if (rest.startsWith("::")) {
      int end = rest.indexOf("::", 2);
      if (end >= 0) {
        name = rest.to(end).from(2).strip();
        rest = rest.from(end + 2).strip();
      }
    }
    int open = rest.indexOf("{");
    int close = rest.indexOf("}");
    if (open < 0 && close < 0) {
      return new GiftQuestion(whole, tags, name, rest, null, rest.from(rest.length()));
    }
    if (open < 0 || close >= 0 && close < open) {
      throw new UnusableQuestionException(
          rest.placeOf(close), "This } closes an answer that never opens. Write \\} for the sign.");
    }
    if (close < 0) {
      throw new UnusableQuestionException(
          rest.placeOf(open),
          "The answer never closes. Add } at its end, and leave no empty line before that.");
    }
    int second = rest.indexOf("{", open + 1);
    if (second >= 0 && second < close) {
      throw new UnusableQuestionException(
          rest.placeOf(second), "A second { before the first } closes. Write \\{ for the sign.");
    }
    MaskedText after = rest.from(close + 1).strip();
    int extra = Math.max(after.indexOf("{"), after.indexOf("}"));
    if (extra >= 0) {
      throw new UnusableQuestionException(
          after.placeOf(extra),
          "A question has only one pair of braces. Put an empty line between questions.");
    }
    return new GiftQuestion(
        whole, tags, name, rest.to(open).strip(), rest.to(close).from(open + 1).strip(), after);
  }

  private static Markup markup(String format) {
    return switch (format.toLowerCase()) {
      case "html" -> Markup.HTML;
      case "plain" -> Markup.PLAIN;
      case "markdown" -> Markup.MARKDOWN;
      default -> Markup.HTML_LINES;
    };
  }

  static boolean beginsWithFormat(String text) {
    return FORMAT.matcher(text.stripLeading()).find();
  }

  Place place() {
    return whole.place();
  }

  String name() {
    return name.plain().strip();
  }

  /** Whether it has no braces, and so asks nothing. */
  boolean isDescription() {
    return answers == null;
  }

  /** The text of a description. */
  String description(Consumer<String> lost) {
    return markup == Markup.PLAIN ? before.plain() : markup.read(before.plain(), lost);
  }

  /**
   * @throws UnusableQuestionException if a quiz cannot hold it
   */
  Question read(String article, Consumer<String> lost) {
    int general = answers.indexOf("####");
    MaskedText given = general < 0 ? answers : answers.to(general).strip();
    String feedback = general < 0 ? "" : answers.from(general + 4).strip().plain();
    String stem = stem(lost);
    Basis basis = basis(feedback, article, lost);
    if (given.isEmpty()) {
      return new Question.ShortAnswer(stem, 1, List.of(), List.of(), basis);
    }
    if (given.startsWith("#")) {
      return number(given.from(1).strip(), stem, basis, lost);
    }
    if (given.indexOf("~") >= 0) {
      return choice(given, stem, basis, lost);
    }
    if (given.indexOf("=") >= 0 && given.indexOf("->") >= 0) {
      return matching(given, stem, basis, lost);
    }
    String first = given.masked().split("#", 2)[0].strip();
    if (first.matches("T|TRUE|F|FALSE")) {
      return trueFalse(given, first.startsWith("T"), stem, basis, lost);
    }
    return shortAnswer(given, stem, basis, lost);
  }

  private String stem(Consumer<String> lost) {
    String source = before.plain();
    if (!after.isEmpty()) {
      source = (source + " " + BLANK + " " + after.plain()).strip();
      source = source.replaceFirst(BLANK + " (?=[.,;:!?])", BLANK);
    }
    String stem = markup.text(source, lost);
    if (stem.isBlank()) {
      throw new UnusableQuestionException("It has no text before its answers");
    }
    return stem;
  }

  private Basis basis(String feedback, String article, Consumer<String> lost) {
    EvidenceNote note = EvidenceNote.read(markup.read(feedback, lost), article);
    if (!note.rest().isBlank()) {
      lost.accept("The general feedback: “%s”".formatted(QuestionName.shortened(note.rest())));
    }
    BasisTags read = BasisTags.read(tags);
    if (!read.others().isEmpty()) {
      lost.accept("The tags " + String.join(", ", read.others()));
    }
    return read.basis(note.evidence());
  }

  private Question choice(MaskedText given, String stem, Basis basis, Consumer<String> lost) {
    List<GiftAnswer> split = GiftAnswer.choices(given);
    boolean isSingle = split.stream().anyMatch(GiftAnswer::isRight);
    List<Double> percent = split.stream().map(GiftAnswer::percent).toList();
    Weights weights = isSingle ? Weights.ofOne(percent) : Weights.ofSeveral(percent);
    weights.loss().ifPresent(lost);
    Choices choices = new Choices();
    for (int i = 0; i < split.size(); i++) {
      GiftAnswer answer = split.get(i);
      String text = text(answer.text(), lost);
      choices.add(text, weights.isKey(i), remark(answer.feedback(), lost));
    }
    return isSingle ? choices.single(stem, 1, basis) : choices.multiple(stem, 1, basis);
  }

  private Question matching(MaskedText given, String stem, Basis basis, Consumer<String> lost) {
    MatchingPairs pairs = new MatchingPairs();
    for (GiftAnswer answer : GiftAnswer.pairs(given)) {
      int arrow = answer.text().indexOf("->");
      if (arrow < 0) {
        throw new UnusableQuestionException(
            answer.text().place(), "This pair has no -> between its sides");
      }
      String left = text(answer.text().to(arrow).strip(), lost);
      pairs.add(left, text(answer.text().from(arrow + 2).strip(), lost));
      if (!answer.feedback().isEmpty()) {
        lost.accept("The feedback on its pairs");
      }
    }
    return pairs.question(stem, 1, basis);
  }

  // The first feedback is for those who are wrong, the second for those who are right.
  private Question trueFalse(
      MaskedText given, boolean key, String stem, Basis basis, Consumer<String> lost) {
    int first = given.indexOf("#");
    int second = first < 0 ? -1 : given.indexOf("#", first + 1);
    MaskedText none = given.from(given.length());
    MaskedText ifWrong =
        first < 0 ? none : second < 0 ? given.from(first + 1) : given.to(second).from(first + 1);
    MaskedText ifRight = second < 0 ? none : given.from(second + 1);
    String wrong = remark(ifWrong.strip(), lost);
    String right = remark(ifRight.strip(), lost);
    return Choices.trueFalse(stem, 1, key, key ? right : wrong, key ? wrong : right, basis);
  }

  private Question shortAnswer(MaskedText given, String stem, Basis basis, Consumer<String> lost) {
    AcceptedAnswers accepted = new AcceptedAnswers();
    for (GiftAnswer answer : GiftAnswer.accepted(given)) {
      accepted.add(text(answer.text(), lost), answer.percent(), lost);
      if (!answer.feedback().isEmpty()) {
        lost.accept("The feedback on its answers");
      }
    }
    return new Question.ShortAnswer(stem, 1, accepted.texts(), List.of(), basis);
  }

  private static Question number(
      MaskedText given, String stem, Basis basis, Consumer<String> lost) {
    AcceptedAnswers accepted = new AcceptedAnswers();
    for (GiftAnswer answer : GiftAnswer.accepted(given)) {
      String[] range = answer.text().plain().split("\\.\\.", 2);
      String[] number = range[0].split(":", 2);
      if (range.length > 1 && !range[0].strip().equals(range[1].strip())) {
        throw new UnusableQuestionException(
            given.place(),
            "Every number within a range is right (%s to %s), and a short answer has only words"
                .formatted(range[0].strip(), range[1].strip()));
      }
      accepted.addNumber(number[0], number.length > 1 ? number[1] : "", answer.percent(), lost);
      if (!answer.feedback().isEmpty()) {
        lost.accept("The feedback on its answers");
      }
    }
    return new Question.ShortAnswer(stem, 1, accepted.texts(), List.of(), basis);
  }

  private String text(MaskedText text, Consumer<String> lost) {
    Matcher format = FORMAT.matcher(text.masked());
    return format.find()
        ? markup(format.group(1)).text(text.from(format.end()).strip().plain(), lost)
        : markup.text(text.plain(), lost);
  }

  private String remark(MaskedText text, Consumer<String> lost) {
    Matcher format = FORMAT.matcher(text.masked());
    return format.find()
        ? markup(format.group(1)).read(text.from(format.end()).strip().plain(), lost)
        : markup.read(text.plain(), lost);
  }
}
