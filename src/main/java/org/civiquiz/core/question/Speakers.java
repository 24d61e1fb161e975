package org.civiquiz.core.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.civiquiz.core.fact.Actor;
import org.civiquiz.core.fact.EntityKind;
import org.civiquiz.core.fact.Fact;
import org.civiquiz.core.fact.Mention;
import org.civiquiz.core.text.Words;

/** Who else could have said something, and who could not because it would be right too. */
final class Speakers {

  private static final Set<String> GOVERNMENT =
      Set.of("administration", "government", "cabinet", "house", "ministry", "department");
  private static final Set<String> OFFICES =
      Set.of(
          "president",
          "vice",
          "secretary",
          "adviser",
          "advisor",
          "minister",
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "ambassador",
          "official",
          "chancellor",
          "premier");

  // What has been written neither speaks nor acts.
  private static final Pattern PAPER =
      Pattern.compile(
          "\\b(?:Bill|Act|Law|Article|Protocol|Amendment|Resolution|Treaty|Convention|Constitution|Accord|Agreement|Directive)\\b");

  private final Reading reading;

  Speakers(Reading reading) {
    this.reading = reading;
  }

  /**
   * Other speakers and actors of the article who did not say this, the speakers first.
   *
   * @param said the words in question, to leave out whoever said much the same
   */
  List<Actor> othersThan(Actor speaker, String said) {
    List<Actor> others = new ArrayList<>();
    for (Fact fact : reading.facts().facts()) {
      Mentions.speaker(fact).flatMap(Mention::actor).ifPresent(actor -> addNew(actor, others));
    }
    reading.facts().actors().all().forEach(actor -> addNew(actor, others));
    Words words = Words.of(said);
    return others.stream()
        .filter(actor -> actor.kind().isActor() && !actor.equals(speaker))
        .filter(actor -> actor.kind() != EntityKind.PEOPLE)
        .filter(actor -> isPerson(actor) || acts(actor))
        .filter(Speakers::isKnownByName)
        .filter(actor -> isApart(actor, speaker))
        .filter(actor -> !belongsTo(actor, speaker) && !belongsTo(speaker, actor))
        .filter(actor -> !words.containsInOrder(Words.of(actor.name())))
        .filter(actor -> !saidMuchTheSame(actor, said))
        .toList();
  }

  // An airport or a newspaper that is only named is nobody who could have said it.
  private boolean acts(Actor actor) {
    return actor.kind() == EntityKind.COUNTRY
        || reading.facts().facts().stream()
            .flatMap(fact -> Mentions.agent(fact).stream())
            .anyMatch(agent -> agent.actor().filter(actor::equals).isPresent());
  }

  // A country speaks through its government and its officials: who names them apart may still be
  // asking for one and the same.
  private boolean isApart(Actor other, Actor speaker) {
    boolean isCountry = other.kind() == EntityKind.COUNTRY;
    if (isPerson(speaker)) {
      return !isCountry;
    }
    return isCountry ? isRuledByAnother(other) : !isGovernment(other) || !isGovernment(speaker);
  }

  // "The council" or "the government in the capital" says too little beside a full name.
  private static boolean isKnownByName(Actor actor) {
    String name = actor.name().replaceFirst("^[Tt]he ", "");
    if (PAPER.matcher(name).find()) {
      return false;
    }
    boolean isCommon = name.equals(name.toLowerCase(Locale.ROOT));
    return actor.title().isPresent() || !isCommon || name.matches("\\p{L}+ \\p{L}+");
  }

  private static boolean isGovernment(Actor actor) {
    return actor.kind() != EntityKind.PERSON
        && Words.of(actor.fullName()).all().stream().anyMatch(GOVERNMENT::contains);
  }

  static boolean isPerson(Actor actor) {
    boolean isTitled = actor.title().isPresent() && !isGovernment(actor);
    return actor.kind() == EntityKind.PERSON || isTitled;
  }

  // "Russian President Vladimir Putin" tells that Russia is not the speaker's own country.
  private boolean isRuledByAnother(Actor country) {
    return reading.facts().actors().all().stream()
        .filter(Speakers::isPerson)
        .flatMap(actor -> actor.title().stream())
        .flatMap(title -> Stream.of(title.split(" ")))
        .anyMatch(
            word -> reading.lexicon().countryOf(word).filter(country.name()::equals).isPresent());
  }

  private static void addNew(Actor actor, List<Actor> actors) {
    if (!actors.contains(actor)) {
      actors.add(actor);
    }
  }

  /** Whether one speaks for the other, as a minister does for a government. */
  private boolean belongsTo(Actor member, Actor body) {
    Set<String> bodyWords = Words.of(body.name()).content();
    String about =
        member.title().orElse("")
            + " "
            + member.role().orElse("")
            + " "
            + member.organisation().orElse("");
    Set<String> memberWords = Words.of(about + " " + member.name()).content();
    boolean isNamedAfter =
        bodyWords.stream().anyMatch(word -> word.length() > 3 && memberWords.contains(word));
    if (isNamedAfter) {
      return true;
    }
    boolean isOfficial = Words.of(about).all().stream().anyMatch(OFFICES::contains);
    return isGovernment(body) && isOfficial && !isForeign(about);
  }

  // "Russian President" speaks for a government of his own.
  private boolean isForeign(String about) {
    for (String word : about.split("\\s+")) {
      if (!word.isEmpty()
          && Character.isUpperCase(word.charAt(0))
          && (reading.lexicon().countryOf(word).isPresent() || reading.lexicon().isCountry(word))) {
        return true;
      }
    }
    return reading.facts().actors().all().stream()
        .filter(actor -> actor.kind() == EntityKind.COUNTRY)
        .anyMatch(country -> Words.of(about).containsInOrder(Words.of(country.name())));
  }

  private boolean saidMuchTheSame(Actor actor, String said) {
    Set<String> words = Words.of(said).content();
    return reading.facts().facts().stream()
        .filter(
            fact ->
                Mentions.speaker(fact).flatMap(Mention::actor).filter(actor::equals).isPresent())
        .map(Speakers::words)
        .anyMatch(
            other -> {
              Set<String> otherWords = Words.of(other).content();
              int shared = Words.shared(words, otherWords);
              boolean sharesQuote =
                  quoted(said).map(q -> Words.of(other).containsInOrder(Words.of(q))).orElse(false);
              return sharesQuote
                  || shared >= 3 && shared * 2 >= Math.min(words.size(), otherWords.size());
            });
  }

  private static Optional<String> quoted(String said) {
    int open = said.indexOf('“');
    int close = said.indexOf('”', open + 1);
    return open >= 0 && close > open
        ? Optional.of(said.substring(open + 1, close))
        : Optional.empty();
  }

  /** What was said, in quotation or in the article's words. */
  static String words(Fact fact) {
    if (fact instanceof Fact.Quotation quotation) {
      return quotation.statement().map(phrase -> phrase.text()).orElse(quotation.words());
    } else if (fact instanceof Fact.IndirectStatement said) {
      return said.content().text();
    } else if (fact instanceof Fact.Request request) {
      return request.what().text();
    }
    return "";
  }
}
