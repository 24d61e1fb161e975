package org.civiquiz.core.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.civiquiz.core.fact.Fact.Quotation;
import org.civiquiz.core.fact.Frames.Frame;
import org.civiquiz.core.text.Sentence;
import org.civiquiz.core.text.Span;

/** Finds complete quotations with their speakers; parts that a frame splits are joined. */
final class QuotationExtractor implements FactExtractor {

  @Override
  public List<Quotation> extract(ReadArticle article) {
    List<Quotation> quotations = new ArrayList<>();
    List<Quote> quotes = article.quotes().stream().filter(Quote::complete).toList();
    for (int i = 0; i < quotes.size(); i++) {
      Quote quote = quotes.get(i);
      Optional<Quotation> more =
          i > 0 && !quotations.isEmpty()
              ? continued(article, quotes.get(i - 1), quote, quotations.get(quotations.size() - 1))
              : Optional.empty();
      // “We will,” X said, “vote for it”: the second half has no speaker of its own.
      Optional<Quotation> found =
          more.isPresent() && isInMidst(quote, article) ? Optional.empty() : framed(article, quote);
      if (found.isPresent()) {
        quotations.add(found.get());
      } else {
        more.ifPresent(joined -> quotations.set(quotations.size() - 1, joined));
      }
    }
    return quotations;
  }

  private static boolean isInMidst(Quote quote, ReadArticle article) {
    return Character.isLowerCase(quote.inner().in(article.text()).strip().codePointAt(0));
  }

  private static Optional<Quotation> framed(ReadArticle article, Quote quote) {
    List<Sentence> around = around(article, quote);
    if (around.isEmpty() || isAsked(around.get(0))) {
      return Optional.empty();
    }
    Sentence first = around.get(0);
    Sentence last = around.get(around.size() - 1);
    String words = quote.inner().in(article.text()).strip();
    boolean open = !words.endsWith(".");
    Optional<Frame> after = open ? Frames.after(last, quote.outer().end()) : Optional.empty();
    Optional<Quotation> behind =
        after.flatMap(frame -> quotation(article, quote, frame, last, around));
    if (after.isPresent()) {
      return behind;
    }
    String before = article.text().substring(first.span().start(), quote.outer().start());
    boolean leads = before.stripTrailing().matches("(?s).*(?:[,:]|\\w)$");
    if (!leads) {
      return Optional.empty();
    }
    return Frames.before(first, quote.outer().start())
        .flatMap(frame -> quotation(article, quote, frame, first, around));
  }

  private static boolean isAsked(Sentence sentence) {
    return sentence.place().part() == Sentence.Part.QUESTION
        || sentence.place().part() == Sentence.Part.TITLE
        || sentence.place().part() == Sentence.Part.HEADING;
  }

  private static List<Sentence> around(ReadArticle article, Quote quote) {
    return article.sentences().stream()
        .filter(sentence -> sentence.span().overlaps(quote.outer()))
        .toList();
  }

  private static Optional<Quotation> quotation(
      ReadArticle article, Quote quote, Frame frame, Sentence sentence, List<Sentence> around) {
    Mention speaker = article.mention(frame.speaker(), sentence);
    if (!speaker.kind().isActor() || !ReadArticle.isUsable(speaker, frame.speaker())) {
      return Optional.empty();
    }
    return Optional.of(
        new Quotation(
            speaker,
            quote.inner().in(article.text()).strip().replaceFirst(",$", ""),
            List.of(quote.inner()),
            true,
            frame.verb(),
            frame
                .addressee()
                .map(phrase -> article.mention(phrase, sentence))
                .filter(mention -> mention.kind().isActor()),
            Optional.empty(),
            grounds(around)));
  }

  private static Grounds grounds(List<Sentence> sentences) {
    return new Grounds(
        sentences.stream().map(Sentence::span).toList(),
        Certainty.OPINION,
        Optional.empty(),
        Optional.empty());
  }

  // “A,” X said. “B.” or “A,” X said, “b.”: nothing but X's frame stands between.
  private static Optional<Quotation> continued(
      ReadArticle article, Quote before, Quote quote, Quotation last) {
    Span part = last.parts().get(last.parts().size() - 1);
    if (!part.equals(before.inner()) || !before.paragraph().equals(quote.paragraph())) {
      return Optional.empty();
    }
    String between = article.text().substring(before.outer().end(), quote.outer().start());
    List<Sentence> own = around(article, quote);
    boolean alone =
        own.stream()
            .allMatch(
                sentence -> sentence.tree().isEmpty() || last.evidence().contains(sentence.span()));
    boolean brief = between.length() <= 200 && between.chars().filter(c -> c == '.').count() <= 2;
    boolean adjacent = isAdjacentSentence(article, last, own);
    if (!alone || !brief || !adjacent) {
      return Optional.empty();
    }
    List<Span> parts = new ArrayList<>(last.parts());
    parts.add(quote.inner());
    Grounds grounds = last.grounds();
    for (Sentence sentence : own) {
      grounds = grounds.with(sentence.span());
    }
    return Optional.of(
        new Quotation(
            last.speaker(),
            joined(last.words(), quote.inner().in(article.text()).strip()),
            parts,
            true,
            last.verb(),
            last.addressee(),
            Optional.empty(),
            grounds));
  }

  // “We waited,” X said. “Now we act.”: two sentences; “we waited,” X said, “and saw”: one.
  private static String joined(String words, String more) {
    boolean ends = words.matches("(?s).*[.?!,;:…—]");
    boolean sentence = Character.isUpperCase(more.codePointAt(0));
    return words + (ends ? " " : sentence ? ". " : ", ") + more;
  }

  private static boolean isAdjacentSentence(
      ReadArticle article, Quotation last, List<Sentence> own) {
    if (own.isEmpty()) {
      return false;
    }
    Span end = last.evidence().get(last.evidence().size() - 1);
    Span next = own.get(0).span();
    return end.contains(next)
        || end.end() <= next.start() && article.text().substring(end.end(), next.start()).isBlank();
  }
}
