package org.civiquiz.core.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.civiquiz.core.text.Sentence;
import org.civiquiz.core.text.Span;
import org.civiquiz.core.text.SyntaxNode;
import org.civiquiz.core.text.Token;

/**
 * What a bare "the treaty" or "this agreement" refers to: the fullest way in which the article
 * names a thing of that kind, if there is only one.
 */
final class Referents {

  /** Heads by which articles name one thing in turn; of one article, one line is one thing. */
  private static final List<Set<String>> SAME_THING =
      List.of(
          Set.of("deal", "agreement", "accord", "treaty", "pact", "compact"),
          Set.of("law", "act", "statute", "ordinance", "legislation"),
          Set.of("ruling", "decision", "judgment", "verdict"),
          Set.of("lawsuit", "suit", "case"),
          Set.of("election", "contest", "race"),
          Set.of("talk", "negotiation", "meeting"));

  private static final Set<String> OFFICES =
      Set.of(
          "minister",
          "president",
          "mayor",
          "judge",
          "lawyer",
          "spokesman",
          "spokeswoman",
          "official",
          "leader",
          "governor",
          "senator",
          "director",
          "chairman",
          "candidate",
          "secretary",
          "member",
          "man",
          "woman");

  /** Adjectives that do not tell one thing from another of its kind. */
  private static final Set<String> EMPTY_ADJECTIVES =
      Set.of(
          "new",
          "same",
          "latest",
          "current",
          "proposed",
          "planned",
          "potential",
          "possible",
          "final",
          "whole",
          "entire",
          "recent",
          "main",
          "such");

  /** Heads that point at what an article is about as a whole. */
  private static final Set<String> ABSTRACT =
      Set.of("situation", "development", "issue", "matter", "move", "topic", "event", "exchange");

  /** Modifiers that single one thing out among several, or say how sure it is. */
  private static final Set<String> SINGLING_OUT =
      Set.of(
          "unofficial",
          "official",
          "preliminary",
          "alleged",
          "rumored",
          "reported",
          "earlier",
          "later",
          "former",
          "other",
          "next",
          "previous",
          "original",
          "revised",
          "first",
          "second",
          "third",
          "last",
          "only",
          "separate",
          "similar",
          "different");

  private static final int LONGEST = 8;
  private static final int OFTEN = 3;

  /**
   * Words to put in place of others.
   *
   * @param end where the replaced words end in the article's text
   */
  record Referent(String words, int end) {}

  private record Description(String words, int score, Span span) {}

  private final String text;
  private final Map<String, List<Description>> byHead = new HashMap<>();
  private final Optional<String> topic;

  Referents(Reading reading) {
    this.text = reading.text();
    for (Sentence sentence : reading.sentences()) {
      if (sentence.place().part() == Sentence.Part.PARAGRAPH
          || sentence.place().part() == Sentence.Part.ANSWER) {
        sentence.tree().ifPresent(this::collect);
      }
    }
    topic = topic(reading);
  }

  // The one thing that the article names again and again in turn: its deal, its law, its plan.
  private Optional<String> topic(Reading reading) {
    String best = "";
    long most = OFTEN - 1;
    for (int i = 0; i < SAME_THING.size(); i++) {
      Set<String> heads = SAME_THING.get(i);
      long count =
          reading.sentences().stream()
              .flatMap(sentence -> sentence.tokens().stream())
              .filter(t -> t.hasTag("NN") && heads.contains(t.lemma().toLowerCase(Locale.ROOT)))
              .count();
      if (count > most && byHead.containsKey("same " + i)) {
        most = count;
        best = "same " + i;
      }
    }
    return fullest(byHead.getOrDefault(best, List.of()));
  }

  private void collect(SyntaxNode tree) {
    for (SyntaxNode phrase : tree.find("NP")) {
      Token head = phrase.head();
      if (head.hasTag("NN") && phrase.tokens().size() <= 24) {
        describe(phrase, head)
            .ifPresent(
                description ->
                    byHead.computeIfAbsent(key(head), k -> new ArrayList<>()).add(description));
      }
    }
  }

  private Optional<Description> describe(SyntaxNode phrase, Token head) {
    List<Token> tokens = phrase.tokens();
    int at = tokens.indexOf(head);
    if (at < 0) {
      return Optional.empty();
    }
    Token first = tokens.get(0);
    boolean hasArticle = first.hasTag("DT");
    boolean isIndefinite = first.is("a") || first.is("an");
    if (tokens.stream().limit(at).anyMatch(token -> token.hasTag("PRP") || token.hasTag("POS"))) {
      return Optional.empty();
    }
    List<Token> modifiers = tokens.subList(hasArticle ? 1 : 0, at);
    boolean isName = head.isProper() && modifiers.stream().anyMatch(Token::isProper);
    // "The minister" may be anybody's; a name tells, a description somewhere else does not.
    boolean isOffice = OFFICES.contains(head.lemma().toLowerCase(Locale.ROOT));
    if (isOffice || head.isProper() && !isName) {
      return Optional.empty();
    }
    boolean isModified =
        modifiers.stream()
            .anyMatch(
                token ->
                    token.hasTag("NN")
                        && !EMPTY_ADJECTIVES.contains(token.text().toLowerCase(Locale.ROOT)));
    boolean isSingledOut =
        modifiers.stream()
            .anyMatch(
                token ->
                    token.hasTag("RBS")
                        || token.hasTag("RBR")
                        || token.tag().equals("JJR")
                        || token.tag().equals("JJS")
                        || SINGLING_OUT.contains(token.text().toLowerCase(Locale.ROOT)));
    if (isSingledOut) {
      return Optional.empty();
    }
    boolean isCounted = modifiers.stream().anyMatch(token -> token.hasTag("CD") || token.is(","));
    if (isCounted || first.is("this") || first.is("that") || first.is("any") || first.is("no")) {
      return Optional.empty();
    }
    String base =
        text.substring(
            (modifiers.isEmpty() ? head : modifiers.get(0)).span().start(), head.span().end());
    if (phrase.first() == 0 && !hasArticle && !isName) {
      base = base.substring(0, 1).toLowerCase(Locale.ROOT) + base.substring(1);
    }
    if (base.matches("(?s).*[·|•].*")) {
      return Optional.empty();
    }
    String tail = tail(tokens, at);
    int score = isName ? 6 : isModified ? (isIndefinite ? 4 : 3) : 0;
    if (!tail.isEmpty() && !isName && (isIndefinite || hasArticle)) {
      score += 2;
      base += tail;
    }
    return score == 0
        ? Optional.empty()
        : Optional.of(new Description("the " + base, score, phrase.span()));
  }

  // "… with Moscow", "… to cut methane emissions": what a preposition or "to" adds right behind.
  private String tail(List<Token> tokens, int at) {
    if (at + 1 >= tokens.size()) {
      return "";
    }
    Token next = tokens.get(at + 1);
    if (!Set.of("of", "with", "between", "for", "to", "over", "against").contains(next.text())) {
      return "";
    }
    int end = at + 2;
    while (end < tokens.size()
        && end - at <= LONGEST
        && !tokens.get(end).hasTag("IN")
        && !tokens.get(end).hasTag("W")
        && !tokens.get(end).hasTag("PRP")
        && !tokens.get(end).hasTag("CC")
        && !tokens.get(end).is(",")) {
      end++;
    }
    boolean isWhole = end - at >= 2 && tokens.get(end - 1).hasTag("NN");
    return isWhole
        ? text.substring(tokens.get(at).span().end(), tokens.get(end - 1).span().end())
        : "";
  }

  /** What to say for the words that start at a token, if they are a bare definite. */
  Optional<Referent> find(Sentence sentence, List<Token> tokens, int i) {
    Token article = tokens.get(i);
    boolean isDefinite =
        article.is("the")
            || article.is("this")
            || article.is("that")
            || article.is("these")
            || article.is("those");
    if (!isDefinite || !article.hasTag("DT")) {
      return Optional.empty();
    }
    int head = i + 1;
    while (head < tokens.size()
        && (tokens.get(head).hasTag("JJ") || tokens.get(head).hasTag("VBN"))
        && EMPTY_ADJECTIVES.contains(tokens.get(head).text().toLowerCase(Locale.ROOT))) {
      head++;
    }
    if (head >= tokens.size() || !tokens.get(head).hasTag("NN") || tokens.get(head).isProper()) {
      return Optional.empty();
    }
    boolean points = !article.is("the");
    while (points && head + 1 < tokens.size() && tokens.get(head + 1).hasTag("NN")) {
      head++;
    }
    if (head + 1 < tokens.size() && narrows(tokens.get(head + 1))) {
      return Optional.empty();
    }
    boolean isFollowed =
        head + 1 < tokens.size()
            && (tokens.get(head + 1).hasTag("IN") || tokens.get(head + 1).hasTag("TO"));
    Token noun = tokens.get(head);
    if (points && ABSTRACT.contains(noun.lemma().toLowerCase(Locale.ROOT))) {
      return topic.map(words -> new Referent(matchCase(words, article), noun.span().end()));
    }
    boolean isPlural = noun.hasTag("NNS");
    return fullest(byHead.getOrDefault(key(noun), List.of()))
        .filter(words -> isPlural == isPluralHead(words))
        .filter(words -> !isFollowed || words.split(" ").length <= 3)
        .map(words -> new Referent(matchCase(words, article), noun.span().end()));
  }

  private static boolean narrows(Token next) {
    return next.hasTag("NN")
        || next.hasTag("POS")
        || next.hasTag("W")
        || next.is("of")
        || next.is("between")
        || next.is("that")
        || next.hasTag("CD");
  }

  private static Optional<String> fullest(List<Description> descriptions) {
    Comparator<Description> fullest =
        Comparator.comparingInt(Description::score)
            .thenComparing(description -> -description.span.start());
    Optional<Description> best = descriptions.stream().max(fullest);
    // Two names for one kind of thing: nobody can tell which is meant.
    long names =
        descriptions.stream()
            .filter(d -> d.score == 6)
            .map(d -> d.words.toLowerCase(Locale.ROOT))
            .distinct()
            .count();
    return names > 1 ? Optional.empty() : best.map(Description::words);
  }

  private static boolean isPluralHead(String words) {
    String before = words.split(" (?:of|with|between|on|for|to|over|against) ")[0];
    return before.endsWith("s") && !before.endsWith("ss");
  }

  private static String matchCase(String words, Token article) {
    return Character.isUpperCase(article.text().charAt(0)) ? Wording.capitalised(words) : words;
  }

  private static String key(Token head) {
    String lemma = head.lemma().toLowerCase(Locale.ROOT);
    for (int i = 0; i < SAME_THING.size(); i++) {
      if (SAME_THING.get(i).contains(lemma)) {
        return "same " + i;
      }
    }
    return lemma;
  }
}
