package org.civiquiz.core.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.civiquiz.core.article.FaqEntry;
import org.civiquiz.core.article.Paragraph;
import org.civiquiz.core.article.ParsedArticle;
import org.civiquiz.core.text.PennTokenizer;
import org.civiquiz.core.text.Sentence;
import org.civiquiz.core.text.Sentence.Part;
import org.civiquiz.core.text.Sentence.Place;
import org.civiquiz.core.text.Span;
import org.civiquiz.core.text.SyntaxNode;
import org.civiquiz.core.text.SyntaxParser;
import org.civiquiz.core.text.Token;
import org.civiquiz.core.text.Tokenizer;

/**
 * Reads the sentences of an article in the order of the text: cuts them into tokens, finds the
 * quotations and parses what stands outside complete ones.
 */
final class SentenceReader {

  private static final Set<String> MARKS = Set.of("“", "”", "\"");
  private static final Set<String> LOOSE = Set.of(",", ":", ";", "—", "–", "-", "--");

  private final Tokenizer tokenizer = new PennTokenizer();
  private final SyntaxParser parser;

  SentenceReader(SyntaxParser parser) {
    this.parser = Objects.requireNonNull(parser);
  }

  /** The sentences and quotations of an article, both in the order of the text. */
  record Sentences(List<Sentence> sentences, List<Quote> quotes) {}

  /** A sentence that was not read yet. */
  private record Unread(Span span, Place place, Span paragraph) {}

  Sentences read(ParsedArticle article) {
    List<Unread> unread = unread(article);
    List<Quote> quotes =
        unread.stream()
            .map(Unread::paragraph)
            .distinct()
            .flatMap(paragraph -> QuoteFinder.find(article.text(), paragraph).stream())
            .toList();
    List<Sentence> sentences = new ArrayList<>();
    for (Unread next : unread) {
      sentences.add(read(article, next, sentences.size(), quotes));
    }
    return new Sentences(List.copyOf(sentences), quotes);
  }

  private static List<Unread> unread(ParsedArticle article) {
    List<Unread> unread = new ArrayList<>();
    article.titleSpan().ifPresent(span -> unread.add(new Unread(span, at(Part.TITLE, 0), span)));
    for (int i = 0; i < article.passages().size(); i++) {
      Place place = at(Part.HEADING, i);
      article
          .passages()
          .get(i)
          .heading()
          .ifPresent(span -> unread.add(new Unread(span, place, span)));
    }
    List<Paragraph> paragraphs = article.paragraphs();
    for (int i = 0; i < paragraphs.size(); i++) {
      addAll(unread, paragraphs.get(i), at(Part.PARAGRAPH, i));
    }
    for (int i = 0; i < article.faq().size(); i++) {
      FaqEntry entry = article.faq().get(i);
      unread.add(new Unread(entry.question(), at(Part.QUESTION, i), entry.question()));
      for (Paragraph paragraph : entry.paragraphs()) {
        addAll(unread, paragraph, at(Part.ANSWER, i));
      }
    }
    unread.sort(Comparator.comparing(Unread::span));
    return unread;
  }

  private static void addAll(List<Unread> unread, Paragraph paragraph, Place place) {
    for (Span sentence : paragraph.sentences()) {
      unread.add(new Unread(sentence, place, paragraph.span()));
    }
  }

  private static Place at(Part part, int number) {
    return new Place(part, number);
  }

  private Sentence read(ParsedArticle article, Unread unread, int index, List<Quote> quotes) {
    String text = article.text();
    Span words = withoutDateline(unread.span(), article);
    List<Token> tokens = tokenizer.tokenize(text, words);
    List<Token> outside = new ArrayList<>();
    List<Token> inside = new ArrayList<>();
    List<Quote> near =
        quotes.stream().filter(quote -> quote.outer().overlaps(unread.span())).toList();
    for (Token token : tokens) {
      if (!MARKS.contains(token.text())) {
        boolean quoted =
            near.stream()
                .anyMatch(quote -> quote.complete() && quote.outer().contains(token.span()));
        (quoted ? inside : outside).add(token);
      }
    }
    List<Token> leads = LeadIn.takeFrom(outside, near);
    inside.addAll(leads);
    stripLoose(outside);
    Optional<SyntaxNode> tree = LongSentence.parse(parser, text, outside).map(TreeRepair::of);
    List<Token> tagged = new ArrayList<>(parser.tag(inside));
    tagged.addAll(tree.map(SyntaxNode::tokens).orElseGet(() -> parser.tag(outside)));
    return new Sentence(
        index, unread.span(), unread.span().in(text), unread.place(), merged(tokens, tagged), tree);
  }

  private static Span withoutDateline(Span sentence, ParsedArticle article) {
    return article
        .dateline()
        .filter(dateline -> sentence.contains(dateline) && dateline.start() == sentence.start())
        .map(dateline -> new Span(dateline.end(), sentence.end()))
        .orElse(sentence);
  }

  // A comma or colon that led to a quotation hangs loose once the quotation is taken out.
  private static void stripLoose(List<Token> tokens) {
    while (!tokens.isEmpty() && LOOSE.contains(tokens.get(0).text())) {
      tokens.remove(0);
    }
    while (!tokens.isEmpty() && LOOSE.contains(tokens.get(tokens.size() - 1).text())) {
      tokens.remove(tokens.size() - 1);
    }
    boolean wordless =
        tokens.stream().noneMatch(token -> Character.isLetter(token.text().codePointAt(0)));
    if (wordless) {
      tokens.clear();
    }
  }

  private static List<Token> merged(List<Token> tokens, List<Token> tagged) {
    Map<Span, Token> bySpan = new HashMap<>();
    tagged.forEach(token -> bySpan.put(token.span(), token));
    return tokens.stream().map(token -> bySpan.getOrDefault(token.span(), token)).toList();
  }
}
