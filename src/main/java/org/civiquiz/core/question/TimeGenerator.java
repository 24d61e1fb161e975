package org.civiquiz.core.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.civiquiz.core.fact.Fact;
import org.civiquiz.core.fact.Fact.DateMention;
import org.civiquiz.core.text.Sentence;
import org.civiquiz.core.text.Span;
import org.civiquiz.core.text.Words;

/** Asks when something happened or will happen. */
public final class TimeGenerator implements QuestionGenerator {

  private static final Pattern PREPOSITION =
      Pattern.compile("(?i)\\b(on|in|by|until|since|before) $");
  // The time may be that of a further verb, and not of the one that the question asks about.
  private static final Pattern FURTHER_VERB =
      Pattern.compile(
          "[,;:]|\\b(?:to|that|which|who|when|if|because|after|before|while|\\p{L}+ing)\\b");
  private static final int LONGEST = 26;

  @Override
  public String kind() {
    return "when";
  }

  @Override
  public List<Candidate> generate(Reading reading, RandomGenerator random) {
    List<Candidate> candidates = new ArrayList<>();
    for (Fact fact : reading.facts().facts()) {
      if (fact instanceof DateMention date && isFixed(date)) {
        ask(reading, date).ifPresent(candidates::add);
      }
    }
    return candidates;
  }

  private static boolean isFixed(DateMention date) {
    return switch (date.kind()) {
      case DATE, YEAR, MONTH -> true;
      case WEEKDAY, CLOCK, RELATIVE -> false;
    };
  }

  private Optional<Candidate> ask(Reading reading, DateMention date) {
    Span source = date.evidence().get(0);
    Span day = date.phrase().span();
    Optional<Sentence> sentence =
        reading
            .sentenceAt(source)
            .filter(s -> s.place().part() != Sentence.Part.QUESTION && !Reading.isTurn(s));
    Matcher preposition =
        PREPOSITION.matcher(reading.text().substring(source.start(), day.start()));
    if (sentence.isEmpty() || !preposition.find()) {
      return Optional.empty();
    }
    int start = source.start() + preposition.start();
    String after = reading.text().substring(day.end(), source.end());
    boolean isAtEnd = after.strip().length() <= 1;
    boolean isAtStart = start == source.start() && after.startsWith(", ");
    Span words =
        isAtEnd
            ? new Span(source.start(), Math.max(source.start(), start - 1))
            : new Span(Math.min(day.end() + 2, source.end()), source.end());
    if (isAtEnd == isAtStart || words.length() == 0) {
      return Optional.empty();
    }
    return Asked.about(words, reading)
        .filter(asked -> asked.subject().phrase().span().start() == words.start())
        .filter(asked -> !FURTHER_VERB.matcher(asked.rest()).find())
        .flatMap(asked -> ask(reading, date, asked, preposition.group(1).toLowerCase(Locale.ROOT)));
  }

  private Optional<Candidate> ask(
      Reading reading, DateMention date, Asked asked, String preposition) {
    String when =
        switch (preposition) {
          case "by" -> "By when ";
          case "until" -> "Until when ";
          case "since" -> "Since when ";
          default -> "When ";
        };
    String stem = Wording.tidy(when + asked.inQuestionOrder()) + "?";
    String key = preposition + " " + date.phrase().text();
    Optional<Measure> measure = Measure.of(key);
    if (measure.isEmpty() || Words.of(stem).count() > LONGEST || preposition.equals("before")) {
      return Optional.empty();
    }
    Draft draft =
        new Draft(kind(), CognitiveProcess.LOCATE, stem)
            .key(Wording.capitalised(key), "The article gives this time.")
            .asks(date.phrase().span())
            .rank(11);
    draft.otherValues(key, measure.get(), reading.text());
    return draft.single(reading, date.evidence());
  }
}
