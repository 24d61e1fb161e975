package org.civiquiz.interchange.aiken;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.civiquiz.core.question.Basis;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.QuizDocument.SourceArticle;
import org.civiquiz.interchange.Choices;
import org.civiquiz.interchange.Markup;
import org.civiquiz.interchange.Place;
import org.civiquiz.interchange.QuizFile;
import org.civiquiz.interchange.QuizFileException;
import org.civiquiz.interchange.QuizReader;
import org.civiquiz.interchange.QuizReading;
import org.civiquiz.interchange.ReadQuestions;
import org.civiquiz.interchange.UnusableQuestionException;

/**
 * Reads Aiken, a text format for choices of which one is right, by this grammar:
 *
 * <pre>
 * file     = { question }                lines of fewer than 2 characters are not read
 * question = stem option { option } key
 * stem     = line { line }
 * option   = letter ("." | ")") (space | tab) text
 * key      = "ANSWER:" letter            any further text of this line is not read
 * </pre>
 *
 * <p>The letters are capitals, A for the first option and no letter left out; small ones up to h
 * count as well. A line "FEEDBACK:" after a key, which some programs write, is reported as lost.
 */
public final class AikenReader implements QuizReader {

  private static final Pattern OPTION = Pattern.compile("^\\s*([A-Za-h])[.)][ \\t]+(.*\\S)\\s*$");
  private static final Pattern EMPTY_OPTION = Pattern.compile("^\\s*([A-Za-h])[.)]\\s*$");
  private static final Pattern KEY =
      Pattern.compile("^\\s*ANSWERS?\\s*:\\s*(.*?)\\s*$", Pattern.CASE_INSENSITIVE);
  private static final Pattern FEEDBACK =
      Pattern.compile("^\\s*FEEDBACK\\s*:\\s*(.+)$", Pattern.CASE_INSENSITIVE);
  private static final Pattern SEVERAL_KEYS =
      Pattern.compile(
          "^[A-Z](?:\\s*(?:,|;|&|\\+|and|or)\\s*[A-Z])+\\b.*", Pattern.CASE_INSENSITIVE);
  private static final Pattern LOOK =
      Pattern.compile(
          "(?m)^\\s*(?:ANSWER:|(?i:ANSWER\\s*:\\s*[A-Z]\\s*$)|A[.)][ \\t]+\\S.*\\n+\\s*B[.)][ \\t]+\\S)");

  // Marks that begin a line in GIFT, whose texts may have lines that look like ours.
  private static final Pattern GIFT = Pattern.compile("(?m)^\\s*(?:::|\\$CATEGORY:)");

  @Override
  public boolean recognises(QuizFile file) {
    return file.isText() && LOOK.matcher(file.text()).find() && !GIFT.matcher(file.text()).find();
  }

  @Override
  public QuizReading read(QuizFile file) {
    Reading reading = new Reading();
    file.textWarning().ifPresent(warning -> reading.questions.warn(Place.FILE, warning));
    int number = 0;
    for (String line : file.text().split("\n", -1)) {
      number++;
      if (line.strip().length() >= 2) {
        reading.line(line, number);
      }
    }
    reading.end();
    if (reading.questions.isEmpty()) {
      throw QuizFileException.invalid(Place.FILE.fault("The file has no question"));
    }
    return reading.questions.finish(
        Optional.empty(), "", "en", new SourceArticle("", Optional.empty(), "", List.of()));
  }

  /** Whether a line would be read as something else than a stem. */
  static boolean hasMeaning(String line) {
    return OPTION.matcher(line).matches()
        || EMPTY_OPTION.matcher(line).matches()
        || KEY.matcher(line).matches()
        || FEEDBACK.matcher(line).matches()
        || GIFT.matcher(line).lookingAt();
  }

  /** What has been read of one file so far. */
  private static final class Reading {
    final ReadQuestions questions = new ReadQuestions();
    private List<Line> lines = new ArrayList<>();
    private boolean hasOptions;
    private int number;

    void line(String text, int at) {
      Matcher key = KEY.matcher(text);
      boolean isOption = OPTION.matcher(text).matches() || EMPTY_OPTION.matcher(text).matches();
      Line line = new Line(text, Place.at(at, text.length() - text.stripLeading().length() + 1));
      Matcher feedback = FEEDBACK.matcher(text);
      if (lines.isEmpty() && number > 0 && feedback.matches()) {
        questions.lose(line.place, "The feedback: “%s”".formatted(feedback.group(1).strip()));
      } else if (key.matches()) {
        take(line, key.group(1));
      } else {
        // A line of text after options begins the next question; this one has lost its key.
        if (hasOptions && !isOption) {
          end();
        }
        hasOptions |= isOption && !lines.isEmpty();
        lines.add(line);
      }
    }

    void end() {
      if (!lines.isEmpty()) {
        Line last = lines.get(lines.size() - 1);
        String message =
            hasOptions
                ? "The choices end without a line like “ANSWER: B”"
                : "No choices follow this question: “A. …”, “B. …”, then “ANSWER: B”";
        number++;
        questions.skip((hasOptions ? last : lines.get(0)).place, message);
        clear();
      }
    }

    private void take(Line keyLine, String key) {
      List<Line> block = lines;
      number++;
      Place place = block.isEmpty() ? keyLine.place : block.get(0).place;
      questions.take(place, "q" + number, lost -> question(block, keyLine, key));
      clear();
    }

    private void clear() {
      lines = new ArrayList<>();
      hasOptions = false;
    }

    private static Question question(List<Line> block, Line keyLine, String key) {
      List<String> stem = new ArrayList<>();
      List<Line> options = new ArrayList<>();
      for (Line line : block) {
        if (stem.isEmpty() || options.isEmpty() && !line.isOption()) {
          stem.add(line.text.strip());
        } else {
          options.add(line);
        }
      }
      if (stem.isEmpty()) {
        throw new UnusableQuestionException(keyLine.place, "This answer belongs to no question");
      }
      if (options.isEmpty()) {
        throw new UnusableQuestionException(
            keyLine.place, "No choices stand before this answer: “A. …”, “B. …”");
      }
      char expected = 'A';
      for (Line option : options) {
        if (option.letter() != expected) {
          throw new UnusableQuestionException(
              option.place,
              "This choice has the letter %s where %s must stand"
                  .formatted(option.letter(), expected));
        }
        expected++;
      }
      int right = right(keyLine, key, options.size());
      Choices choices = new Choices();
      for (int i = 0; i < options.size(); i++) {
        choices.add(options.get(i).option(), i == right, "");
      }
      String text = Markup.PLAIN.text(String.join("\n", stem), lost -> {});
      return choices.single(text, 1, Basis.NONE);
    }

    private static int right(Line keyLine, String key, int options) {
      if (SEVERAL_KEYS.matcher(key).matches()) {
        throw new UnusableQuestionException(
            keyLine.place, "Two answers are given (%s), but only one can be right".formatted(key));
      }
      int right = key.isEmpty() ? -1 : Character.toUpperCase(key.charAt(0)) - 'A';
      if (right < 0 || right >= options) {
        throw new UnusableQuestionException(
            keyLine.place,
            key.isEmpty()
                ? "The line has no letter after ANSWER:"
                : "There is no choice with the letter %s"
                    .formatted(key.substring(0, key.offsetByCodePoints(0, 1))));
      }
      return right;
    }
  }

  /** A line of the file. */
  private record Line(String text, Place place) {

    boolean isOption() {
      return OPTION.matcher(text).matches() || EMPTY_OPTION.matcher(text).matches();
    }

    char letter() {
      return Character.toUpperCase(text.strip().charAt(0));
    }

    String option() {
      Matcher option = OPTION.matcher(text);
      if (!option.matches()) {
        throw new UnusableQuestionException(place, "The choice %s has no text".formatted(letter()));
      }
      return Markup.PLAIN.text(option.group(2), lost -> {});
    }
  }
}
