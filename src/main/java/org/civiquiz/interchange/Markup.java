package org.civiquiz.interchange;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The ways in which quiz files mark up their texts, and what remains of them as plain text. */
public enum Markup {
  HTML {
    @Override
    PlainText read(String source) {
      return isPlain(source)
          ? PlainText.ofText(source.replaceAll("\\s+", " "))
          : PlainText.ofHtml(source);
    }
  },
  /** HTML in which line ends count. */
  HTML_LINES {
    @Override
    PlainText read(String source) {
      return isPlain(source)
          ? PlainText.ofText(source)
          : PlainText.ofHtml(source.strip().replaceAll("\\R", "<br>"));
    }
  },
  MARKDOWN {
    @Override
    PlainText read(String source) {
      return PlainText.ofHtml(
          HtmlRenderer.builder().build().render(Parser.builder().build().parse(source)));
    }
  },
  PLAIN {
    @Override
    PlainText read(String source) {
      return PlainText.ofText(source);
    }
  };

  private static final Pattern TEX =
      Pattern.compile("\\$\\$.+?\\$\\$|\\\\\\(.+?\\\\\\)|\\\\\\[.+?\\\\]", Pattern.DOTALL);
  private static final Pattern POINTS_TO_A_PICTURE =
      Pattern.compile(
          "\\b(?:pictures?|images?|photo\\w*|cartoon|drawing|map|charts?|graph|diagram|figure|poster"
              + "|shown|depicted)\\b",
          Pattern.CASE_INSENSITIVE);

  abstract PlainText read(String source);

  /**
   * A text that keeps its meaning without its pictures.
   *
   * @param lost told what is left out, in words for a teacher
   */
  public String read(String source, Consumer<String> lost) {
    PlainText plain = read(source);
    plain.needed().forEach(needed -> lost.accept(capitalised(needed)));
    plain.lost().forEach(lost);
    return plain.text();
  }

  /**
   * The text that a student reads.
   *
   * @param lost told what is left out, in words for a teacher
   * @throws UnusableQuestionException if the meaning is in what cannot become text
   */
  public String text(String source, Consumer<String> lost) {
    PlainText plain = read(source);
    for (String needed : plain.needed()) {
      boolean isMeaning =
          plain.text().isBlank()
              || needed.equals("a formula")
              || POINTS_TO_A_PICTURE.matcher(plain.text()).find();
      if (isMeaning) {
        throw new UnusableQuestionException("It needs " + needed);
      }
      lost.accept(capitalised(needed));
    }
    if (plain.lost().contains(PlainText.DECORATION)
        && POINTS_TO_A_PICTURE.matcher(plain.text()).find()) {
      throw new UnusableQuestionException("It needs a picture");
    }
    plain.lost().forEach(lost);
    if (this != PLAIN && TEX.matcher(plain.text()).find()) {
      lost.accept("The typesetting of a formula; it stays as it was typed");
    }
    return plain.text();
  }

  private static String capitalised(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static boolean isPlain(String source) {
    return source.indexOf('<') < 0 && source.indexOf('&') < 0;
  }
}
