package org.civiquiz.core.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.civiquiz.core.article.FaqEntry;
import org.civiquiz.core.fact.Actor;
import org.civiquiz.core.fact.Clause;
import org.civiquiz.core.fact.Fact;
import org.civiquiz.core.text.Span;
import org.civiquiz.core.text.Words;

/**
 * Asks the article's own FAQ where it asks for somebody, a time or a number, with others of the
 * same kind to choose from.
 */
public final class FaqDetailGenerator implements QuestionGenerator {

  private static final Pattern ASKS_WHO =
      Pattern.compile("^Who\\b(?!s)(?! (?:can|may|could)\\b).*");
  private static final Pattern ASKS_WHEN =
      Pattern.compile(
          "^(?:When|By when|Until when|Since when|In what year|On what (?:date|day))\\b.*");
  private static final Pattern ASKS_NUMBER =
      Pattern.compile(
          "^(?:How (?:many|much|long|large|big|high|old|often|far)|What (?:share|percentage))\\b.*");
  private static final Pattern PREPOSITION =
      Pattern.compile("(?:^|\\s)((?i:on|in|by|until|since|from|after|before)) $");
  // "The government speaks of 23 million": that is what the government says, and not how much it
  // is.
  private static final Pattern ATTRIBUTED =
      Pattern.compile(
          "\\b(?:says?|said|speaks?|estimates?d?|according|puts?|expects?|believes?|claims?)\\b");
  private static final String ANSWERS = "The article answers this question so.";

  @Override
  public String kind() {
    return "faq-detail";
  }

  @Override
  public List<Candidate> generate(Reading reading, RandomGenerator random) {
    List<Candidate> candidates = new ArrayList<>();
    for (AskedFaq asked : AskedFaq.in(reading)) {
      ask(reading, asked, random).ifPresent(candidates::add);
    }
    return candidates;
  }

  private Optional<Candidate> ask(Reading reading, AskedFaq asked, RandomGenerator random) {
    FaqEntry entry = asked.entry();
    String stem = asked.stem();
    Draft draft =
        new Draft(kind(), CognitiveProcess.LOCATE, stem)
            .asks(entry.span())
            .faq(asked.number())
            .rank(20);
    if (ASKS_WHO.matcher(stem).matches()) {
      return who(reading, entry, draft, stem, random);
    }
    if (ASKS_WHEN.matcher(stem).matches()) {
      return when(reading, entry, draft);
    }
    return ASKS_NUMBER.matcher(stem).matches() ? howMany(reading, entry, draft) : Optional.empty();
  }

  private static Optional<Candidate> who(
      Reading reading, FaqEntry entry, Draft draft, String stem, RandomGenerator random) {
    Span answer = entry.sentences().get(0);
    Optional<Clause> clause =
        Contradictions.mainClause(answer, reading)
            .filter(main -> main.subject().phrase().span().start() == answer.start())
            .filter(main -> !main.subject().plural() && !main.verb().negated())
            .filter(main -> answersWith(main, stem));
    if (clause.isEmpty()) {
      return Optional.empty();
    }
    Optional<Actor> actor = clause.get().subject().actor().filter(Contradictions::isNameable);
    if (actor.isPresent()) {
      Actor doer = actor.get();
      List<Actor> others =
          new Speakers(reading)
              .othersThan(doer, stem).stream()
                  .filter(other -> Speakers.isPerson(other) == Speakers.isPerson(doer))
                  .toList();
      Function<Actor, String> names =
          reading.wording().optionNames(doer, others.stream().limit(3).toList());
      draft.key(names.apply(doer), ANSWERS);
      others.stream()
          .filter(other -> !draft.isFull())
          .forEach(
              other ->
                  draft.distractor(
                      names.apply(other), Misreading.DETAIL, instead(names.apply(doer))));
    } else {
      String doer = Wording.capitalised(clause.get().subject().phrase().text());
      if (Pronouns.isPronoun(doer)) {
        return Optional.empty();
      }
      draft.key(doer, ANSWERS);
      CivicsTerms.STANDARD.unsaidDoers(doer, reading, random).stream()
          .limit(3)
          .forEach(
              other ->
                  draft.distractor(Wording.capitalised(other), Misreading.UNSAID, instead(doer)));
    }
    return draft.single(reading, List.of(answer));
  }

  private static String instead(String doer) {
    return "The article answers: " + Wording.closed(doer);
  }

  // "Who certifies the results?" is answered by "The office certifies …" or "The office does".
  private static boolean answersWith(Clause main, String stem) {
    String lemma = main.verb().lemma();
    return lemma.equals("do") || Words.of(stem).content().contains(Words.stem(lemma));
  }

  private static Optional<Candidate> when(Reading reading, FaqEntry entry, Draft draft) {
    List<Fact.DateMention> dates =
        reading
            .facts()
            .facts(Fact.DateMention.class)
            .filter(date -> entry.answer().contains(date.phrase().span()))
            .toList();
    Span first = entry.sentences().get(0);
    if (dates.size() != 1 || !first.contains(dates.get(0).phrase().span())) {
      return Optional.empty();
    }
    Span date = dates.get(0).phrase().span();
    String before = reading.text().substring(first.start(), date.start());
    Matcher preposition = PREPOSITION.matcher(before);
    String words =
        (preposition.find() ? preposition.group(1).toLowerCase(Locale.ROOT) + " " : "")
            + dates.get(0).phrase().text();
    return measured(reading, first, draft, words);
  }

  private static Optional<Candidate> howMany(Reading reading, FaqEntry entry, Draft draft) {
    List<Fact.Quantity> numbers =
        reading
            .facts()
            .facts(Fact.Quantity.class)
            .filter(quantity -> quantity.kind() != Fact.Quantity.Kind.ORDINAL)
            .filter(quantity -> entry.answer().contains(quantity.phrase().span()))
            .toList();
    Span first = entry.sentences().get(0);
    if (ATTRIBUTED.matcher(first.in(reading.text())).find()) {
      return Optional.empty();
    }
    if (numbers.size() != 1 || !first.contains(numbers.get(0).phrase().span())) {
      return Optional.empty();
    }
    Span number = numbers.get(0).phrase().span();
    // "240 bus drivers": the phrase was read too short.
    boolean goesOn =
        reading.sentenceAround(number).stream()
            .flatMap(sentence -> sentence.tokens().stream())
            .filter(token -> token.span().start() >= number.end())
            .findFirst()
            .filter(token -> token.hasTag("N"))
            .isPresent();
    if (goesOn) {
      return Optional.empty();
    }
    return measured(reading, first, draft, numbers.get(0).phrase().text());
  }

  private static Optional<Candidate> measured(
      Reading reading, Span answer, Draft draft, String words) {
    Optional<Measure> measure = Measure.of(words);
    if (measure.isEmpty()) {
      return Optional.empty();
    }
    draft.key(Wording.capitalised(words), ANSWERS);
    draft.otherValues(words, measure.get(), reading.text());
    return draft.single(reading, List.of(answer));
  }
}
