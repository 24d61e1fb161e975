package org.civiquiz.interchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.civiquiz.core.question.Basis;
import org.civiquiz.core.question.CognitiveProcess;
import org.civiquiz.core.question.Evidence;
import org.civiquiz.core.question.Misreading;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.QuizDocument;
import org.civiquiz.core.text.Span;

/** Quizzes of all types, full of characters that mean something to some format. */
final class RandomQuizzes {

  private static final String[] WORDS = {
    "council",
    "mayor",
    "vote",
    "=",
    "~",
    "#",
    "{",
    "}",
    ":",
    "::",
    "\\",
    "\\n",
    "%50%",
    "50%",
    "*",
    "->",
    "→",
    "<b>",
    "</b>",
    "&amp;",
    "&",
    "\"",
    "'",
    "'=1",
    "=SUM(A1)",
    "+",
    "-",
    "@",
    "|",
    ";",
    ",",
    "\t",
    "[html]",
    "[plain]",
    "[[1]]",
    "[id:x]",
    "####",
    "//",
    "$CATEGORY:",
    "ANSWER: B",
    "A.",
    "B)",
    "TRUE",
    "T",
    "naïve",
    "“said”",
    "😀",
    "日本",
    "]]>",
    "<![CDATA[",
    "$x^2$",
    "@@",
    "\n",
    "\u00e9",
    "1.",
    "0",
    "true"
  };

  private final Random random;
  private final String article;

  RandomQuizzes(long seed) {
    this.random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      text.append(text.isEmpty() ? "" : i % 2 == 0 ? "\n\n" : " ").append(text(8)).append('.');
    }
    this.article = text.toString();
  }

  QuizDocument next() {
    List<QuizDocument.Entry> entries = new ArrayList<>();
    for (Question.Type type : Question.Type.values()) {
      entries.add(new QuizDocument.Entry("q" + (entries.size() + 1), question(type)));
    }
    return new QuizDocument(
        text(4).replaceAll("\\s+", " "),
        random.nextInt(4) == 0 ? "de" : "en",
        new QuizDocument.SourceArticle(
            text(4).replaceAll("\\s+", " "), Optional.empty(), article, List.of()),
        entries);
  }

  private Question question(Question.Type type) {
    String stem = text(6);
    double points = random.nextBoolean() ? 1 : 1 + random.nextInt(8) / 4.0;
    return switch (type) {
      case SINGLE_CHOICE -> new Question.SingleChoice(stem, points, options(1), basis());
      case MULTIPLE_CHOICE ->
          new Question.MultipleChoice(stem, points, options(1 + random.nextInt(3)), basis());
      case TRUE_FALSE -> {
        boolean key = random.nextBoolean();
        yield new Question.TrueFalse(
            stem, points, option("true", "True", key), option("false", "False", !key), basis());
      }
      case CLOZE -> {
        List<Question.Cloze.Blank> blanks = new ArrayList<>();
        String text = stem;
        for (int i = 1; i <= 1 + random.nextInt(2); i++) {
          text += " {{b%d}} %s".formatted(i, text(2));
          blanks.add(new Question.Cloze.Blank("b" + i, options(1)));
        }
        yield new Question.Cloze(text, points, blanks, basis());
      }
      case MATCHING -> matching(stem, points);
      case ORDERING -> new Question.Ordering(stem, points, options(4), basis());
      case SHORT_ANSWER ->
          new Question.ShortAnswer(
              stem,
              points,
              random.nextBoolean() ? List.of() : List.of(text(2), text(3)),
              random.nextBoolean()
                  ? List.of()
                  : List.of(new Question.ShortAnswer.RubricLevel(1, text(3))),
              basis());
    };
  }

  private Question matching(String stem, double points) {
    List<Question.Matching.Item> left = new ArrayList<>();
    List<Question.Matching.Item> right = new ArrayList<>();
    Map<String, String> pairs = new LinkedHashMap<>();
    List<String> texts = texts(7);
    for (int i = 0; i < 4; i++) {
      right.add(new Question.Matching.Item("r" + i, texts.get(i)));
    }
    for (int i = 0; i < 3; i++) {
      left.add(new Question.Matching.Item("l" + i, texts.get(4 + i), rationale()));
      pairs.put("l" + i, "r" + (i == 2 ? random.nextInt(4) : i));
    }
    return new Question.Matching(stem, points, left, right, pairs, basis());
  }

  private List<Option> options(int keys) {
    List<Option> options = new ArrayList<>();
    List<String> texts = texts(4);
    for (int i = 0; i < 4; i++) {
      options.add(option(Choices.letter(i + 1), texts.get(i), i < keys));
    }
    return options;
  }

  private Option option(String id, String text, boolean isKey) {
    Optional<Misreading> misreading =
        isKey || random.nextBoolean()
            ? Optional.empty()
            : Optional.of(Misreading.values()[random.nextInt(Misreading.values().length)]);
    return new Option(id, text, isKey, misreading, rationale());
  }

  private String rationale() {
    return random.nextInt(3) == 0 ? "" : text(5);
  }

  private Basis basis() {
    List<Evidence> evidence = new ArrayList<>();
    int at = 0;
    while (random.nextBoolean() && at < article.length() - 20) {
      int end = article.indexOf('.', at + 5);
      if (end > at && !article.substring(at, end + 1).isBlank()) {
        int start = at;
        while (Character.isWhitespace(article.charAt(start))) {
          start++;
        }
        evidence.add(Evidence.of(new Span(start, end + 1), article));
        at = end + 1;
      } else {
        at = article.length();
      }
    }
    return new Basis(
        random.nextBoolean() ? Optional.empty() : Optional.of(CognitiveProcess.LOCATE),
        random.nextBoolean() ? Optional.empty() : Optional.of("full-quote-speaker"),
        OptionalInt.empty(),
        evidence);
  }

  private List<String> texts(int count) {
    List<String> texts = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    while (texts.size() < count) {
      String text = text(3);
      if (seen.add(text.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))) {
        texts.add(text);
      }
    }
    return texts;
  }

  private String text(int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(4) == 0 ? "" : " ");
    }
    String tidy = text.toString().replaceAll("[ \\t]*\\n\\s*", "\n").replaceAll("[ \\t]+", " ");
    return tidy.isBlank() ? "word" : tidy.strip();
  }
}
