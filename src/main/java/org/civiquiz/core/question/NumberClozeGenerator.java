package org.civiquiz.core.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.civiquiz.core.fact.Actor;
import org.civiquiz.core.fact.Fact;
import org.civiquiz.core.fact.Phrase;
import org.civiquiz.core.text.Sentence;
import org.civiquiz.core.text.Span;

/**
 * Leaves out a number or a date of a sentence, with other values in the same form to choose from.
 */
public final class NumberClozeGenerator implements QuestionGenerator {

  private static final double HALF = 50;
  private static final Pattern CARRIED =
      Pattern.compile("\\b(?:passed|approved|won|wins|adopted|carried|majority|elected)\\b");
  private static final String BLANK = "{{1}}";

  @Override
  public String kind() {
    return "number-cloze";
  }

  @Override
  public List<Candidate> generate(Reading reading, RandomGenerator random) {
    List<Candidate> candidates = new ArrayList<>();
    for (Fact fact : reading.facts().facts()) {
      if (fact instanceof Fact.Quantity quantity && quantity.kind() != Fact.Quantity.Kind.ORDINAL) {
        String unit = quantity.kind() == Fact.Quantity.Kind.PERCENT ? " percent" : "";
        ask(reading, quantity.number(), unit, fact).ifPresent(candidates::add);
      } else if (fact instanceof Fact.DateMention date
          && (date.kind() == Fact.DateMention.Kind.DATE
              || date.kind() == Fact.DateMention.Kind.YEAR)) {
        ask(reading, date.phrase(), "", fact).ifPresent(candidates::add);
      }
    }
    return candidates;
  }

  private Optional<Candidate> ask(Reading reading, Phrase number, String unit, Fact fact) {
    Optional<Measure> measure = Measure.of(number.text() + unit);
    Optional<Sentence> sentence = reading.sentenceAround(number.span());
    if (measure.isEmpty()
        || sentence.isEmpty()
        || !isTold(sentence.get())
        || sentence.get().place().part() == Sentence.Part.QUESTION) {
      return Optional.empty();
    }
    Span whole = sentence.get().span();
    Span before = new Span(whole.start(), number.span().start());
    Span after = new Span(number.span().end(), whole.end());
    String stem = blanked(reading, before, after, sentence.get());
    String around = before.in(reading.text()) + after.in(reading.text());
    boolean isPartOfWord = after.in(reading.text()).startsWith("-");
    boolean endsInQuote = after.in(reading.text()).matches("(?s).*[”\"]$");
    boolean hasNoUnit =
        number.text().matches("\\d{1,3}(?:,\\d{3})*")
            && fact instanceof Fact.Quantity
            && !before.in(reading.text()).matches("(?s).*[$€£]$")
            && after.in(reading.text()).matches("(?s)[.,;:]? ?\\W?|[.,;:].*");
    boolean isCompared =
        before
            .in(reading.text())
            .matches(
                "(?s).*\\b(?:from|than) (?:the )?[$€£]?$|.*\\bfrom [$€£]?[\\d.,]+[^,;]{0,20} to [$€£]?$");
    if (isCompared || around.contains(number.text()) || isPartOfWord || endsInQuote || hasNoUnit) {
      return Optional.empty();
    }
    Draft draft =
        new Draft(kind(), CognitiveProcess.LOCATE, stem)
            .key(number.text(), "The article gives this number or time.")
            .asks(number.span())
            .claim(stem.replace(BLANK, "{}"))
            .rank(9);
    // What passed or won has more than half.
    boolean isCarried =
        !unit.isEmpty()
            && measure.get().value() > HALF
            && CARRIED.matcher(whole.in(reading.text())).find();
    for (String other : measure.get().variants()) {
      String variant = other.substring(0, other.length() - unit.length());
      boolean isPossible =
          !isCarried || Measure.of(other).filter(m -> m.value() > HALF).isPresent();
      if (isPossible && !whole.in(reading.text()).contains(variant)) {
        draft.distractor(
            variant,
            Misreading.NUMBER,
            "The article says %s, not %s".formatted(number.text(), Wording.closed(variant)));
      }
    }
    return draft.cloze(reading, fact.evidence());
  }

  // A dateline or a list item has no verb, and a turn of an interview no place outside it.
  private static boolean isTold(Sentence sentence) {
    boolean hasVerb =
        sentence.tokens().stream().anyMatch(token -> token.tag().matches("VBD|VBZ|VBP|MD"));
    return hasVerb && !Reading.isTurn(sentence);
  }

  private static String blanked(Reading reading, Span before, Span after, Sentence sentence) {
    String start = reading.text().substring(before.start(), before.end());
    String end = reading.text().substring(after.start(), after.end());
    String head = start.isBlank() ? "" : reading.wording().standalone(before);
    Set<Actor> named = reading.wording().namedIn(before);
    String tail = end.isBlank() ? "" : reading.wording().standalone(after, named);
    String gapBefore = start.replaceFirst("(?s)^.*?([,;:]? ?)$", "$1");
    // Whatever mark or space follows the number follows the blank.
    String gapAfter = end.replaceFirst("(?s)^([,;:]? ?).*$", "$1");
    String lastMark = sentence.text().strip().replaceAll("^.*?([.!?][”\"]?)$", "$1");
    String filled = head + gapBefore + BLANK + gapAfter + tail;
    return lastMark.length() <= 2 && !lastMark.equals(".")
        ? filled + lastMark
        : Wording.closed(filled);
  }
}
