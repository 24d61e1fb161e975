package org.civiquiz.core.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.civiquiz.core.fact.Actor;
import org.civiquiz.core.fact.Certainty;
import org.civiquiz.core.fact.EntityKind;
import org.civiquiz.core.fact.Fact;
import org.civiquiz.core.fact.Mention;
import org.civiquiz.core.fact.Phrase;
import org.civiquiz.core.fact.VerbGroup;
import org.civiquiz.core.text.Span;
import org.civiquiz.core.text.Verbs;

/** Asks who said something, quoted in full, in part, or told in the article's words. */
public final class SpeakerGenerator implements QuestionGenerator {

  private static final int SHORTEST_QUOTE = 4;

  @Override
  public String kind() {
    return "who-said";
  }

  @Override
  public List<Candidate> generate(Reading reading, RandomGenerator random) {
    List<Candidate> candidates = new ArrayList<>();
    for (Fact fact : reading.facts().facts()) {
      if (fact instanceof Fact.Quotation quotation) {
        ask(reading, quotation).ifPresent(candidates::add);
      } else if (fact instanceof Fact.IndirectStatement said) {
        ask(reading, said).ifPresent(candidates::add);
      }
    }
    return candidates;
  }

  private Optional<Candidate> ask(Reading reading, Fact.Quotation quotation) {
    Span asked = quotation.parts().get(0);
    if (quotation.complete()) {
      if (quotation.words().split("\\s+").length < SHORTEST_QUOTE) {
        return Optional.empty();
      }
      String stem = "Who said, “" + Quoted.words(quotation, reading.text()) + "”?";
      return ask(reading, quotation, quotation.speaker(), stem, asked, CognitiveProcess.LOCATE);
    }
    return quotation
        .statement()
        .flatMap(
            statement -> {
              String stem =
                  "Who "
                      + Verbs.past(quotation.verb())
                      + " "
                      + reading.wording().standalone(statement)
                      + "?";
              return ask(
                  reading,
                  quotation,
                  quotation.speaker(),
                  stem,
                  statement.span(),
                  CognitiveProcess.INTEGRATE);
            });
  }

  private Optional<Candidate> ask(Reading reading, Fact.IndirectStatement said) {
    boolean isPlain = said.verb().form() != VerbGroup.Form.MODAL && !said.verb().passive();
    if (!said.clause() || said.verb().negated() || !isPlain || said.speaker().plural()) {
      return Optional.empty();
    }
    String verb =
        said.verbPhrase()
            .text()
            .replaceFirst("^[Aa]ccording to$", "said")
            .replaceFirst("^(?:has|have|had) ", "")
            .replaceFirst("^(?:add|continu|repli|respond)(?:ed|s)$", "said");
    // "…, stating" leads on to a quotation that is left out.
    String content =
        reading
            .wording()
            .uncapitalised(reading.wording().standalone(said.content()))
            .replaceFirst(", \\p{L}+ing$", "");
    String that =
        content.startsWith("that ") || content.startsWith("to ") ? content : "that " + content;
    String addressee =
        said.addressee().isPresent() ? " " + reading.wording().name(said.addressee().get()) : "";
    boolean hasAddressee =
        verb.endsWith(said.addressee().map(Mention::phrase).map(Phrase::text).orElse("\u0000"));
    String stem = "Who " + verb + (hasAddressee ? "" : addressee) + " " + that + "?";
    return ask(
        reading, said, said.speaker(), stem, said.content().span(), CognitiveProcess.INTEGRATE);
  }

  private Optional<Candidate> ask(
      Reading reading,
      Fact fact,
      Mention mention,
      String stem,
      Span asked,
      CognitiveProcess process) {
    Optional<Actor> actor =
        mention.actor().or(() -> named(mention)).filter(a -> a.kind() != EntityKind.PEOPLE);
    if (actor.isEmpty()) {
      return Optional.empty();
    }
    Actor speaker = actor.get();
    boolean isPersonal = stem.matches("(?s).*\\b(?:I|I[’']\\w+|my|myself)\\b.*");
    List<Actor> others =
        new Speakers(reading)
            .othersThan(speaker, stem).stream()
                .filter(other -> !isPersonal || Speakers.isPerson(other))
                .toList();
    Function<Actor, String> names =
        reading.wording().optionNames(speaker, others.stream().limit(3).toList());
    String name = names.apply(speaker);
    Draft draft =
        new Draft(kind(), process, stem)
            .key(name, "The article gives these words to " + reading.wording().name(speaker) + ".")
            .asks(asked)
            .claim(stem.replaceFirst("^Who", "{}"))
            .side(speaker.name())
            .hedged(fact.certainty() == Certainty.REPORTED || fact.certainty() == Certainty.ALLEGED)
            .rank(process == CognitiveProcess.LOCATE ? 12 : 13);
    for (Actor other : others) {
      if (!draft.isFull()) {
        draft.distractor(
            names.apply(other),
            Misreading.SPEAKER,
            "In the article, these are the words of %s, not of %s."
                .formatted(reading.wording().name(speaker), reading.wording().name(other)));
      }
    }
    return draft.single(reading, fact.evidence());
  }

  // Whoever speaks is somebody, even if the article names it only once and nothing tells its kind.
  private static Optional<Actor> named(Mention mention) {
    String words = mention.phrase().text();
    boolean isOwned = Pronouns.isPronoun(words.split(" ")[0]);
    boolean isName =
        !isOwned && words.matches("(?:[Tt]he )?\\p{Lu}[\\p{L}’'.-]*(?: [\\p{L}’'.&-]+){0,5}");
    return isName && !mention.plural() && !Pronouns.isPronoun(words)
        ? Optional.of(
            new Actor(
                EntityKind.ORGANISATION,
                words,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(mention.phrase().span())))
        : Optional.empty();
  }
}
