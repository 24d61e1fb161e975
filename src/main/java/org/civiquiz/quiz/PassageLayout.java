package org.civiquiz.quiz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.civiquiz.article.Article;
import org.civiquiz.article.Articles;
import org.civiquiz.core.article.FaqEntry;
import org.civiquiz.core.article.Paragraph;
import org.civiquiz.core.article.ParsedArticle;
import org.civiquiz.core.article.Passage;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.text.Span;
import org.civiquiz.error.Problem;

/**
 * An article in the parts that its reader sees, down to the sentences. It never changes, and takes
 * a while to find in a long article: whoever shows one often keeps it.
 *
 * @param text the article's text
 * @param source where it was published; empty if that is not known
 * @param language a BCP 47 tag
 * @param parts in the order of the text, which they cover but for marks such as bullets
 */
public record PassageLayout(
    String text, String title, String source, String language, List<Part> parts) {

  /** What a part is. */
  public enum Kind {
    TITLE,
    HEADING,
    PARAGRAPH,
    ITEM,
    QUESTION,
    ANSWER,
    ANSWER_ITEM;

    boolean isItem() {
      return this == ITEM || this == ANSWER_ITEM;
    }

    boolean isFaq() {
      return this == QUESTION || this == ANSWER || this == ANSWER_ITEM;
    }
  }

  /**
   * A part of the article.
   *
   * @param number of a paragraph, from 1, 0 for a line outside of all paragraphs; of an item, that
   *     of the paragraph before it; of a question or answer, that of its FAQ entry, from 1
   * @param isNumbered whether the author numbered this item of a list
   */
  public record Part(
      Kind kind, int number, boolean isNumbered, Span span, List<PassageSentence> sentences) {
    public Part {
      sentences = List.copyOf(sentences);
    }
  }

  public PassageLayout {
    parts = List.copyOf(parts);
  }

  public static PassageLayout of(Article article) {
    return new Finder(article).find();
  }

  /** All sentences, in order; headings and questions count as such. */
  public List<PassageSentence> sentences() {
    return parts.stream().flatMap(part -> part.sentences.stream()).toList();
  }

  /** The sentence in which a character of the article stands. */
  public Optional<PassageSentence> sentenceAt(int offset) {
    return first(sentence -> sentence.span().start() <= offset && offset < sentence.span().end());
  }

  /** The part in which a sentence stands. */
  public Part partOf(PassageSentence sentence) {
    return parts.stream()
        .filter(part -> part.sentences.contains(sentence))
        .findFirst()
        .orElseThrow();
  }

  /** The sentence with an id. */
  public Optional<PassageSentence> sentence(String id) {
    return first(sentence -> sentence.id().equals(id));
  }

  private Optional<PassageSentence> first(Predicate<PassageSentence> condition) {
    return sentences().stream().filter(condition).findFirst();
  }

  /** What is no whole sentence in the evidence of an edited question and was not there before. */
  List<Problem.Cause> faultyEvidence(Question old, Question edited) {
    Set<Span> known = new HashSet<>();
    sentences().forEach(sentence -> known.add(sentence.span()));
    old.basis().evidence().forEach(evidence -> known.add(evidence.span()));
    List<Problem.Cause> faults = new ArrayList<>();
    for (int i = 0; i < edited.basis().evidence().size(); i++) {
      Span span = edited.basis().evidence().get(i).span();
      if (!known.contains(span)) {
        String whole =
            sentenceAt(span.start())
                .map(there -> ". One starts here: “" + there.text() + "”")
                .orElse("");
        faults.add(
            new Problem.Cause(
                "evidence[" + i + "]", "This is not one whole sentence of the article" + whole));
      }
    }
    return faults;
  }

  int count(Kind kind) {
    return (int) parts.stream().filter(part -> part.kind == kind && part.number > 0).count();
  }

  /** Finds the parts of one article. */
  private static final class Finder {

    private static final Pattern NUMBER = Pattern.compile("(?s)(?:.*\\n)?\\s*\\d{1,3}[.)]\\s*");
    private static final int LONGEST_HEADING = 120;

    private final Article article;
    private final ParsedArticle parsed;
    private final List<Found> found = new ArrayList<>();

    /** A part whose sentences have no ids yet. */
    private record Found(Kind kind, int entry, Span span, List<Span> sentences) {
      static Found line(Kind kind, int entry, Span span) {
        return new Found(kind, entry, span, List.of(span));
      }
    }

    private Finder(Article article) {
      this.article = article;
      this.parsed = Articles.parse(article);
    }

    private PassageLayout find() {
      parsed.titleSpan().ifPresent(span -> found.add(Found.line(titleKind(), 0, span)));
      for (Passage passage : parsed.passages()) {
        passage.heading().ifPresent(span -> found.add(Found.line(Kind.HEADING, 0, span)));
        for (Paragraph paragraph : passage.paragraphs()) {
          add(paragraph.isListItem() ? Kind.ITEM : Kind.PARAGRAPH, -1, paragraph);
        }
      }
      for (int i = 0; i < parsed.faq().size(); i++) {
        FaqEntry entry = parsed.faq().get(i);
        found.add(Found.line(Kind.QUESTION, i + 1, entry.question()));
        for (Paragraph paragraph : entry.paragraphs()) {
          add(paragraph.isListItem() ? Kind.ANSWER_ITEM : Kind.ANSWER, i + 1, paragraph);
        }
      }
      addOtherLines();
      found.sort(Comparator.comparing(Found::span));
      return new PassageLayout(
          parsed.text(),
          article.title,
          article.source == null ? "" : article.source,
          article.language,
          numbered());
    }

    private Kind titleKind() {
      return parsed.title().equals(article.title.replaceAll("\\s+", " ").strip())
          ? Kind.TITLE
          : Kind.HEADING;
    }

    private void add(Kind kind, int entry, Paragraph paragraph) {
      found.add(new Found(kind, entry, paragraph.span(), paragraph.sentences()));
    }

    /** What the parser sets aside, such as the heading of the FAQ, is read by students too. */
    private void addOtherLines() {
      List<Span> known = found.stream().map(Found::span).sorted().toList();
      List<Found> others = new ArrayList<>();
      int next = 0;
      int start = 0;
      while (start < parsed.text().length()) {
        int newline = parsed.text().indexOf('\n', start);
        int end = newline < 0 ? parsed.text().length() : newline;
        while (next < known.size() && known.get(next).end() <= start) {
          next++;
        }
        Span line = stripped(start, end);
        boolean isKnown = next < known.size() && known.get(next).overlaps(new Span(start, end));
        if (!isKnown && line.in(parsed.text()).chars().anyMatch(Character::isLetterOrDigit)) {
          others.add(Found.line(isHeading(line) ? Kind.HEADING : Kind.PARAGRAPH, 0, line));
        }
        start = end + 1;
      }
      found.addAll(others);
    }

    private Span stripped(int start, int end) {
      int from = start;
      int to = end;
      while (from < to && isMark(parsed.text().charAt(from))) {
        from++;
      }
      while (to > from && isMark(parsed.text().charAt(to - 1))) {
        to--;
      }
      return new Span(from, to);
    }

    private static boolean isMark(char c) {
      return Character.isWhitespace(c) || "#*_=".indexOf(c) >= 0;
    }

    private boolean isHeading(Span line) {
      return line.length() <= LONGEST_HEADING
          && !line.in(parsed.text()).matches("(?s).*[.!?…][\"”’')]*");
    }

    private List<Part> numbered() {
      List<Part> parts = new ArrayList<>();
      int paragraphs = 0;
      int sentences = 0;
      for (Found one : found) {
        if (one.kind == Kind.PARAGRAPH && one.entry < 0) {
          paragraphs++;
        }
        int number = one.entry < 0 ? paragraphs : one.entry;
        List<PassageSentence> own = new ArrayList<>();
        for (Span span : one.sentences) {
          own.add(
              new PassageSentence(
                  "s" + ++sentences,
                  span,
                  span.in(parsed.text()).replaceAll("\\s+", " "),
                  place(one.kind, number)));
        }
        parts.add(new Part(one.kind, number, isNumbered(one), one.span, own));
      }
      return parts;
    }

    private boolean isNumbered(Found one) {
      int start = one.span.start();
      return one.kind.isItem()
          && NUMBER.matcher(parsed.text().substring(Math.max(0, start - 20), start)).matches();
    }

    private static String place(Kind kind, int number) {
      return switch (kind) {
        case TITLE -> "the title";
        case HEADING -> "a heading";
        case PARAGRAPH -> number == 0 ? "the passage" : "paragraph " + number;
        case ITEM -> number == 0 ? "the list" : "the list after paragraph " + number;
        case QUESTION, ANSWER, ANSWER_ITEM -> "FAQ " + number;
      };
    }
  }
}
