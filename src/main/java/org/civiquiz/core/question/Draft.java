package org.civiquiz.core.question;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.civiquiz.core.text.Span;
import org.civiquiz.core.text.Words;

/**
 * A choice question in the making: takes distractors until it has enough, leaves out those that
 * repeat another option, and gives nothing if fewer than two are left.
 */
final class Draft {

  private static final int MOST_DISTRACTORS = 3;
  private static final int FEWEST_DISTRACTORS = 2;

  private final String kind;
  private final CognitiveProcess process;
  private final String stem;
  private final List<Option> keys = new ArrayList<>();
  private final List<Option> distractors = new ArrayList<>();
  private final List<Span> asks = new ArrayList<>();
  private OptionalInt faq = OptionalInt.empty();
  private String claim = "";
  private String side = "";
  private boolean hedged;
  private int rank = 10;

  Draft(String kind, CognitiveProcess process, String stem) {
    this.kind = kind;
    this.process = process;
    this.stem = stem;
  }

  Draft key(String text, String rationale) {
    keys.add(Option.key("k" + keys.size(), text, rationale));
    return this;
  }

  Draft distractor(String text, Misreading misreading, String rationale) {
    if (isNew(text)) {
      distractors.add(Option.distractor("d" + distractors.size(), text, misreading, rationale));
    }
    return this;
  }

  private boolean isNew(String text) {
    String plain = text.toLowerCase(Locale.ROOT);
    boolean isNested = distractors.stream().anyMatch(other -> isPartOf(other.text(), text));
    return !isNested
        && keys.stream().noneMatch(key -> key.text().toLowerCase(Locale.ROOT).equals(plain))
        && distractors.stream().noneMatch(o -> o.text().toLowerCase(Locale.ROOT).equals(plain));
  }

  // "The Chamber" beside "The Chamber of Commerce" is no other answer.
  private static boolean isPartOf(String one, String other) {
    Words words = Words.of(one);
    Words others = Words.of(other);
    return words.containsInOrder(others) || others.containsInOrder(words);
  }

  /**
   * Other values that a number or time could have had, as options.
   *
   * @param told the words that say it in the article
   * @param where the words that must not hold such a value
   */
  Draft otherValues(String told, Measure measure, String where) {
    for (String variant : measure.variants()) {
      if (!where.contains(variant)) {
        distractor(
            Wording.capitalised(variant),
            Misreading.NUMBER,
            "The article says %s, not %s".formatted(told, Wording.closed(variant)));
      }
    }
    return this;
  }

  Draft asks(Span span) {
    asks.add(span);
    return this;
  }

  Draft faq(int entry) {
    faq = OptionalInt.of(entry);
    return this;
  }

  /** What is true with the key in the place of {@code {}}. */
  Draft claim(String sentence) {
    claim = sentence;
    return this;
  }

  Draft side(String who) {
    side = who;
    return this;
  }

  Draft hedged(boolean isHedged) {
    hedged = isHedged;
    return this;
  }

  Draft rank(int points) {
    rank = points;
    return this;
  }

  boolean isFull() {
    return distractors.size() >= MOST_DISTRACTORS;
  }

  /** A question with one key; numbers and dates in ascending order. */
  Optional<Candidate> single(Reading reading, Collection<Span> evidence) {
    if (distractors.size() < FEWEST_DISTRACTORS) {
      return Optional.empty();
    }
    return candidate(
        new Question.SingleChoice(stem, 1, options(MOST_DISTRACTORS), basis(reading, evidence)));
  }

  /** A question with several keys. */
  Optional<Candidate> multiple(Reading reading, Collection<Span> evidence) {
    if (distractors.size() < FEWEST_DISTRACTORS) {
      return Optional.empty();
    }
    return candidate(
        new Question.MultipleChoice(
            stem, 1, options(Math.max(FEWEST_DISTRACTORS, keys.size())), basis(reading, evidence)));
  }

  /** A text with one blank, marked {@code {{1}}} in the stem. */
  Optional<Candidate> cloze(Reading reading, Collection<Span> evidence) {
    if (distractors.size() < FEWEST_DISTRACTORS) {
      return Optional.empty();
    }
    var blank = new Question.Cloze.Blank("1", options(MOST_DISTRACTORS));
    return candidate(new Question.Cloze(stem, 1, List.of(blank), basis(reading, evidence)));
  }

  private List<Option> options(int most) {
    List<Option> options = new ArrayList<>(keys);
    distractors.stream().limit(most).forEach(options::add);
    if (Measure.areAll(options.stream().map(Option::text).toList())) {
      options.sort(
          Comparator.comparingDouble(option -> Measure.of(option.text()).orElseThrow().value()));
    }
    return options;
  }

  private Basis basis(Reading reading, Collection<Span> evidence) {
    OptionalInt entry = faq.isPresent() ? faq : reading.faqOf(evidence);
    return new Basis(Optional.of(process), Optional.of(kind), entry, reading.evidence(evidence));
  }

  private Optional<Candidate> candidate(Question question) {
    return Optional.of(new Candidate(kind, question, asks, claim, hedged, side, rank));
  }
}
