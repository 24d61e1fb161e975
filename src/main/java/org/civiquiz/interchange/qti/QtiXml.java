package org.civiquiz.interchange.qti;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** An XML document of QTI while it is being written, in the names of version 2 or of version 3. */
final class QtiXml {

  private final StringBuilder xml =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  private final Deque<String> open = new ArrayDeque<>();
  private final boolean isVersion3;

  QtiXml(boolean isVersion3) {
    this.isVersion3 = isVersion3;
  }

  /** An element of QTI; names and values of its attributes follow each other. */
  QtiXml open(String name, String... attributes) {
    return start(isVersion3 ? "qti-" + kebab(name) : name, isVersion3, attributes);
  }

  /** An element that has the same name in every version. */
  QtiXml plain(String name, String... attributes) {
    return start(name, false, attributes);
  }

  QtiXml close() {
    xml.append("</").append(open.pop()).append('>');
    return this;
  }

  QtiXml value(String name, String text, String... attributes) {
    return open(name, attributes).text(text).close();
  }

  QtiXml text(String text) {
    xml.append(escaped(text));
    return this;
  }

  /** Paragraphs, with line breaks where the text has them. */
  QtiXml paragraphs(String text) {
    for (String paragraph : text.split("\\n{2,}")) {
      plain("p").lines(paragraph).close();
    }
    return this;
  }

  QtiXml lines(String text) {
    String[] lines = text.split("\\n");
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        plain("br").close();
      }
      text(lines[i]);
    }
    return this;
  }

  /** The text of a feedback. */
  QtiXml feedbackText(String text) {
    return openContent().paragraphs(text).closeContent();
  }

  /** Begins what version 3 wraps in an element of its own. */
  QtiXml openContent() {
    return isVersion3 ? open("contentBody") : this;
  }

  QtiXml closeContent() {
    return isVersion3 ? close() : this;
  }

  String finish() {
    while (!open.isEmpty()) {
      close();
    }
    return xml.append('\n').toString();
  }

  private QtiXml start(String name, boolean isKebab, String... attributes) {
    xml.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      boolean isOurs = isKebab && !attributes[i].contains(":");
      xml.append(' ').append(isOurs ? kebab(attributes[i]) : attributes[i]);
      xml.append("=\"").append(escaped(attributes[i + 1])).append('"');
    }
    xml.append('>');
    open.push(name);
    return this;
  }

  private static String kebab(String name) {
    return name.replaceAll("(\\p{Lu})", "-$1").toLowerCase(Locale.ROOT);
  }

  static String escaped(String text) {
    StringBuilder legal = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c < 0x20 && c != '\t' && c != '\n' || c == 0xFFFE || c == 0xFFFF ? 0xFFFD : c)
        .map(c -> c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c)
        .forEach(legal::appendCodePoint);
    return legal
        .toString()
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
