package org.civiquiz.interchange.qti;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.civiquiz.interchange.EvidenceNote;
import org.civiquiz.interchange.PlainText;
import org.civiquiz.interchange.UnusableQuestionException;
import org.civiquiz.interchange.XmlElement;
import org.civiquiz.interchange.XmlNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** The text around the interactions of an item of version 2 or 3. */
final class ItemBody {

  /** What stands in the text for a gap to write in. */
  static final String GAP = "_____";

  private static final String PASSAGE_CLASSES =
      "(?:.*\\s)?(?:passage|stimulus|shared-stimulus|article|qti-shared-stimulus)(?:\\s.*)?";

  private final Function<String, PlainText> files;
  private final Map<XmlElement, String> marks;
  private final List<PlainText> passages = new ArrayList<>();
  private final Map<String, String> feedback = new LinkedHashMap<>();
  private final List<String> quotations = new ArrayList<>();
  private final List<String> rubrics = new ArrayList<>();
  private final List<String> lost = new ArrayList<>();

  /**
   * @param files reads a page that the body names; an empty text if there is none
   * @param marks what stands for an interaction in the text
   */
  ItemBody(Function<String, PlainText> files, Map<XmlElement, String> marks) {
    this.files = files;
    this.marks = marks;
  }

  /** The text of an element; feedback, rubrics and passages are set aside. */
  PlainText text(XmlElement element) {
    return PlainText.of(html(element));
  }

  /** Texts that the body holds for all questions of the quiz. */
  List<PlainText> passages() {
    return passages;
  }

  /** Texts to be shown afterwards, by their names. */
  Map<String, String> feedback() {
    return feedback;
  }

  /** The evidence that feedback quotes. */
  String quotations() {
    return String.join("\n", quotations);
  }

  /** Instructions for those who mark. */
  List<String> rubrics() {
    return rubrics;
  }

  /** What is left out of the texts that are set aside. */
  List<String> lost() {
    return lost;
  }

  private Element html(XmlElement element) {
    Element html = new Element(isName(element.name()) ? element.name() : "span");
    element.attributes().forEach((name, value) -> addAttribute(html, name, value));
    for (XmlNode node : element.content()) {
      if (node instanceof XmlElement child) {
        append(html, child);
      } else if (node instanceof XmlNode.Text words) {
        html.appendChild(new TextNode(words.value()));
      }
    }
    return html;
  }

  private void append(Element parent, XmlElement child) {
    String mark = marks.get(child);
    if (mark != null) {
      parent.appendChild(new TextNode(mark));
    } else if (child.is("feedbackInline", "feedbackBlock")) {
      addFeedback(child);
    } else if (child.is("gapMatchInteraction", "prompt")) {
      parent.appendChild(html(child).tagName("div"));
    } else if (child.name().endsWith("Interaction")) {
      child.child("prompt").ifPresent(prompt -> parent.appendChild(html(prompt).tagName("div")));
    } else if (child.is("rubricBlock")) {
      appendRubric(parent, child);
    } else if (child.is("printedVariable", "templateInline", "templateBlock")) {
      throw new UnusableQuestionException("Its text is different for every student");
    } else if (child.is("hottext", "gap", "infoControl", "include")) {
      throw new UnusableQuestionException(
          "Its text has a part that is not known (" + child.name() + ")");
    } else if (child.attribute("class").matches(PASSAGE_CLASSES)) {
      passages.add(PlainText.of(html(child)));
    } else if (child.is("object") && child.attribute("type").contains("html")) {
      passages.add(files.apply(child.attribute("data")));
    } else {
      parent.appendChild(html(child));
    }
  }

  private void appendRubric(Element parent, XmlElement rubric) {
    String view = rubric.attribute("view");
    if (view.isEmpty() || view.contains("candidate")) {
      parent.appendChild(html(rubric).tagName("div"));
    } else if (view.contains("scorer")) {
      rubrics.add(PlainText.of(html(rubric).tagName("div")).text());
    } else {
      lost.add("Instructions for others than students (%s)".formatted(view));
    }
  }

  void addFeedback(XmlElement element) {
    PlainText text = PlainText.of(html(element).tagName("div"));
    if (EvidenceNote.isQuotation(text.text())) {
      quotations.add(text.text());
      return;
    }
    text.needed().forEach(what -> lost.add("In a feedback text: " + what));
    if (element.attribute("showHide").equals("hide")) {
      lost.add(
          "A feedback text that some answers hide: “%s”".formatted(ItemDraft.excerpt(text.text())));
    } else {
      feedback.merge(element.attribute("identifier"), text.line(), (a, b) -> a + " " + b);
    }
  }

  private static boolean isName(String name) {
    return name.matches("[A-Za-z][A-Za-z0-9]*");
  }

  private static void addAttribute(Element html, String name, String value) {
    if (name.equals("alt") || name.equals("href") || name.equals("class")) {
      html.attr(name, value);
    }
  }
}
