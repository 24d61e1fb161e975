package org.civiquiz.interchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of an XML file, with the place where it begins.
 *
 * @param name without a prefix
 * @param entry the name of its file within an archive; empty for a file of its own
 * @param attributes by their names without prefixes; {@code xml:lang} as {@code lang}
 */
public record XmlElement(
    String name,
    Map<String, String> attributes,
    List<XmlNode> content,
    String entry,
    int line,
    int column)
    implements XmlNode {

  /** Where it begins; in an archive, with the name of the entry. */
  public Place place() {
    return Place.at(line, column).within(entry);
  }

  /** The value of an attribute, empty if the element does not have it. */
  public String attribute(String attribute) {
    return attributes.getOrDefault(attribute, "").strip();
  }

  public boolean is(String... names) {
    return Arrays.asList(names).contains(name);
  }

  public List<XmlElement> children() {
    return content.stream().flatMap(XmlElement::element).toList();
  }

  public List<XmlElement> children(String... names) {
    return content.stream().flatMap(XmlElement::element).filter(e -> e.is(names)).toList();
  }

  public Optional<XmlElement> child(String... names) {
    return content.stream().flatMap(XmlElement::element).filter(e -> e.is(names)).findFirst();
  }

  /** All elements below with one of these names, or all if none is given, in document order. */
  public List<XmlElement> descendants(String... names) {
    List<XmlElement> found = new ArrayList<>();
    Deque<XmlElement> open = new ArrayDeque<>();
    pushChildren(this, open);
    while (!open.isEmpty()) {
      XmlElement next = open.pop();
      if (names.length == 0 || next.is(names)) {
        found.add(next);
      }
      pushChildren(next, open);
    }
    return found;
  }

  public Optional<XmlElement> descendant(String... names) {
    return descendants(names).stream().findFirst();
  }

  /** All characters below, without white space at both ends. */
  public String text() {
    StringBuilder text = new StringBuilder();
    appendText(text);
    return text.toString().strip();
  }

  private void appendText(StringBuilder text) {
    for (XmlNode node : content) {
      if (node instanceof XmlElement element) {
        element.appendText(text);
      } else if (node instanceof Text words) {
        text.append(words.value());
      }
    }
  }

  private static void pushChildren(XmlElement parent, Deque<XmlElement> open) {
    List<XmlElement> children = parent.children();
    for (int i = children.size() - 1; i >= 0; i--) {
      open.push(children.get(i));
    }
  }

  private static Stream<XmlElement> element(XmlNode node) {
    return node instanceof XmlElement element ? Stream.of(element) : Stream.empty();
  }
}
