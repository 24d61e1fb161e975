package org.civiquiz.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.Response;

/** Says in words what a question asks, what is right and what a student answered. */
final class QuestionWords {

  private static final int BRIEF = 72;
  private static final String BLANK = "____";

  private QuestionWords() {}

  /** The stem with lines for its blanks. */
  static String stem(Question question) {
    String stem = question.stem();
    if (question instanceof Question.Cloze cloze) {
      for (Question.Cloze.Blank blank : cloze.blanks()) {
        stem = stem.replace(blank.mark(), BLANK);
      }
    }
    return stem;
  }

  /** The stem, cut after a word if it is long. */
  static String brief(Question question) {
    String stem = stem(question);
    if (stem.length() <= BRIEF) {
      return stem;
    }
    int space = stem.lastIndexOf(' ', BRIEF);
    return stem.substring(0, space > 0 ? space : BRIEF) + "…";
  }

  /** What is right; empty if only a person can tell. */
  static String right(Question question) {
    if (question instanceof Question.Cloze cloze) {
      return cloze.blanks().stream()
          .map(blank -> keys(blank.options()))
          .collect(Collectors.joining(", "));
    }
    if (question instanceof Question.Matching matching) {
      return pairs(matching, matching.pairs());
    }
    if (question instanceof Question.Ordering ordering) {
      return ordering.options().stream().map(Option::text).collect(Collectors.joining("; "));
    }
    if (question instanceof Question.ShortAnswer answer) {
      return String.join(", or ", answer.accepted());
    }
    return keys(options(question));
  }

  /** What was given; empty if nothing was. */
  static String given(Question question, Response response) {
    if (response instanceof Response.Entered entered) {
      return entered.text().strip();
    }
    if (response instanceof Response.Chosen chosen) {
      return question instanceof Question.Ordering ordering
          ? chosen.options().stream()
              .map(id -> text(ordering.options(), id))
              .collect(Collectors.joining("; "))
          : options(question).stream()
              .filter(option -> chosen.options().contains(option.id()))
              .map(Option::text)
              .collect(Collectors.joining("; "));
    }
    Map<String, String> pairs = ((Response.Paired) response).pairs();
    if (question instanceof Question.Cloze cloze) {
      return cloze.blanks().stream()
          .map(blank -> text(blank.options(), pairs.get(blank.id())))
          .collect(Collectors.joining(", "));
    }
    return question instanceof Question.Matching matching ? pairs(matching, pairs) : "";
  }

  /** The options of a choice or true/false question; none of others. */
  static List<Option> options(Question question) {
    if (question instanceof Question.SingleChoice single) {
      return single.options();
    }
    if (question instanceof Question.MultipleChoice multiple) {
      return multiple.options();
    }
    return question instanceof Question.TrueFalse trueFalse ? trueFalse.options() : List.of();
  }

  /** "A" for 0; a number where the alphabet ends. */
  static String letter(int index) {
    return index < 26 ? String.valueOf((char) ('A' + index)) : Integer.toString(index + 1);
  }

  /** The text of the item on the right with an id; a dash for none. */
  static String right(Question.Matching matching, String id) {
    return matching.right().stream()
        .filter(item -> item.id().equals(id))
        .map(Question.Matching.Item::text)
        .findFirst()
        .orElse("–");
  }

  private static String pairs(Question.Matching matching, Map<String, String> pairs) {
    List<String> parts = new ArrayList<>();
    for (Question.Matching.Item item : matching.left()) {
      parts.add(item.text() + ": " + right(matching, pairs.get(item.id())));
    }
    return String.join("; ", parts);
  }

  private static String keys(List<Option> options) {
    return options.stream()
        .filter(Option::isKey)
        .map(Option::text)
        .collect(Collectors.joining("; "));
  }

  private static String text(List<Option> options, String id) {
    return options.stream()
        .filter(option -> option.id().equals(id))
        .map(Option::text)
        .findFirst()
        .orElse("–");
  }
}
