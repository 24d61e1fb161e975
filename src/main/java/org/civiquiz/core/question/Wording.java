package org.civiquiz.core.question;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.civiquiz.core.fact.Actor;
import org.civiquiz.core.fact.EntityKind;
import org.civiquiz.core.fact.Fact;
import org.civiquiz.core.fact.Mention;
import org.civiquiz.core.fact.Phrase;
import org.civiquiz.core.text.Sentence;
import org.civiquiz.core.text.Span;
import org.civiquiz.core.text.Token;

/**
 * Puts words of an article so that they can be understood without it: full names for short ones,
 * names for pronouns, and what a bare "the deal" refers to.
 */
public final class Wording {

  /** Bodies whose names stand with "the" even where a title or another word comes between. */
  private static final Pattern BODY =
      Pattern.compile(
          "(?i)(?<!’s )\\b(?:court|council|board|commission|agency|department|office|committee|senate|bureau"
              + "|authority|union|association|league|ministry|administration|legislature)$");

  // "The government in the capital in the capital": a full name took in what follows it.
  private static final Pattern REPEATED = Pattern.compile("\\b(\\p{L}+(?: \\p{L}+){1,3}) \\1\\b");
  // What ties a sentence to the one before it says nothing without that one.
  private static final Pattern CONNECTIVE =
      Pattern.compile(
          ", (?:however|though|in turn|meanwhile|on the other hand|for (?:its|his|her|their) part),|(?<=\\p{Ll}) thus(?= )|,? as well$");
  private static final double TITLED_AGAINST_LONGEST = 1.33;

  private final Reading reading;
  private final Referents referents;
  private final Map<Span, Actor> pronouns = new HashMap<>();
  private final Map<Integer, Actor> mentionsByStart = new HashMap<>();
  private final Map<Integer, Span> mentionSpans = new HashMap<>();

  Wording(Reading reading) {
    this.reading = reading;
    this.referents = new Referents(reading);
    pronouns.putAll(reading.facts().pronouns());
    reading.facts().facts().forEach(this::notePronouns);
    for (Actor actor : reading.facts().actors().all()) {
      for (Span span : actor.mentions()) {
        Span known = mentionSpans.get(span.start());
        if (known == null || known.length() < span.length()) {
          mentionSpans.put(span.start(), span);
          mentionsByStart.put(span.start(), actor);
        }
      }
    }
  }

  /** The words of a phrase, able to stand alone as far as the article tells what they refer to. */
  public String standalone(Phrase phrase) {
    return standalone(phrase.span(), Set.of());
  }

  /** A thing that is wanted or given, without a pronoun's "for his nation" at its end. */
  String thing(Phrase phrase) {
    String tail =
        phrase
            .text()
            .replaceFirst("(?s)^.*?( (?:for|of|to) (?:his|her|its|their) \\p{L}+)?$", "$1");
    Span span = phrase.span();
    return standalone(new Span(span.start(), span.end() - tail.length()));
  }

  /** The same for a part of the text. */
  public String standalone(Span span) {
    return standalone(span, Set.of());
  }

  /** The same for a whole sentence, with its full stop. */
  String sentence(Span span) {
    return closed(capitalised(standalone(span)));
  }

  /** With a full stop, unless an abbreviation's already stands there. */
  static String closed(String words) {
    return words.endsWith(".") ? words : words + ".";
  }

  /** The actors that a part of the text names when it is put so that it can stand alone. */
  Set<Actor> namedIn(Span span) {
    Set<Actor> named = new HashSet<>();
    mentionsByStart.forEach(
        (start, actor) -> {
          if (span.contains(mentionSpans.get(start))) {
            named.add(actor);
          }
        });
    pronouns.forEach(
        (pronoun, actor) -> {
          if (span.contains(pronoun)) {
            named.add(actor);
          }
        });
    return named;
  }

  /**
   * The same after words that have named some actors already.
   *
   * @param named whose short names and pronouns may stay
   */
  public String standalone(Span span, Set<Actor> named) {
    Optional<Sentence> sentence = reading.sentenceAround(span);
    if (sentence.isEmpty()) {
      return span.in(reading.text());
    }
    List<Token> tokens =
        sentence.get().tokens().stream().filter(token -> span.contains(token.span())).toList();
    Set<Actor> known = new HashSet<>(named);
    StringBuilder words = new StringBuilder();
    int at =
        reading.article().dateline().filter(span::contains).map(Span::end).orElse(span.start());
    boolean isQuoted = false;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.span().start() < at) {
        continue;
      }
      words.append(reading.text(), at, token.span().start());
      at = token.span().end();
      isQuoted = token.is("“") || token.is("``") || isQuoted && !token.is("”") && !token.is("''");
      Span mention = mentionSpans.get(token.span().start());
      if (isQuoted) {
        words.append(token.text());
      } else if (mention != null && span.contains(mention)) {
        Actor actor = mentionsByStart.get(mention.start());
        words.append(known.add(actor) ? fullName(actor, mention) : mention.in(reading.text()));
        at = mention.end();
      } else if (pronouns.containsKey(token.span())) {
        Actor actor = pronouns.get(token.span());
        words.append(
            known.add(actor) ? name(actor) + (isPossessive(tokens, i) ? "’s" : "") : token.text());
      } else {
        Optional<Referents.Referent> referent = referents.find(sentence.get(), tokens, i);
        words.append(referent.map(Referents.Referent::words).orElse(token.text()));
        at = referent.map(Referents.Referent::end).orElse(at);
      }
    }
    words.append(reading.text(), at, span.end());
    String put = REPEATED.matcher(tidy(words.toString())).replaceAll("$1");
    return balanced(isQuoted || put.contains("“") ? put : CONNECTIVE.matcher(put).replaceAll(""));
  }

  /** With the closing mark of a quotation that the words break off from. */
  private static String balanced(String words) {
    boolean isOpen = words.lastIndexOf('“') > words.lastIndexOf('”');
    boolean isStraightOpen = words.chars().filter(c -> c == '"').count() % 2 == 1;
    return isOpen ? words + "”" : isStraightOpen ? words + "\"" : words;
  }

  /**
   * How an actor is named inside a sentence, without title: "Kamala Harris", "the city council".
   */
  public String name(Actor actor) {
    return withArticle(actor, actor.name());
  }

  /** How an actor is named as an option: with title, capitalised. */
  public String option(Actor actor) {
    String name =
        actor.kind() == EntityKind.PERSON || actor.title().isPresent()
            ? actor.fullName()
            : name(actor);
    return capitalised(name);
  }

  /**
   * How actors are named as the options of one question: all with their titles, or none of them
   * where only the key's would make it the long one.
   */
  Function<Actor, String> optionNames(Actor key, List<Actor> others) {
    int length = option(key).split(" ").length;
    int longest =
        others.stream().mapToInt(other -> option(other).split(" ").length).max().orElse(length);
    boolean isSetApart = longest * TITLED_AGAINST_LONGEST < length;
    return isSetApart ? actor -> capitalised(name(actor)) : this::option;
  }

  /** How a mention is named inside a stem. */
  public String name(Mention mention) {
    return mention
        .actor()
        .or(() -> onlyPersonCalled(mention.phrase().text()))
        .map(this::name)
        .orElseGet(() -> standalone(mention.phrase()));
  }

  private Optional<Actor> onlyPersonCalled(String word) {
    List<Actor> called =
        reading.facts().actors().all().stream()
            .filter(actor -> actor.kind() == EntityKind.PERSON || actor.title().isPresent())
            .filter(person -> List.of(person.name().split(" ")).contains(word))
            .toList();
    return called.size() == 1 ? Optional.of(called.get(0)) : Optional.empty();
  }

  private String fullName(Actor actor, Span mention) {
    String printed = mention.in(reading.text());
    boolean isPossessive = printed.endsWith("’s") || printed.endsWith("'s");
    boolean isFuller = printed.length() >= actor.name().length();
    boolean hasTheBefore =
        mention.start() >= 4
            && reading
                .text()
                .substring(mention.start() - 4, mention.start())
                .equalsIgnoreCase("the ");
    boolean isAddressed =
        reading.text().substring(0, mention.start()).matches("(?s).*\\b(?:Mrs?|Ms|Dame|Sir)\\.? $");
    if (isFuller || isAddressed) {
      return printed;
    }
    String name = hasTheBefore ? withoutArticle(actor.name()) : name(actor);
    return name + (isPossessive ? "’s" : "");
  }

  private String withArticle(Actor actor, String name) {
    if (actor.kind() == EntityKind.PERSON || name.toLowerCase().startsWith("the ")) {
      return name;
    }
    // "the Biden administration" where the article says so, "North Korea" where it does not
    boolean isUsedWithThe =
        actor.mentions().stream()
            .anyMatch(
                span ->
                    span.start() >= 4
                        && span.in(reading.text()).equals(name)
                        && reading
                            .text()
                            .substring(span.start() - 4, span.start())
                            .equalsIgnoreCase("the "));
    boolean isOwned = name.matches("\\p{Lu}\\S*[’']s .*");
    return isUsedWithThe || !isOwned && BODY.matcher(name).find() ? "the " + name : name;
  }

  private static String withoutArticle(String name) {
    return name.toLowerCase().startsWith("the ") ? name.substring(4) : name;
  }

  // "Accused her of …": the tagger takes "her" for a possessive, whatever follows.
  private static boolean isPossessive(List<Token> tokens, int at) {
    boolean isBeforeNoun =
        at + 1 < tokens.size() && tokens.get(at + 1).tag().matches("N.*|J.*|CD|RB.*|VBG|VBN|``|“");
    return tokens.get(at).tag().equals("PRP$") && isBeforeNoun;
  }

  private void notePronouns(Fact fact) {
    Mentions.in(fact)
        .forEach(
            mention ->
                mention
                    .actor()
                    .filter(actor -> isPronoun(mention))
                    .ifPresent(actor -> pronouns.put(mention.phrase().span(), actor)));
  }

  private static boolean isPronoun(Mention mention) {
    return Pronouns.isPronoun(mention.phrase().text());
  }

  /** With a capital first letter. */
  public static String capitalised(String words) {
    if (words.isEmpty()) {
      return words;
    }
    int first = words.charAt(0) == '“' && words.length() > 1 ? 1 : 0;
    return words.substring(0, first)
        + Character.toUpperCase(words.charAt(first))
        + words.substring(first + 1);
  }

  /** With a small first letter, unless the first word is a name or an abbreviation. */
  public String uncapitalised(String words) {
    String first = words.split("[ ,]", 2)[0];
    boolean isFunctionWord = org.civiquiz.core.text.Words.isFunctionWord(first);
    if (first.equals("A")) {
      return "a" + words.substring(1);
    }
    boolean isCommon =
        first.length() > 1
            && first.substring(1).equals(first.substring(1).toLowerCase())
            && (isFunctionWord || isUsedInLowerCase(first));
    return !first.equals("I") && isCommon
        ? Character.toLowerCase(words.charAt(0)) + words.substring(1)
        : words;
  }

  private boolean isUsedInLowerCase(String word) {
    String lower = word.toLowerCase();
    return reading.sentences().stream()
        .flatMap(sentence -> sentence.tokens().stream())
        .anyMatch(
            token -> token.text().equals(lower) || token.text().equals(word) && !token.isProper());
  }

  /** Without white space and commas left over at the ends, and without a full stop. */
  public static String tidy(String words) {
    String tidy = words.strip().replaceAll("\\s+", " ").replaceAll(" ([,.;:?!])", "$1");
    while (tidy.endsWith(",")
        || tidy.endsWith(";")
        || tidy.endsWith(".") && !endsInAbbreviation(tidy)) {
      tidy = tidy.substring(0, tidy.length() - 1).strip();
    }
    // A full stop before a closing mark ended the article's sentence, and not the quoted words.
    return tidy.replaceFirst("[.,](?=[”\"]$)", "").replaceAll("^[,;—–-]+ *", "");
  }

  private static boolean endsInAbbreviation(String words) {
    return words.matches(".*\\b(?:[ap]\\.m|[A-Z]\\.[A-Z]|Inc|Jr|Sr|Co)\\.$");
  }
}
