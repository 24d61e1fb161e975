package org.civiquiz.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.civiquiz.core.article.Block;
import org.civiquiz.core.article.StructuredText;
import org.civiquiz.core.text.Span;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads the text of a page that a visitor sees, closed details opened, with its blocks. */
final class HtmlLayout {

  private static final String QUESTIONS =
      "[itemtype$=FAQPage], [itemtype$=/Question], section:has(h2:matches(\\?$)), section:has(h3:matches(\\?$)),"
          + " section:has(h4:matches(\\?$)), [id~=(?i)^faqs?$], [class~=(?i)\\bfaqs?\\b], details, dl";

  private static final Set<String> SKIPPED =
      Set.of(
          "script style noscript template nav aside footer iframe svg canvas video audio object head"
              .split(" "));
  private static final Set<String> CONTROLS = Set.of("input", "select", "textarea", "dialog");
  private static final Set<String> BLOCKS =
      Set.of(
          ("p div li ul ol dl dt dd h1 h2 h3 h4 h5 h6 blockquote table tr caption pre details summary"
                  + " section article main header figure figcaption address form fieldset body html"
                  + " button")
              .split(" "));
  private static final Set<String> CHROME_ROLES =
      Set.of("navigation", "banner", "contentinfo", "complementary", "search", "dialog");

  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private final Set<String> controlled;
  private Block.Kind kind = Block.Kind.PARAGRAPH;
  private int level;
  private String marker = "";
  private int answers;
  private int bold;
  private int lists;
  private int boldEnd;

  private HtmlLayout(Set<String> controlled) {
    this.controlled = controlled;
  }

  static StructuredText read(String html, Optional<String> base, List<String> warnings) {
    Document document = Jsoup.parse(html, base.orElse(""));
    Set<String> controlled =
        document.select("[aria-controls]").stream()
            .map(element -> element.attr("aria-controls"))
            .collect(Collectors.toSet());
    Element root = document.body();
    for (String query : new String[] {"main", "[role=main]", "article"}) {
      List<Element> found = document.select(query);
      if (found.size() == 1 && found.get(0).hasText()) {
        root = found.get(0);
        break;
      }
    }
    HtmlLayout layout = new HtmlLayout(controlled);
    layout.children(root);
    layout.close();
    questionsOutside(root, document).forEach(layout::element);
    layout.close();
    JsonLdFaq.append(document, layout.text, layout.blocks);
    return new StructuredText(
        layout.text.toString(),
        title(document),
        meta(document, "meta[property=og:site_name]"),
        Optional.of(document.select("html").attr("lang")).filter(lang -> !lang.isBlank()),
        layout.blocks,
        warnings);
  }

  // Many pages put their FAQ behind the article's element and not inside it.
  private static List<Element> questionsOutside(Element root, Document document) {
    List<Element> found = new ArrayList<>();
    for (Element element : document.select(QUESTIONS)) {
      boolean isInside = element == root || element.parents().contains(root);
      boolean isNested = found.stream().anyMatch(outer -> element.parents().contains(outer));
      boolean isFrame = element.closest("nav, footer, aside, form") != null;
      boolean holdsRoot = root.parents().contains(element);
      if (!isInside && !isNested && !isFrame && !holdsRoot) {
        found.add(element);
      }
    }
    return found;
  }

  private static Optional<String> title(Document document) {
    return meta(document, "meta[property=og:title]")
        .or(() -> Optional.of(document.title()).filter(title -> !title.isBlank()))
        .map(title -> title.replaceAll("\\s+", " ").strip());
  }

  private static Optional<String> meta(Document document, String query) {
    return Optional.of(document.select(query).attr("content")).filter(value -> !value.isBlank());
  }

  private void children(Element parent) {
    for (Node node : parent.childNodes()) {
      if (node instanceof TextNode words) {
        append(words.getWholeText(), parent.normalName().equals("pre"));
      } else if (node instanceof Element element && isShown(element)) {
        element(element);
      }
    }
  }

  private boolean isShown(Element element) {
    String name = element.normalName();
    if (SKIPPED.contains(name) || CONTROLS.contains(name)) {
      return false;
    }
    if (name.equals("button")
        && !element.hasAttr("aria-expanded")
        && !element.hasAttr("aria-controls")) {
      return false;
    }
    if (CHROME_ROLES.contains(element.attr("role"))) {
      return false;
    }
    String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
    if (names.matches(
        "(?s)(?:.*[^a-z])?(?:cookies?|consent|gdpr|newsletter|subscribe|breadcrumbs?|advert|ads?|sr-only"
            + "|visually-hidden|skip-link|sidebar)(?:[^a-z].*)?")) {
      return element.selectFirst("h1, main, article") != null;
    }
    String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
    boolean isHidden =
        element.hasAttr("hidden")
            || element.attr("aria-hidden").equals("true")
            || style.contains("display:none")
            || style.contains("visibility:hidden");
    return !isHidden
        || controlled.contains(element.id()) && !element.id().isEmpty()
        || names.matches("(?s).*(?:answer|faq|accordion|panel|collaps).*");
  }

  private void element(Element element) {
    String name = element.normalName();
    switch (name) {
      case "br" -> open.append('\n');
      case "hr" -> addBreak();
      case "strong", "b" -> {
        bold++;
        children(element);
        bold--;
      }
      case "td", "th" -> {
        if (!open.toString().isBlank()) {
          open.append(" | ");
        }
        children(element);
      }
      default -> {
        if (BLOCKS.contains(name)) {
          block(element, name);
        } else if (isDeclared(element, "name") || isDeclared(element, "text")) {
          block(element, name);
        } else {
          children(element);
        }
      }
    }
  }

  private void block(Element element, String name) {
    close();
    boolean isAnswer =
        name.equals("dd")
            || isDeclared(element, "text")
            || controlled.contains(element.id()) && !element.id().isEmpty();
    boolean isList = name.equals("ul") || name.equals("ol");
    answers += isAnswer ? 1 : 0;
    lists += isList ? 1 : 0;
    begin(element, name);
    if (name.equals("details")) {
      details(element);
    } else {
      children(element);
    }
    close();
    answers -= isAnswer ? 1 : 0;
    lists -= isList ? 1 : 0;
    if (name.equals("section") || name.equals("article")) {
      addBreak();
    }
  }

  private void details(Element details) {
    boolean isGroup = details.selectFirst("details details, dl, h1, h2, h3, h4") != null;
    for (Node node : details.childNodes()) {
      boolean isSummary = node instanceof Element element && element.normalName().equals("summary");
      if (!isSummary && !isGroup) {
        answers++;
      }
      if (node instanceof TextNode words) {
        append(words.getWholeText(), false);
      } else if (node instanceof Element element && isShown(element)) {
        element(element);
      }
      if (!isSummary && !isGroup) {
        close(Block.Kind.ANSWER);
        answers--;
      }
    }
  }

  private static boolean isDeclared(Element element, String property) {
    if (!element.attr("itemprop").equals(property)) {
      return false;
    }
    Element scope = element.parent();
    while (scope != null && !scope.hasAttr("itemtype")) {
      scope = scope.parent();
    }
    String type = scope == null ? "" : scope.attr("itemtype");
    return property.equals("name")
        ? type.endsWith("schema.org/Question")
        : type.endsWith("schema.org/Answer");
  }

  private void begin(Element element, String name) {
    if (isDeclared(element, "name")) {
      kind = Block.Kind.QUESTION;
    } else if (name.matches("h[1-6]")) {
      kind = Block.Kind.HEADING;
      level = name.charAt(1) - '0';
    } else if (name.equals("dt") || name.equals("summary") || name.equals("button")) {
      kind = Block.Kind.TERM;
    } else if (name.equals("li")) {
      kind = Block.Kind.LIST_ITEM;
      level = Math.max(1, lists);
      Element list = element.parent();
      boolean isNumbered = list != null && list.normalName().equals("ol");
      marker =
          "  ".repeat(level - 1) + (isNumbered ? element.elementSiblingIndex() + 1 + ". " : "• ");
    }
  }

  private void append(String words, boolean isPreformatted) {
    int before = open.length();
    if (isPreformatted) {
      open.append(words);
    } else {
      String collapsed = words.replaceAll("[ \\t\\n\\f\\r\\u00A0]+", " ");
      boolean atSpace = before == 0 || Character.isWhitespace(open.charAt(before - 1));
      open.append(atSpace ? collapsed.stripLeading() : collapsed);
    }
    if (bold > 0 && open.substring(boldEnd, before).isBlank()) {
      boldEnd = open.length();
    }
  }

  private void close() {
    close(answers > 0 ? Block.Kind.ANSWER : null);
  }

  private void close(Block.Kind answer) {
    String words = open.toString();
    int lead = boldEnd;
    Block.Kind own = kind;
    open.setLength(0);
    boldEnd = 0;
    if (words.isBlank()) {
      return;
    }
    Block.Kind shown =
        answer != null && (own == Block.Kind.PARAGRAPH || own == Block.Kind.LIST_ITEM)
            ? answer
            : own;
    String head = words.substring(0, lead).strip();
    if (answer == null && head.endsWith("?") && !words.substring(lead).isBlank()) {
      add(Block.Kind.STRONG, head, "\n");
      add(Block.Kind.PARAGRAPH, words.substring(lead), "\n\n");
    } else {
      for (String part : words.split("\\n\\s*\\n")) {
        boolean isBold = lead >= words.stripTrailing().length();
        boolean isStrong = isBold && shown == Block.Kind.PARAGRAPH;
        add(isStrong ? Block.Kind.STRONG : shown, part, "\n\n");
      }
    }
    kind = Block.Kind.PARAGRAPH;
    level = 0;
    marker = "";
  }

  private void add(Block.Kind blockKind, String words, String end) {
    String clean = words.strip().replaceAll("[ \\t]*\\n[ \\t]*", "\n");
    if (clean.isEmpty()) {
      return;
    }
    if (text.length() > 0) {
      text.append(text.charAt(text.length() - 1) == '\n' ? "" : "\n\n");
    }
    text.append(marker);
    int start = text.length();
    text.append(TextDecoder.clean(clean, new ArrayList<>()));
    blocks.add(new Block(blockKind, new Span(start, text.length()), level));
    text.append(end.equals("\n") ? "\n" : "");
  }

  private void addBreak() {
    close();
    blocks.add(new Block(Block.Kind.BREAK, new Span(text.length(), text.length()), 0));
  }
}
