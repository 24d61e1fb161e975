package org.civiquiz.article;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.civiquiz.article.UnreadableArticleException.Reason;
import org.civiquiz.core.article.StructuredText;

/** Reads the bytes of a file as the plain text of an article with its blocks. Keeps no state. */
@Singleton
public class ArticleReader {

  /** The longest article, in UTF-16 code units of its text. */
  public static final int LONGEST = 200_000;

  // A page carries more markup than text.
  private static final int LONGEST_MARKUP = 5_000_000;

  /**
   * @throws UnreadableArticleException if the file is empty, too long or not text
   */
  public StructuredText read(byte[] bytes, Format format) {
    List<String> warnings = new ArrayList<>();
    String source = TextDecoder.decode(bytes, format == Format.HTML, warnings);
    requireLength(source, format == Format.TEXT ? LONGEST : LONGEST_MARKUP);
    String clean = TextDecoder.clean(source, warnings);
    StructuredText text =
        switch (format) {
          case TEXT -> plain(clean, warnings);
          case MARKDOWN -> MarkdownLayout.read(clean, warnings);
          case HTML -> HtmlLayout.read(clean, Optional.empty(), warnings);
        };
    if (text.text().codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new UnreadableArticleException(
          Reason.EMPTY, "The article is empty: there is no text in it, from line 1 to its end.");
    }
    requireLength(text.text(), LONGEST);
    return text;
  }

  /** Reads a file of a kind that nothing tells. */
  public StructuredText read(byte[] bytes) {
    return read(bytes, Format.of(TextDecoder.decode(bytes, true, new ArrayList<>())));
  }

  /** The characters of a file of this kind, its markup included. */
  public String source(byte[] bytes, Format format) {
    List<String> unheard = new ArrayList<>();
    return TextDecoder.clean(TextDecoder.decode(bytes, format == Format.HTML, unheard), unheard);
  }

  private static StructuredText plain(String text, List<String> warnings) {
    return new StructuredText(
        text, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), warnings);
  }

  private static void requireLength(String text, int longest) {
    int length = text.strip().length();
    if (length > longest) {
      long line = text.substring(0, longest).chars().filter(c -> c == '\n').count() + 1;
      throw new UnreadableArticleException(
          Reason.TOO_LONG,
          "The article is too long: %,d characters; at most %,d are read (reached in line %d)."
              .formatted(length, longest, line));
    }
  }
}
