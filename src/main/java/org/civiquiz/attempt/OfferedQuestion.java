package org.civiquiz.attempt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.Response;
import org.civiquiz.error.InvalidInputException;

/**
 * A question in one slot of one attempt: its parts in the order shown, and the way between the ids
 * of the attempt and those of the question.
 */
final class OfferedQuestion {

  /** In UTF-16 code units. */
  static final int MAX_TEXT_LENGTH = 4_000;

  private static final String OPTION = "option";
  private static final String BLANK = "blank";
  private static final String LEFT = "left";
  private static final String RIGHT = "right";

  private final Presentation presentation;
  private final int slot;
  private final Question question;
  private final List<Option> options;
  private final List<Question.Cloze.Blank> blanks;
  private final List<Question.Matching.Item> left;
  private final List<Question.Matching.Item> right;

  OfferedQuestion(Presentation presentation, int slot, Question question) {
    this.presentation = presentation;
    this.slot = slot;
    this.question = question;
    this.options = arrangedOptions();
    this.blanks = question instanceof Question.Cloze cloze ? arrangedBlanks(cloze) : List.of();
    if (question instanceof Question.Matching matching) {
      left = presentation.shuffled(slot, LEFT, matching.left(), Question.Matching.Item::id);
      right = presentation.shuffled(slot, RIGHT, matching.right(), Question.Matching.Item::id);
    } else {
      left = List.of();
      right = List.of();
    }
  }

  private List<Option> arrangedOptions() {
    if (question instanceof Question.SingleChoice choice) {
      return arranged(OPTION, choice.options());
    } else if (question instanceof Question.MultipleChoice choice) {
      return arranged(OPTION, choice.options());
    } else if (question instanceof Question.TrueFalse trueFalse) {
      return trueFalse.options();
    } else if (question instanceof Question.Ordering ordering) {
      // never left in place: the order of the question is its key
      return presentation.shuffled(slot, OPTION, ordering.options(), Option::id);
    }
    return List.of();
  }

  private List<Question.Cloze.Blank> arrangedBlanks(Question.Cloze cloze) {
    return cloze.blanks().stream()
        .map(
            blank ->
                new Question.Cloze.Blank(
                    blank.id(), arranged(BLANK + " " + blank.id(), blank.options())))
        .toList();
  }

  private List<Option> arranged(String list, List<Option> options) {
    return AscendingValues.isAscending(options.stream().map(Option::text).toList())
        ? options
        : presentation.shuffled(slot, list, options, Option::id);
  }

  Question question() {
    return question;
  }

  /** In the order shown; empty for types without options of their own. */
  List<Option> options() {
    return options;
  }

  /** In the order of the text, each with its options in the order shown. */
  List<Question.Cloze.Blank> blanks() {
    return blanks;
  }

  List<Question.Matching.Item> left() {
    return left;
  }

  List<Question.Matching.Item> right() {
    return right;
  }

  String optionId(Option option) {
    return presentation.id(slot, OPTION, option.id());
  }

  String blankId(Question.Cloze.Blank blank) {
    return presentation.id(slot, BLANK, blank.id());
  }

  String optionId(Question.Cloze.Blank blank, Option option) {
    return presentation.id(slot, BLANK + " " + blank.id(), option.id());
  }

  String leftId(String id) {
    return presentation.id(slot, LEFT, id);
  }

  String rightId(String id) {
    return presentation.id(slot, RIGHT, id);
  }

  /** The stem, with the marks of its blanks in the ids of this attempt. */
  String stem() {
    String stem = question.stem();
    for (Question.Cloze.Blank blank : blanks) {
      stem = stem.replace(blank.mark(), "{{" + blankId(blank) + "}}");
    }
    return stem;
  }

  /** What the student gets to see of it. */
  OfferedSlot offered() {
    return new OfferedSlot(
        slot,
        question.type().code(),
        stem(),
        question.points(),
        options.stream()
            .map(option -> new OfferedSlot.Choice(optionId(option), option.text()))
            .toList(),
        blanks.stream().map(this::offered).toList(),
        left.stream().map(item -> new OfferedSlot.Choice(leftId(item.id()), item.text())).toList(),
        right.stream()
            .map(item -> new OfferedSlot.Choice(rightId(item.id()), item.text()))
            .toList());
  }

  private OfferedSlot.Blank offered(Question.Cloze.Blank blank) {
    return new OfferedSlot.Blank(
        blankId(blank),
        blank.options().stream()
            .map(option -> new OfferedSlot.Choice(optionId(blank, option), option.text()))
            .toList());
  }

  /** A saved response in the ids of this attempt. */
  GivenResponse write(Response response, Long sequence) {
    if (response instanceof Response.Entered entered) {
      return new GivenResponse(sequence, null, entered.text(), null);
    }
    if (response instanceof Response.Chosen chosen) {
      Map<String, String> shown = new HashMap<>(Map.of("", ""));
      options.forEach(option -> shown.put(option.id(), optionId(option)));
      return new GivenResponse(
          sequence, chosen.options().stream().map(shown::get).toList(), null, null);
    }
    Map<String, String> pairs = new LinkedHashMap<>();
    Map<String, String> own = ((Response.Paired) response).pairs();
    for (Question.Cloze.Blank blank : blanks) {
      blank.options().stream()
          .filter(option -> option.id().equals(own.get(blank.id())))
          .forEach(option -> pairs.put(blankId(blank), optionId(blank, option)));
    }
    for (Question.Matching.Item item : left) {
      if (own.containsKey(item.id())) {
        pairs.put(leftId(item.id()), rightId(own.get(item.id())));
      }
    }
    return new GivenResponse(sequence, null, null, pairs);
  }

  /**
   * A response that a client gives, in the ids of the question.
   *
   * @throws InvalidInputException if it is not of this question's kind, or names an id that this
   *     slot does not have
   */
  Response read(GivenResponse given) {
    return switch (question.type()) {
      case SINGLE_CHOICE, TRUE_FALSE -> {
        rejectOthers(given, "options");
        List<String> chosen = readOptions(given.options());
        if (chosen.size() > 1) {
          throw InvalidInputException.at("options", "Only one option can be chosen here");
        }
        yield new Response.Chosen(chosen);
      }
      case MULTIPLE_CHOICE -> {
        rejectOthers(given, "options");
        List<String> chosen = readOptions(given.options());
        // the order of choosing means nothing; one order makes equal responses equal
        yield new Response.Chosen(chosen.stream().sorted().toList());
      }
      case ORDERING -> {
        rejectOthers(given, "options");
        yield new Response.Chosen(readPlaces(given.options()));
      }
      case CLOZE, MATCHING -> {
        rejectOthers(given, "pairs");
        yield new Response.Paired(readPairs(given.pairs()));
      }
      case SHORT_ANSWER -> {
        rejectOthers(given, "text");
        yield new Response.Entered(readText(given.text()));
      }
    };
  }

  private void rejectOthers(GivenResponse given, String expected) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("options", given.options());
    members.put("text", given.text());
    members.put("pairs", given.pairs());
    members.forEach(
        (name, value) -> {
          if (value != null && !name.equals(expected)) {
            throw InvalidInputException.at(
                name, "A response of type %s has %s".formatted(question.type().code(), expected));
          }
        });
  }

  private List<String> readOptions(List<String> given) {
    Map<String, String> own = new HashMap<>();
    options.forEach(option -> own.put(optionId(option), option.id()));
    List<String> read = new ArrayList<>();
    for (String id : given == null ? List.<String>of() : given) {
      read.add(known(own, id, "options[%d]".formatted(read.size())));
    }
    requireDistinct(read, "options");
    return read;
  }

  private List<String> readPlaces(List<String> given) {
    Map<String, String> own = new HashMap<>(Map.of("", ""));
    options.forEach(option -> own.put(optionId(option), option.id()));
    List<String> read = new ArrayList<>();
    for (String id : given == null ? List.<String>of() : given) {
      read.add(known(own, id, "options[%d]".formatted(read.size())));
    }
    requireDistinct(read.stream().filter(id -> !id.isEmpty()).toList(), "options");
    while (!read.isEmpty() && read.get(read.size() - 1).isEmpty()) {
      read.remove(read.size() - 1);
    }
    if (read.size() > options.size()) {
      throw InvalidInputException.at(
          "options", "There are only %d places".formatted(options.size()));
    }
    return read;
  }

  private Map<String, String> readPairs(Map<String, String> given) {
    Map<String, Map<String, String>> partners = new HashMap<>();
    Map<String, String> ownKeys = new HashMap<>();
    for (Question.Cloze.Blank blank : blanks) {
      ownKeys.put(blankId(blank), blank.id());
      partners.put(
          blankId(blank), byShown(blank.options(), option -> optionId(blank, option), Option::id));
    }
    Map<String, String> ownRight =
        byShown(right, item -> rightId(item.id()), Question.Matching.Item::id);
    for (Question.Matching.Item item : left) {
      ownKeys.put(leftId(item.id()), item.id());
      partners.put(leftId(item.id()), ownRight);
    }
    Map<String, String> read = new LinkedHashMap<>();
    (given == null ? Map.<String, String>of() : given)
        .forEach(
            (key, value) -> {
              String where = "pairs." + key;
              String own = known(ownKeys, key, where);
              if (value != null && !value.isEmpty()) {
                read.put(own, known(partners.get(key), value, where));
              }
            });
    return read;
  }

  private static <T> Map<String, String> byShown(
      Collection<T> parts, Function<T, String> shown, Function<T, String> own) {
    Map<String, String> ids = new HashMap<>();
    parts.forEach(part -> ids.put(shown.apply(part), own.apply(part)));
    return ids;
  }

  private static String readText(String given) {
    String text = given == null ? "" : given;
    if (text.length() > MAX_TEXT_LENGTH) {
      throw InvalidInputException.at(
          "text", "An answer may have up to %d characters".formatted(MAX_TEXT_LENGTH));
    }
    return text.isBlank() ? "" : text;
  }

  private static String known(Map<String, String> own, String id, String where) {
    String known = id == null ? null : own.get(id);
    if (known == null) {
      throw InvalidInputException.at(where, "This slot has no such id");
    }
    return known;
  }

  private static void requireDistinct(List<String> ids, String where) {
    if (new HashSet<>(ids).size() < ids.size()) {
      throw InvalidInputException.at(where, "An id is named twice");
    }
  }
}
