package org.civiquiz.attempt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.civiquiz.core.text.Span;

/**
 * An article as students read it, paragraph by paragraph, with or without evidence marked.
 *
 * @param source where it was published; empty if that is not known
 */
record PassageView(String title, String source, List<Paragraph> paragraphs) {

  /** A paragraph, by its number from 1, in pieces. */
  record Paragraph(int number, List<Piece> pieces) {}

  /**
   * Some words of a paragraph.
   *
   * @param id to link to; empty if it is no evidence
   * @param isSoft whether it is evidence only for answers that were right
   * @param questions the numbers of the questions that it is evidence for
   */
  record Piece(String text, String id, boolean isSoft, List<Integer> questions) {
    public boolean isEvidence() {
      return !questions.isEmpty();
    }
  }

  /** A sentence that proves the key of a question. */
  record Mark(Span span, int question, boolean isSoft) {}

  /** Without any evidence. */
  static PassageView plain(Delivery.Reading article) {
    return marked(article, List.of());
  }

  static PassageView marked(Delivery.Reading article, List<Mark> marks) {
    List<Paragraph> paragraphs = new ArrayList<>();
    String text = article.text();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      String line = text.substring(start, end).strip();
      boolean isTitle = paragraphs.isEmpty() && line.equals(article.title().strip());
      if (!line.isEmpty() && !isTitle) {
        paragraphs.add(
            new Paragraph(paragraphs.size() + 1, pieces(text, new Span(start, end), marks)));
      }
      start = end + 1;
    }
    return new PassageView(
        article.title(), article.source() == null ? "" : article.source(), paragraphs);
  }

  private static List<Piece> pieces(String text, Span paragraph, List<Mark> marks) {
    SortedSet<Integer> cuts = new TreeSet<>(List.of(paragraph.start(), paragraph.end()));
    for (Mark mark : marks) {
      if (mark.span.overlaps(paragraph)) {
        cuts.add(Math.max(mark.span.start(), paragraph.start()));
        cuts.add(Math.min(mark.span.end(), paragraph.end()));
      }
    }
    List<Piece> pieces = new ArrayList<>();
    int from = paragraph.start();
    for (int to : cuts.tailSet(from + 1)) {
      Span piece = new Span(from, to);
      List<Mark> over = marks.stream().filter(mark -> mark.span.contains(piece)).toList();
      pieces.add(
          new Piece(
              piece.in(text),
              over.isEmpty() ? "" : id(from),
              over.stream().allMatch(Mark::isSoft),
              over.stream()
                  .map(Mark::question)
                  .distinct()
                  .sorted(Comparator.naturalOrder())
                  .toList()));
      from = to;
    }
    return pieces;
  }

  /** The number of the paragraph in which a character of the article stands; 0 if in none. */
  static int paragraphAt(Delivery.Reading article, int offset) {
    return (int)
        marked(
                new Delivery.Reading(
                    article.title(),
                    article.source(),
                    article.text().substring(0, Math.min(offset + 1, article.text().length()))),
                List.of())
            .paragraphs()
            .size();
  }

  /** The id of the piece of evidence that starts at an offset. */
  static String id(int start) {
    return "s" + start;
  }
}
