package org.civiquiz.article;

import java.util.Locale;
import java.util.Optional;

/** The kinds of files that an article is read from. */
public enum Format {
  TEXT,
  MARKDOWN,
  HTML;

  /** By the end of a file's name; empty if it says nothing. */
  public static Optional<Format> byFileName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.matches(".*\\.(?:html?|xhtml)")) {
      return Optional.of(HTML);
    }
    if (lower.matches(".*\\.(?:md|markdown|mdown|mkd)")) {
      return Optional.of(MARKDOWN);
    }
    return lower.matches(".*\\.(?:txt|text)") ? Optional.of(TEXT) : Optional.empty();
  }

  /** By a media type, parameters ignored; empty if it is none of an article. */
  public static Optional<Format> byMediaType(String mediaType) {
    String type = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return switch (type) {
      case "text/html", "application/xhtml+xml" -> Optional.of(HTML);
      case "text/markdown", "text/x-markdown" -> Optional.of(MARKDOWN);
      case "text/plain" -> Optional.of(TEXT);
      default -> Optional.empty();
    };
  }

  /** By what the text itself looks like; {@link #TEXT} if in doubt. */
  public static Format of(String text) {
    String head = text.substring(0, Math.min(text.length(), 4000)).strip();
    if (head.matches(
        "(?is)(?:<!--.*?-->\\s*)?<(?:!doctype html|html|head|body|article|main|div|h1|p)\\b.*")) {
      return HTML;
    }
    boolean isMarkdown =
        head.matches("(?s)(?:.*\\n)?#{1,6} \\S.*")
            || head.matches("(?s).*\\*\\*\\S[^\\n]*\\*\\*.*");
    return isMarkdown ? MARKDOWN : TEXT;
  }
}
