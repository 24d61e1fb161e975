package org.civiquiz.interchange.qti;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.civiquiz.interchange.XmlElement;
import org.civiquiz.interchange.XmlNode;

/** The names of QTI 3 as those of QTI 2: {@code qti-item-body} is {@code itemBody}. */
final class QtiNames {

  private static final String PREFIX = "qti-";

  private QtiNames() {}

  /** The same element with the names of version 2 at every depth. */
  static XmlElement ofVersion2(XmlElement element) {
    List<XmlNode> content = new ArrayList<>(element.content().size());
    for (XmlNode node : element.content()) {
      content.add(node instanceof XmlElement child ? ofVersion2(child) : node);
    }
    boolean isQti = element.name().startsWith(PREFIX);
    return new XmlElement(
        isQti ? camelCase(element.name().substring(PREFIX.length())) : element.name(),
        isQti ? camelCase(element.attributes()) : element.attributes(),
        content,
        element.entry(),
        element.line(),
        element.column());
  }

  static String ofVersion2(String name) {
    return name.startsWith(PREFIX) ? camelCase(name.substring(PREFIX.length())) : name;
  }

  private static Map<String, String> camelCase(Map<String, String> attributes) {
    Map<String, String> renamed = new LinkedHashMap<>();
    attributes.forEach((name, value) -> renamed.put(camelCase(name), value));
    return renamed;
  }

  private static String camelCase(String name) {
    StringBuilder camel = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      boolean isHump = name.charAt(i) == '-' && i + 1 < name.length();
      camel.append(isHump ? Character.toUpperCase(name.charAt(++i)) : name.charAt(i));
    }
    return camel.toString();
  }
}
