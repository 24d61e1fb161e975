package org.civiquiz.core.question;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.civiquiz.core.article.FaqEntry;
import org.civiquiz.core.article.ParsedArticle;
import org.civiquiz.core.fact.Actor;
import org.civiquiz.core.fact.ArticleFacts;
import org.civiquiz.core.text.Lexicon;
import org.civiquiz.core.text.Sentence;
import org.civiquiz.core.text.Span;
import org.civiquiz.core.text.Words;

/** An article that has been understood, with what generators and checks look up in it. */
public final class Reading {

  private static final Pattern TURN = Pattern.compile("\\p{Lu}[\\p{L} .]{0,24}: ");

  private final ArticleFacts facts;
  private final Lexicon lexicon;
  private final List<Words> words;
  private final Set<Span> wholeSentences = new HashSet<>();
  private final Map<Span, Sentence> bySpan = new HashMap<>();
  private final Wording wording;

  public Reading(ArticleFacts facts, Lexicon lexicon) {
    this.facts = facts;
    this.lexicon = lexicon;
    List<Words> words = new ArrayList<>();
    for (Sentence sentence : facts.sentences()) {
      words.add(Words.of(sentence.text()));
      bySpan.put(sentence.span(), sentence);
      wholeSentences.add(sentence.span());
    }
    this.words = List.copyOf(words);
    for (FaqEntry entry : facts.article().faq()) {
      wholeSentences.add(entry.question());
    }
    this.wording = new Wording(this);
  }

  public ArticleFacts facts() {
    return facts;
  }

  public ParsedArticle article() {
    return facts.article();
  }

  public String text() {
    return facts.article().text();
  }

  public Lexicon lexicon() {
    return lexicon;
  }

  public List<Sentence> sentences() {
    return facts.sentences();
  }

  /** How the article's words are put so that they can stand alone. */
  public Wording wording() {
    return wording;
  }

  public boolean isSentence(Span span) {
    return wholeSentences.contains(span);
  }

  /** Whether a sentence opens somebody's turn of an interview: "Sen: We wanted to …". */
  static boolean isTurn(Sentence sentence) {
    return TURN.matcher(sentence.text()).lookingAt();
  }

  /** The words of the sentence with this index. */
  public Words words(int sentence) {
    return words.get(sentence);
  }

  /** The sentence that holds this part of the text. */
  public Optional<Sentence> sentenceAround(Span part) {
    return facts.sentences().stream()
        .filter(sentence -> sentence.span().contains(part))
        .findFirst();
  }

  public Optional<Sentence> sentenceAt(Span span) {
    return Optional.ofNullable(bySpan.get(span));
  }

  /** The entry of the FAQ that holds all of these sentences; empty if they stand elsewhere. */
  public OptionalInt faqOf(Collection<Span> spans) {
    List<FaqEntry> faq = article().faq();
    return IntStream.range(0, faq.size())
        .filter(i -> !spans.isEmpty() && spans.stream().allMatch(faq.get(i).span()::contains))
        .findFirst();
  }

  public List<Evidence> evidence(Collection<Span> spans) {
    return spans.stream().sorted().distinct().map(span -> Evidence.of(span, text())).toList();
  }

  /** Whether the words stand somewhere in the article or its FAQ. */
  public boolean mentions(String phrase) {
    Words wanted = Words.of(phrase);
    return words.stream().anyMatch(sentence -> sentence.containsInOrder(wanted));
  }

  /** Whether all words of meaning stand together in one sentence, in any order. */
  public boolean mentionsInAnyOrder(String phrase) {
    Set<String> wanted = Words.of(phrase).content();
    return !wanted.isEmpty()
        && words.stream().anyMatch(sentence -> sentence.content().containsAll(wanted));
  }

  /** Whether somebody is the one who says, asks or does something in a sentence. */
  public boolean isAgent(String name, Span sentence) {
    Optional<Actor> actor = facts.actors().findNamed(name);
    return actor.isPresent()
        && facts.restingOn(sentence).stream()
            .flatMap(fact -> Mentions.agent(fact).stream())
            .anyMatch(mention -> mention.actor().equals(actor));
  }
}
