package org.civiquiz.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.civiquiz.bank.Item;
import org.civiquiz.core.question.Evidence;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;
import org.civiquiz.interchange.QuestionRules;
import org.civiquiz.quiz.PassageLayout;

/** What a reviewer should know of a question before deciding about it. */
final class CardChecks {

  /** So many words in common let students match words without reading. */
  private static final int MANY_WORDS = 4;

  private static final int SHORTEST_WORD = 4;

  /**
   * A check.
   *
   * @param kind {@code ok}, {@code warn} or {@code bad}
   */
  record Line(String kind, String text) {}

  private CardChecks() {}

  /**
   * @param layout null for a quiz without an article
   */
  static List<Line> of(Item item, PassageLayout layout) {
    List<Line> lines = new ArrayList<>();
    Question question = item.question;
    boolean isGenerated = item.source.equals(Item.GENERATED);
    List<String> lacks = new ArrayList<>(QuestionRules.lacks(question));
    boolean isSeen =
        layout != null
            && question.basis().evidence().stream()
                .allMatch(evidence -> layout.sentenceAt(evidence.span().start()).isPresent());
    if (!question.basis().evidence().isEmpty()) {
      lines.add(
          isSeen
              ? new Line("ok", "The evidence sentence is in the passage students see.")
              : new Line("bad", "Students cannot see the evidence sentence."));
    }
    if (lacks.isEmpty() && !options(question).isEmpty()) {
      lines.add(new Line("ok", "The key is marked. Every wrong choice has a named reason."));
    }
    lacks.forEach(lack -> lines.add(new Line(isGenerated ? "bad" : "warn", lack + ".")));
    addLengths(options(question), lines);
    addSharedWords(question, lines);
    return lines;
  }

  private static void addLengths(List<Option> options, List<Line> lines) {
    int longestKey = longest(options, true);
    int longestWrong = longest(options, false);
    if (longestKey == 0 || longestWrong == 0) {
      return;
    }
    boolean isLong = longestKey > 20 && longestKey > longestWrong * 1.4;
    lines.add(
        isLong
            ? new Line("warn", "The right answer is much longer than the wrong ones.")
            : new Line("ok", "The right answer does not stand out by its length."));
  }

  private static int longest(List<Option> options, boolean isKey) {
    return options.stream()
        .filter(option -> option.isKey() == isKey)
        .mapToInt(option -> option.text().length())
        .max()
        .orElse(0);
  }

  private static void addSharedWords(Question question, List<Line> lines) {
    Set<String> evidence =
        question.basis().evidence().stream()
            .map(Evidence::text)
            .flatMap(text -> words(text).stream())
            .collect(Collectors.toSet());
    long most =
        options(question).stream()
            .filter(Option::isKey)
            .mapToLong(key -> words(key.text()).stream().filter(evidence::contains).count())
            .max()
            .orElse(0);
    if (most >= MANY_WORDS) {
      lines.add(
          new Line(
              "warn",
              "The right answer shares %d words with the evidence. Students could match words"
                      .formatted(most)
                  + " without reading."));
    }
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> word.length() >= SHORTEST_WORD)
        .collect(Collectors.toSet());
  }

  private static List<Option> options(Question question) {
    if (question instanceof Question.SingleChoice choice) {
      return choice.options();
    }
    return question instanceof Question.MultipleChoice choice ? choice.options() : List.of();
  }
}
