package org.civiquiz.interchange.qti;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.civiquiz.interchange.PlainText;
import org.civiquiz.interchange.XmlElement;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The texts of an item of version 1.2. */
final class Materials {

  private final Passages passages;

  /**
   * @param passages takes what the texts hold for all questions
   */
  Materials(Passages passages) {
    this.passages = passages;
  }

  /** All texts in these elements, as one. */
  PlainText text(List<XmlElement> elements) {
    StringJoiner text = new StringJoiner("\n\n");
    List<String> needed = new ArrayList<>();
    List<String> lost = new ArrayList<>();
    for (XmlElement element : elements) {
      for (XmlElement part : parts(element)) {
        PlainText read = part(part);
        needed.addAll(read.needed());
        lost.addAll(read.lost());
        if (!read.text().isEmpty()) {
          text.add(read.text());
        }
      }
    }
    return new PlainText(text.toString(), needed, lost);
  }

  PlainText text(XmlElement element) {
    return text(List.of(element));
  }

  private static List<XmlElement> parts(XmlElement element) {
    List<XmlElement> parts = new ArrayList<>();
    for (XmlElement part :
        element.descendants(
            "mattext",
            "matemtext",
            "mat_formattedtext",
            "matimage",
            "mataudio",
            "matvideo",
            "matapplet",
            "matapplication")) {
      parts.add(part);
    }
    return parts;
  }

  private PlainText part(XmlElement part) {
    return switch (part.name()) {
      case "mattext", "matemtext", "mat_formattedtext" -> words(part);
      case "matimage" -> needs("a picture");
      case "mataudio", "matvideo" -> needs("a recording");
      default -> needs("something that is embedded in the page");
    };
  }

  private PlainText words(XmlElement part) {
    if (!part.children().isEmpty()) {
      return new ItemBody(href -> PlainText.EMPTY, new IdentityHashMap<>()).text(part);
    }
    String type = part.attribute("texttype") + part.attribute("type").toLowerCase(Locale.ROOT);
    boolean isHtml = type.contains("html") || type.contains("smart_text");
    if (!isHtml) {
      return PlainText.ofText(part.text());
    }
    Document document = Jsoup.parse(part.text().length() > 500_000 ? "" : part.text());
    for (Element passage : document.select(".passage")) {
      passages.add(passage.attr("aria-label"), PlainText.of(passage));
      passage.remove();
    }
    return part.text().length() > 500_000
        ? PlainText.ofHtml(part.text())
        : PlainText.of(document.body());
  }

  private static PlainText needs(String what) {
    return new PlainText("", List.of(what), List.of());
  }
}
