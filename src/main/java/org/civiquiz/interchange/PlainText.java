package org.civiquiz.interchange;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * HTML of unknown origin as the text that a reader sees, and what could not become text.
 *
 * @param text without tags, entities decoded once; a blank line between paragraphs
 * @param needed what a reader would miss, in words that follow "It needs"
 * @param lost what a reader can do without, in words that stand alone
 */
public record PlainText(String text, List<String> needed, List<String> lost) {

  public static final PlainText EMPTY = new PlainText("", List.of(), List.of());

  /** What is lost of a picture of which its author says that it shows nothing. */
  static final String DECORATION = "A decorative picture";

  private static final int LONGEST_HTML = 500_000;
  private static final Set<String> UNSEEN =
      Set.of("script", "style", "head", "template", "noscript", "title", "meta", "link");
  private static final Set<String> MEDIA = Set.of("audio", "video", "track", "source");
  private static final Set<String> EMBEDDED =
      Set.of("object", "embed", "iframe", "applet", "canvas", "frame", "frameset");
  private static final Set<String> CONTROLS = Set.of("input", "select", "textarea", "button");
  private static final Set<String> EMPHASIS =
      Set.of("b", "strong", "i", "em", "u", "s", "del", "ins", "mark", "font", "big", "small");
  private static final Set<String> BLOCKS =
      Set.of(
          ("p div li ul ol dl dt dd h1 h2 h3 h4 h5 h6 blockquote table thead tbody tfoot tr caption"
                  + " pre details summary section article main header footer figure figcaption hr"
                  + " address form fieldset body html center")
              .split(" "));
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";

  public PlainText {
    needed = List.copyOf(needed);
    lost = List.copyOf(lost);
  }

  public static PlainText ofHtml(String html) {
    if (html.length() > LONGEST_HTML) {
      return new PlainText("", List.of("a text of more than 500,000 characters"), List.of());
    }
    return of(Jsoup.parse(html).body());
  }

  public static PlainText of(Element root) {
    Writing writing = new Writing();
    writing.children(root, false);
    return new PlainText(
        writing.finish(), new ArrayList<>(writing.needed), new ArrayList<>(writing.lost));
  }

  /** Text that was never HTML, with the same characters left out. */
  public static PlainText ofText(String text) {
    String lines = clean(text).strip().replaceAll("[ \\t]*\\n[ \\t]*", "\n");
    return new PlainText(lines.replaceAll("\\n{3,}", "\n\n"), List.of(), List.of());
  }

  /** The text on one line. */
  public String line() {
    return text.replaceAll("\\s+", " ").strip();
  }

  /** One kind of line end and space, and no character that cannot be seen. */
  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    lines
        .codePoints()
        .map(c -> c == 0xA0 || c == 0x202F || c == 0x2007 ? ' ' : c)
        .filter(c -> c != 0x200B && c != 0xFEFF && c != 0x2060 && c != 0xAD)
        .filter(c -> c == '\n' || c == '\t' || Character.getType(c) != Character.CONTROL)
        .filter(c -> Character.getType(c) != Character.SURROGATE)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  /** The text so far. Recursion is bounded by the parsers, which limit how deep elements nest. */
  private static final class Writing {
    private final StringBuilder text = new StringBuilder();
    private final Set<String> needed = new LinkedHashSet<>();
    private final Set<String> lost = new LinkedHashSet<>();
    private String pending = "";
    private boolean endsWithSpace = true;

    void children(Element parent, boolean isPreformatted) {
      for (Node node : parent.childNodes()) {
        if (node instanceof TextNode words) {
          append(clean(words.getWholeText()), isPreformatted);
        } else if (node instanceof Element element) {
          element(element, isPreformatted || element.normalName().equals("pre"));
        }
      }
    }

    private void element(Element element, boolean isPreformatted) {
      String name = element.normalName();
      if (UNSEEN.contains(name)) {
        if (name.equals("script")) {
          lost.add("A script");
        }
      } else if (name.equals("img")) {
        picture(element);
      } else if (name.equals("svg") || name.equals("picture")) {
        needed.add("a picture");
      } else if (name.equals("math")) {
        needed.add("a formula");
      } else if (MEDIA.contains(name)) {
        needed.add("a recording");
      } else if (EMBEDDED.contains(name)) {
        needed.add("something that is embedded in the page");
      } else if (CONTROLS.contains(name)) {
        needed.add("a field of a form");
      } else if (name.equals("br")) {
        pending = pending.isEmpty() ? "\n" : pending;
      } else if (BLOCKS.contains(name)) {
        block(element, name, isPreformatted);
      } else {
        inline(element, name, isPreformatted);
      }
    }

    private void picture(Element image) {
      String alt = image.attr("alt").strip();
      if (image.hasAttr("alt") && alt.isEmpty()) {
        lost.add(DECORATION);
      } else {
        needed.add(alt.isEmpty() ? "a picture" : "a picture (%s)".formatted(alt));
      }
    }

    private void block(Element element, String name, boolean isPreformatted) {
      boolean isLine = name.matches("li|tr|dt|dd|caption|thead|tbody|tfoot");
      breakBefore(isLine ? "\n" : "\n\n");
      if (name.equals("table")) {
        lost.add("The layout of a table");
      }
      if (name.equals("li")) {
        Element list = element.parent();
        boolean isNumbered = list != null && list.normalName().equals("ol");
        append(isNumbered ? element.elementSiblingIndex() + 1 + ". " : "• ", true);
        endsWithSpace = true;
      }
      children(element, isPreformatted);
      breakBefore(isLine ? "\n" : "\n\n");
    }

    private void inline(Element element, String name, boolean isPreformatted) {
      if (name.equals("td") || name.equals("th")) {
        if (element.elementSiblingIndex() > 0) {
          append(" | ", true);
          endsWithSpace = true;
        }
      } else if (EMPHASIS.contains(name)) {
        lost.add("Bold, italic and the like");
      } else if (name.equals("a") && !element.attr("href").isBlank()) {
        lost.add("The address of a link");
      }
      if (name.equals("sup") || name.equals("sub")) {
        raised(element, name.equals("sup") ? SUPERSCRIPTS : SUBSCRIPTS);
      } else {
        children(element, isPreformatted);
      }
    }

    private void raised(Element element, String digits) {
      String words = element.text();
      boolean isNumber = !words.isEmpty() && words.chars().allMatch(c -> c >= '0' && c <= '9');
      if (isNumber) {
        StringBuilder number = new StringBuilder();
        words.chars().forEach(c -> number.append(digits.charAt(c - '0')));
        append(number.toString(), false);
      } else {
        children(element, false);
      }
    }

    private void append(String words, boolean isPreformatted) {
      String shown = isPreformatted ? words : words.replaceAll("[ \\t\\n\\f]+", " ");
      if (!isPreformatted && (endsWithSpace || !pending.isEmpty())) {
        shown = shown.stripLeading();
      }
      if (shown.isEmpty()) {
        return;
      }
      text.append(pending).append(shown);
      pending = "";
      endsWithSpace = Character.isWhitespace(shown.charAt(shown.length() - 1));
    }

    private void breakBefore(String lines) {
      if (text.length() > 0 && lines.length() > pending.length()) {
        pending = lines;
      }
      endsWithSpace = true;
    }

    String finish() {
      return text.toString().strip().replaceAll("[ \\t]+\\n", "\n").replaceAll("\\n{3,}", "\n\n");
    }
  }
}
