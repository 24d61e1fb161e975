package org.civiquiz.core.question;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is asked and what counts as right; not how it is shown or stored.
 *
 * <p>Constructors hold the rules without which a question cannot be marked; whether it is a good
 * question is for {@code core.check} to say.
 */
public sealed interface Question {

  /** The part that asks. Of a cloze question, with a mark <code>{{id}}</code> for every blank. */
  String stem();

  /** The same question with other words in the part that asks. */
  Question withStem(String stem);

  /** What a full mark is worth, above 0. */
  double points();

  Basis basis();

  Type type();

  /**
   * The mark that a response earns, 0 to 1; empty if only a person can tell. A response of another
   * kind, or with ids that the question does not have, earns what is right in it, else 0.
   */
  OptionalDouble mark(Response response);

  /** The kinds of question, by their word in files. */
  enum Type {
    SINGLE_CHOICE,
    MULTIPLE_CHOICE,
    TRUE_FALSE,
    CLOZE,
    MATCHING,
    ORDERING,
    SHORT_ANSWER;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException if no type has this code
     */
    public static Type ofCode(String code) {
      for (Type type : values()) {
        if (type.code().equals(code)) {
          return type;
        }
      }
      throw new IllegalArgumentException("No question type is called " + code);
    }
  }

  /** Exactly one of several options is right. Mark: 0 or 1. */
  record SingleChoice(String stem, double points, List<Option> options, Basis basis)
      implements Question {
    public SingleChoice {
      options = List.copyOf(options);
      requireWorth(points);
      requireUnique(options, Option::id);
      require(options.size() >= 2, "A choice needs at least two options");
      require(keys(options).size() == 1, "Exactly one option must be correct");
    }

    @Override
    public SingleChoice withStem(String stem) {
      return new SingleChoice(stem, points, options, basis);
    }

    @Override
    public Type type() {
      return Type.SINGLE_CHOICE;
    }

    @Override
    public OptionalDouble mark(Response response) {
      return OptionalDouble.of(isExactly(response, keys(options)) ? 1 : 0);
    }
  }

  /**
   * One or more of several options are right. Mark: the right ones chosen less the wrong ones
   * chosen, over all right ones, and at least 0.
   */
  record MultipleChoice(String stem, double points, List<Option> options, Basis basis)
      implements Question {
    public MultipleChoice {
      options = List.copyOf(options);
      requireWorth(points);
      requireUnique(options, Option::id);
      require(options.size() >= 2, "A choice needs at least two options");
      require(!keys(options).isEmpty(), "At least one option must be correct");
    }

    @Override
    public MultipleChoice withStem(String stem) {
      return new MultipleChoice(stem, points, options, basis);
    }

    @Override
    public Type type() {
      return Type.MULTIPLE_CHOICE;
    }

    @Override
    public OptionalDouble mark(Response response) {
      if (!(response instanceof Response.Chosen chosen)) {
        return OptionalDouble.of(0);
      }
      Set<String> given = new HashSet<>(chosen.options());
      Set<String> keys = keys(options);
      long right = given.stream().filter(keys::contains).count();
      long wrong = given.size() - right;
      return OptionalDouble.of(Math.max(0, (double) (right - wrong) / keys.size()));
    }
  }

  /** The stem is a claim that is true or false of the article. Mark: 0 or 1. */
  record TrueFalse(String stem, double points, Option whenTrue, Option whenFalse, Basis basis)
      implements Question {
    public TrueFalse {
      requireWorth(points);
      require(
          whenTrue.id().equals("true") && whenFalse.id().equals("false"),
          "The options of a true/false question have the ids true and false");
      require(whenTrue.isKey() != whenFalse.isKey(), "Exactly one option must be correct");
    }

    @Override
    public TrueFalse withStem(String stem) {
      return new TrueFalse(stem, points, whenTrue, whenFalse, basis);
    }

    @Override
    public Type type() {
      return Type.TRUE_FALSE;
    }

    public List<Option> options() {
      return List.of(whenTrue, whenFalse);
    }

    public boolean key() {
      return whenTrue.isKey();
    }

    @Override
    public OptionalDouble mark(Response response) {
      return OptionalDouble.of(isExactly(response, keys(options())) ? 1 : 0);
    }
  }

  /** A text with blanks, each filled from options of its own. Mark: right blanks over all. */
  record Cloze(String stem, double points, List<Blank> blanks, Basis basis) implements Question {
    public Cloze {
      blanks = List.copyOf(blanks);
      requireWorth(points);
      requireUnique(blanks, Blank::id);
      require(!blanks.isEmpty(), "A cloze question needs a blank");
      for (Blank blank : blanks) {
        require(stem.contains(blank.mark()), "The stem has no mark " + blank.mark());
      }
    }

    @Override
    public Cloze withStem(String stem) {
      return new Cloze(stem, points, blanks, basis);
    }

    @Override
    public Type type() {
      return Type.CLOZE;
    }

    @Override
    public OptionalDouble mark(Response response) {
      if (!(response instanceof Response.Paired paired)) {
        return OptionalDouble.of(0);
      }
      long right =
          blanks.stream()
              .filter(blank -> keys(blank.options).contains(paired.pairs().get(blank.id)))
              .count();
      return OptionalDouble.of((double) right / blanks.size());
    }

    /** A gap in the text and the options that may fill it, exactly one of them right. */
    public record Blank(String id, List<Option> options) {
      public Blank {
        options = List.copyOf(options);
        requireUnique(options, Option::id);
        require(options.size() >= 2, "A blank needs at least two options");
        require(keys(options).size() == 1, "Exactly one option of a blank must be correct");
      }

      /** How the stem shows where the blank is. */
      public String mark() {
        return "{{" + id + "}}";
      }
    }
  }

  /** Every item on the left belongs to one on the right. Mark: right pairs over all. */
  record Matching(
      String stem,
      double points,
      List<Item> left,
      List<Item> right,
      Map<String, String> pairs,
      Basis basis)
      implements Question {
    public Matching {
      left = List.copyOf(left);
      right = List.copyOf(right);
      pairs = Map.copyOf(pairs);
      requireWorth(points);
      requireUnique(left, Item::id);
      requireUnique(right, Item::id);
      require(left.size() >= 2 && right.size() >= 2, "Matching needs at least two items a side");
      require(
          pairs.keySet().equals(left.stream().map(Item::id).collect(Collectors.toSet())),
          "Every item on the left needs a pair");
      require(
          right.stream().map(Item::id).collect(Collectors.toSet()).containsAll(pairs.values()),
          "A pair names an item that the right side does not have");
    }

    @Override
    public Matching withStem(String stem) {
      return new Matching(stem, points, left, right, pairs, basis);
    }

    @Override
    public Type type() {
      return Type.MATCHING;
    }

    @Override
    public OptionalDouble mark(Response response) {
      if (!(response instanceof Response.Paired paired)) {
        return OptionalDouble.of(0);
      }
      long correct =
          left.stream()
              .filter(item -> pairs.get(item.id).equals(paired.pairs().get(item.id)))
              .count();
      return OptionalDouble.of((double) correct / left.size());
    }

    /**
     * One thing to match.
     *
     * @param rationale why a left item belongs where it does; empty for the right side
     */
    public record Item(String id, String text, String rationale) {
      public Item(String id, String text) {
        this(id, text, "");
      }
    }
  }

  /** Things to put in order. Mark: those in their place over all. */
  record Ordering(String stem, double points, List<Option> options, Basis basis)
      implements Question {
    public Ordering {
      options = List.copyOf(options);
      requireWorth(points);
      requireUnique(options, Option::id);
      require(options.size() >= 2, "An ordering needs at least two options");
    }

    @Override
    public Ordering withStem(String stem) {
      return new Ordering(stem, points, options, basis);
    }

    @Override
    public Type type() {
      return Type.ORDERING;
    }

    @Override
    public OptionalDouble mark(Response response) {
      if (!(response instanceof Response.Chosen chosen)) {
        return OptionalDouble.of(0);
      }
      int inPlace = 0;
      for (int i = 0; i < Math.min(options.size(), chosen.options().size()); i++) {
        if (options.get(i).id().equals(chosen.options().get(i))) {
          inPlace++;
        }
      }
      return OptionalDouble.of((double) inPlace / options.size());
    }
  }

  /**
   * The student writes the answer. Mark: 1 if it is one of the accepted answers, but for case,
   * accents and white space; otherwise only a person can tell.
   */
  record ShortAnswer(
      String stem, double points, List<String> accepted, List<RubricLevel> rubric, Basis basis)
      implements Question {
    public ShortAnswer {
      accepted = List.copyOf(accepted);
      rubric = List.copyOf(rubric);
      requireWorth(points);
    }

    @Override
    public ShortAnswer withStem(String stem) {
      return new ShortAnswer(stem, points, accepted, rubric, basis);
    }

    @Override
    public Type type() {
      return Type.SHORT_ANSWER;
    }

    @Override
    public OptionalDouble mark(Response response) {
      if (!(response instanceof Response.Entered entered) || entered.isEmpty()) {
        return OptionalDouble.of(0);
      }
      boolean isAccepted =
          accepted.stream().map(ShortAnswer::plain).anyMatch(plain(entered.text())::equals);
      return isAccepted ? OptionalDouble.of(1) : OptionalDouble.empty();
    }

    private static String plain(String text) {
      return Normalizer.normalize(text, Normalizer.Form.NFKD)
          .replaceAll("\\p{M}", "")
          .strip()
          .replaceAll("\\s+", " ")
          .toLowerCase(Locale.ROOT);
    }

    /** One level of how an open response is marked. */
    public record RubricLevel(double points, String text) {}
  }

  private static Set<String> keys(List<Option> options) {
    return options.stream().filter(Option::isKey).map(Option::id).collect(Collectors.toSet());
  }

  private static boolean isExactly(Response response, Set<String> keys) {
    return response instanceof Response.Chosen chosen
        && chosen.options().size() == keys.size()
        && keys.containsAll(chosen.options());
  }

  private static <T> void requireUnique(List<T> parts, Function<T, String> id) {
    long distinct = parts.stream().map(id).map(Objects::requireNonNull).distinct().count();
    require(distinct == parts.size(), "Two parts have the same id");
  }

  private static void requireWorth(double points) {
    require(points > 0 && points <= 1000, "Points must be above 0 and at most 1000");
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
