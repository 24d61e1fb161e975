package org.civiquiz.quality;

import java.util.List;
import org.civiquiz.core.article.Paragraph;
import org.civiquiz.core.question.Evidence;
import org.civiquiz.core.question.Question;
import org.civiquiz.quality.ReadCorpus.Entry;

/** What came of one set of articles, in whole numbers. */
record SetFigures(
    int articles,
    int questions,
    long withTen,
    Share faqAsked,
    Share paragraphsAsked,
    Share coreFactsCovered) {

  private static final int ENOUGH = 10;

  /** So many of so many. */
  record Share(long part, long whole) {
    @Override
    public String toString() {
      return whole == 0 ? "–" : part + " of " + whole;
    }
  }

  static SetFigures of(ReadCorpus read) {
    List<Entry> entries = read.entries();
    return new SetFigures(
        entries.size(),
        read.questions().size(),
        entries.stream().filter(entry -> entry.questions().size() >= ENOUGH).count(),
        new Share(
            entries.stream().mapToLong(SetFigures::faqAsked).sum(),
            entries.stream().mapToLong(entry -> entry.article().faq().size()).sum()),
        new Share(
            entries.stream().mapToLong(SetFigures::paragraphsAsked).sum(),
            entries.stream().mapToLong(entry -> entry.article().paragraphs().size()).sum()),
        new Share(
            entries.stream().mapToLong(SetFigures::covered).sum(),
            entries.stream().mapToLong(entry -> entry.coreFacts().size()).sum()));
  }

  private static long faqAsked(Entry entry) {
    return entry.questions().stream()
        .map(Question::basis)
        .filter(basis -> basis.faq().isPresent())
        .mapToInt(basis -> basis.faq().getAsInt())
        .distinct()
        .count();
  }

  private static long paragraphsAsked(Entry entry) {
    return entry.article().paragraphs().stream().filter(p -> isAsked(p, entry)).count();
  }

  private static boolean isAsked(Paragraph paragraph, Entry entry) {
    return entry.questions().stream()
        .flatMap(question -> question.basis().evidence().stream())
        .map(Evidence::span)
        .anyMatch(paragraph.span()::contains);
  }

  private static long covered(Entry entry) {
    return entry.coreFacts().stream()
        .filter(
            fact -> entry.questions().stream().anyMatch(q -> fact.isCoveredBy(q, entry.article())))
        .count();
  }
}
