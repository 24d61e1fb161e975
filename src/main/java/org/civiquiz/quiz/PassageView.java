package org.civiquiz.quiz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.civiquiz.core.text.Span;

/**
 * An article as a page shows it, with or without evidence marked.
 *
 * @param title where it stands in the text, its sentence; otherwise a run without an id
 * @param language of the article, as a BCP 47 tag
 * @param isCompact whether it stands beside something and is set smaller
 */
public record PassageView(
    List<Run> title,
    String source,
    String language,
    Length length,
    boolean isCompact,
    List<Part> parts) {

  private static final int WORDS_PER_MINUTE = 160;

  /** How long it is. */
  public record Length(int paragraphs, int faqs, int minutes) {}

  /** Evidence that a question rests on, and where the page shows that question. */
  public record Mark(Span span, int question, String href, boolean isSoft) {}

  /**
   * A part of the passage.
   *
   * @param kind {@code heading}, {@code faq-heading} for one that the article lacks, {@code
   *     paragraph}, {@code bullets}, {@code numbers} or {@code faq}; in a list {@code item}, in an
   *     FAQ {@code entry}
   * @param number of a paragraph; 0 for none
   * @param runs its sentences; of an entry, the question
   * @param parts of a list its items, of an FAQ its entries, of an entry the answer
   */
  public record Part(String kind, int number, List<Run> runs, List<Part> parts) {}

  /**
   * A sentence.
   *
   * @param before what parts it from the one before
   */
  public record Run(String id, String before, List<Piece> pieces) {
    /** Whether it is evidence from end to end. */
    public boolean isWhole() {
      return pieces.size() == 1 && pieces.get(0).isEvidence;
    }
  }

  /** A part of a sentence that is evidence or is not, as a whole. */
  public record Piece(String text, boolean isEvidence, boolean isSoft, List<Link> links) {}

  /** Leads from evidence to its question. */
  public record Link(String href, int question) {}

  public static PassageView plain(PassageLayout layout) {
    return marked(layout, List.of());
  }

  public static PassageView marked(PassageLayout layout, List<Mark> marks) {
    return new Writer(layout, marks).write();
  }

  /** The same, set smaller. */
  public PassageView compact() {
    return new PassageView(title, source, language, length, true, parts);
  }

  /** Puts the parts of one article together. */
  private static final class Writer {

    private final PassageLayout layout;
    private final List<Mark> marks;
    private final List<Part> parts = new ArrayList<>();
    private int next;

    private Writer(PassageLayout layout, List<Mark> marks) {
      this.layout = layout;
      this.marks = marks;
    }

    private PassageView write() {
      List<Run> title =
          List.of(new Run("", "", List.of(new Piece(layout.title(), false, false, List.of()))));
      while (next < layout.parts().size()) {
        PassageLayout.Part part = layout.parts().get(next);
        switch (part.kind()) {
          case TITLE -> {
            title = runs(part);
            next++;
          }
          case HEADING -> parts.add(leaf("heading"));
          case PARAGRAPH -> parts.add(leaf("paragraph"));
          case ITEM -> parts.add(list());
          case QUESTION, ANSWER, ANSWER_ITEM -> addFaq();
        }
      }
      return new PassageView(title, layout.source(), layout.language(), length(), false, parts);
    }

    private Part leaf(String kind) {
      PassageLayout.Part part = layout.parts().get(next++);
      return new Part(kind, part.kind().isFaq() ? 0 : part.number(), runs(part), List.of());
    }

    private Part list() {
      PassageLayout.Part first = layout.parts().get(next);
      List<Part> items = new ArrayList<>();
      while (next < layout.parts().size() && goesOn(first, layout.parts().get(next))) {
        items.add(new Part("item", 0, runs(layout.parts().get(next++)), List.of()));
      }
      return new Part(first.isNumbered() ? "numbers" : "bullets", 0, List.of(), items);
    }

    private static boolean goesOn(PassageLayout.Part first, PassageLayout.Part part) {
      return part.kind() == first.kind()
          && part.number() == first.number()
          && part.isNumbered() == first.isNumbered();
    }

    private void addFaq() {
      boolean hasHeading = !parts.isEmpty() && parts.get(parts.size() - 1).kind.equals("heading");
      if (!hasHeading) {
        parts.add(new Part("faq-heading", 0, List.of(), List.of()));
      }
      List<Part> entries = new ArrayList<>();
      while (next < layout.parts().size() && layout.parts().get(next).kind().isFaq()) {
        PassageLayout.Part question = layout.parts().get(next++);
        List<Part> answer = new ArrayList<>();
        while (next < layout.parts().size()
            && layout.parts().get(next).kind().isFaq()
            && layout.parts().get(next).kind() != PassageLayout.Kind.QUESTION) {
          boolean isItem = layout.parts().get(next).kind().isItem();
          answer.add(isItem ? list() : leaf("paragraph"));
        }
        entries.add(new Part("entry", question.number(), runs(question), answer));
      }
      parts.add(new Part("faq", 0, List.of(), entries));
    }

    private List<Run> runs(PassageLayout.Part part) {
      List<Run> runs = new ArrayList<>();
      int end = part.span().start();
      for (PassageSentence sentence : part.sentences()) {
        String before = layout.text().substring(end, sentence.span().start());
        runs.add(new Run(sentence.id(), before, pieces(sentence.span())));
        end = sentence.span().end();
      }
      return runs;
    }

    private List<Piece> pieces(Span sentence) {
      List<Mark> near = marks.stream().filter(mark -> mark.span.overlaps(sentence)).toList();
      SortedSet<Integer> cuts = new TreeSet<>(List.of(sentence.start(), sentence.end()));
      for (Mark mark : near) {
        cuts.add(Math.max(mark.span.start(), sentence.start()));
        cuts.add(Math.min(mark.span.end(), sentence.end()));
      }
      List<Piece> pieces = new ArrayList<>();
      int from = sentence.start();
      for (int to : cuts.tailSet(from + 1)) {
        Span piece = new Span(from, to);
        List<Mark> over = near.stream().filter(mark -> mark.span.contains(piece)).toList();
        pieces.add(
            new Piece(
                piece.in(layout.text()),
                !over.isEmpty(),
                !over.isEmpty() && over.stream().allMatch(Mark::isSoft),
                links(over, to, sentence.end())));
        from = to;
      }
      return pieces;
    }

    /** The links of those marks that end here, so that each stands once in a sentence. */
    private static List<Link> links(List<Mark> over, int end, int sentenceEnd) {
      return over.stream()
          .filter(mark -> Math.min(mark.span.end(), sentenceEnd) == end)
          .map(mark -> new Link(mark.href, mark.question))
          .distinct()
          .sorted(Comparator.comparingInt(Link::question))
          .toList();
    }

    private Length length() {
      int words = layout.text().split("\\s+").length;
      return new Length(
          layout.count(PassageLayout.Kind.PARAGRAPH),
          layout.count(PassageLayout.Kind.QUESTION),
          Math.max(1, Math.round((float) words / WORDS_PER_MINUTE)));
    }
  }
}
