package org.civiquiz.core.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.civiquiz.core.fact.Certainty;
import org.civiquiz.core.fact.Clause;
import org.civiquiz.core.fact.Fact;
import org.civiquiz.core.fact.Mention;
import org.civiquiz.core.text.Sentence;
import org.civiquiz.core.text.Span;
import org.civiquiz.core.text.Words;

/** Asks how many did something, or how many of something somebody has, wants or gives. */
public final class AmountGenerator implements QuestionGenerator {

  private static final Pattern COUNTED =
      Pattern.compile(
          "(?i)(?:(about|around|nearly|almost|more than|less than|fewer than|over|at least|at most|up to|some) )?"
              + "(\\d{1,3}(?:,\\d{3})*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
              + "( (?:hundred|thousand|million|billion))? (?!per\\b|percent|to\\b|of\\b|and\\b)(\\p{L}.*)");
  private static final int LONGEST = 26;
  private static final int FEWEST = 4;

  @Override
  public String kind() {
    return "how-many";
  }

  @Override
  public List<Candidate> generate(Reading reading, RandomGenerator random) {
    List<Candidate> candidates = new ArrayList<>();
    reading
        .facts()
        .facts(Fact.Action.class)
        .filter(action -> isTold(reading, action))
        .forEach(
            action -> {
              ofDoers(reading, action).ifPresent(candidates::add);
              ofThings(reading, action).ifPresent(candidates::add);
            });
    return candidates;
  }

  private static boolean isTold(Reading reading, Fact.Action action) {
    Span source = action.evidence().get(0);
    boolean isKnown =
        action.certainty() == Certainty.CONFIRMED || action.certainty() == Certainty.PLANNED;
    boolean isStatement =
        reading
            .sentenceAt(source)
            .filter(sentence -> sentence.place().part() != Sentence.Part.QUESTION)
            .filter(sentence -> !Reading.isTurn(sentence))
            .isPresent();
    return isKnown
        && isStatement
        && !action.clause().verb().negated()
        && Contradictions.mainClause(source, reading).filter(action.clause()::equals).isPresent();
  }

  // "About 90,000 people ride the buses"
  private Optional<Candidate> ofDoers(Reading reading, Fact.Action action) {
    Clause clause = action.clause();
    Mention subject = clause.subject();
    Matcher counted = COUNTED.matcher(subject.phrase().text());
    if (!counted.matches() || !subject.plural()) {
      return Optional.empty();
    }
    Span rest = new Span(subject.phrase().span().end(), clause.phrase().span().end());
    String stem =
        howMany(counted) + counted.group(4) + " " + reading.wording().standalone(rest) + "?";
    return ask(reading, action, subject, counted, stem);
  }

  // "Osei received 18,944 votes"
  private Optional<Candidate> ofThings(Reading reading, Fact.Action action) {
    Clause clause = action.clause();
    Optional<Mention> object = clause.object();
    if (object.isEmpty() || clause.verb().passive() || clause.verb().lemma().equals("be")) {
      return Optional.empty();
    }
    Matcher counted = COUNTED.matcher(object.get().phrase().text());
    Span thing = object.get().phrase().span();
    Span before = new Span(clause.subject().phrase().span().start(), thing.start());
    if (!counted.matches() || !object.get().plural()) {
      return Optional.empty();
    }
    return Asked.about(before, reading)
        .filter(asked -> asked.rest().isBlank())
        .flatMap(
            asked -> {
              Span after = new Span(thing.end(), clause.phrase().span().end());
              String rest = after.length() == 0 ? "" : " " + reading.wording().standalone(after);
              String stem =
                  howMany(counted) + counted.group(4) + " " + asked.inQuestionOrder() + rest + "?";
              return ask(reading, action, object.get(), counted, stem);
            });
  }

  // "About 60 residents" is asked for as "About how many residents".
  private static String howMany(Matcher counted) {
    return counted.group(1) == null
        ? "How many "
        : Wording.capitalised(counted.group(1).toLowerCase(Locale.ROOT)) + " how many ";
  }

  private Optional<Candidate> ask(
      Reading reading, Fact.Action action, Mention counted, Matcher parts, String asks) {
    String stem = Wording.tidy(asks);
    String scale = parts.group(3) == null ? "" : parts.group(3);
    String number = parts.group(2) + scale;
    Optional<Measure> measure = Measure.of(number);
    boolean hasOther =
        stem.matches("(?s).*[“\",;:].*")
            || Words.of(stem).count() > LONGEST
            || Words.of(stem).content().size() < FEWEST;
    if (measure.isEmpty() || hasOther) {
      return Optional.empty();
    }
    Draft draft =
        new Draft(kind(), CognitiveProcess.LOCATE, stem)
            .key(Wording.capitalised(number), "The article gives this number.")
            .asks(counted.phrase().span())
            .claim(stem.replaceFirst("(?i)how many", "{}"))
            .rank(11);
    draft.otherValues(number, measure.get(), action.evidence().get(0).in(reading.text()));
    return draft.single(reading, action.evidence());
  }
}
