package org.civiquiz.core.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civiquiz.core.article.ParsedArticle;
import org.civiquiz.core.text.Sentence;
import org.civiquiz.core.text.Sentence.Part;
import org.civiquiz.core.text.Span;
import org.civiquiz.core.text.SyntaxNode;

/** An article as the extractors see it: sentences, quotations, clauses and what names stand for. */
final class ReadArticle {

  private final ParsedArticle article;
  private final List<Sentence> sentences;
  private final List<Quote> quotes;
  private final References references;
  private final Turns turns;
  private final Map<Integer, List<ClauseParts>> clauses = new HashMap<>();

  ReadArticle(
      ParsedArticle article, List<Sentence> sentences, List<Quote> quotes, References references) {
    this.article = article;
    this.sentences = sentences;
    this.quotes = quotes;
    this.references = references;
    this.turns = new Turns(article, references.actors());
    sentences.forEach(sentence -> clauses.put(sentence.index(), ClauseReader.read(sentence)));
  }

  String text() {
    return article.text();
  }

  List<Sentence> sentences() {
    return sentences;
  }

  /** The sentences that assert something: no title, heading or question. */
  List<Sentence> statements() {
    return sentences.stream()
        .filter(
            sentence ->
                sentence.place().part() == Part.PARAGRAPH || sentence.place().part() == Part.ANSWER)
        .toList();
  }

  List<Quote> quotes() {
    return quotes;
  }

  References references() {
    return references;
  }

  List<ClauseParts> clauses(Sentence sentence) {
    return clauses.get(sentence.index());
  }

  /** The clauses of all statements. */
  List<ClauseParts> clauses() {
    List<ClauseParts> all = new ArrayList<>();
    statements().forEach(sentence -> all.addAll(clauses(sentence)));
    return all;
  }

  /** Who speaks in a paragraph that opens with a name and a colon, as in an interview. */
  Optional<Mention> turn(Sentence sentence) {
    return turns.of(sentence);
  }

  Mention mention(SyntaxNode phrase, Sentence sentence) {
    return references.mention(phrase, sentence);
  }

  Phrase phrase(Span span) {
    return Phrase.of(span, article.text());
  }

  /** A mention that can be named: not a pronoun that nobody is known to be meant by. */
  static boolean isUsable(Mention mention, SyntaxNode phrase) {
    boolean pronoun = References.core(phrase).head().hasTag("PRP");
    return !pronoun || mention.actor().isPresent();
  }
}
