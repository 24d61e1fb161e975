package org.civiquiz.interchange.qti;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.civiquiz.interchange.PlainText;
import org.civiquiz.interchange.XmlElement;

/** What an item of version 1.2 shows: its texts and responses in the order of the page. */
final class InteropPresentation {

  private static final String RIGHT_SIDE = "RIGHT_MATCH_BLOCK";

  private final Materials materials;
  private final List<XmlElement> responses = new ArrayList<>();
  private final List<XmlElement> before = new ArrayList<>();
  private final List<XmlElement> after = new ArrayList<>();
  private final Map<String, XmlElement> lefts = new LinkedHashMap<>();
  private List<XmlElement> rights = List.of();
  private XmlElement last;

  InteropPresentation(XmlElement presentation, Materials materials) {
    this.materials = materials;
    walk(presentation, false);
  }

  private void walk(XmlElement element, boolean isLabelled) {
    for (XmlElement child : element.children()) {
      if (child.name().startsWith("response_")) {
        responses.add(child);
        child.child("material").ifPresent(label -> lefts.put(child.attribute("ident"), label));
        if (isLabelled && last != null) {
          lefts.putIfAbsent(child.attribute("ident"), last);
        }
      } else if (child.is("material")) {
        last = child;
        if (!isLabelled) {
          (responses.isEmpty() ? before : after).add(child);
        }
      } else if (child.attribute("class").equals(RIGHT_SIDE)) {
        rights = child.descendants("material");
      } else {
        boolean holdsPair =
            child.attribute("class").equals("Block")
                && child.descendant("response_lid").isPresent()
                && child.descendant("material").isPresent();
        walk(child, isLabelled || holdsPair && isPair(child));
      }
    }
  }

  // A block that holds one response and the text of what is to be matched.
  private static boolean isPair(XmlElement block) {
    return block.descendants("response_lid").size() == 1
        && block.children().stream()
            .anyMatch(
                c -> c.descendant("response_lid").isEmpty() && !c.name().startsWith("response_"))
        && block.descendants("response_label").stream()
            .allMatch(label -> label.descendant("material").isEmpty());
  }

  List<XmlElement> responses() {
    return responses;
  }

  /** The text that asks, with a gap where a response stands in its middle. */
  PlainText stem() {
    PlainText first = materials.text(before);
    PlainText second = materials.text(after);
    if (second.text().isEmpty() && second.needed().isEmpty()) {
      return first;
    }
    boolean isGap = responses.size() == 1 && responses.get(0).is("response_str", "response_num");
    List<String> needed = new ArrayList<>(first.needed());
    needed.addAll(second.needed());
    List<String> lost = new ArrayList<>(first.lost());
    lost.addAll(second.lost());
    String between = isGap ? " " + ItemBody.GAP + " " : "\n\n";
    return new PlainText((first.text() + between + second.text()).strip(), needed, lost);
  }

  /** What belongs to a response by itself, as the left side of a pair does. */
  PlainText left(XmlElement response) {
    XmlElement label = lefts.get(response.attribute("ident"));
    return label == null ? PlainText.EMPTY : materials.text(label);
  }

  /** The choices of a response. */
  List<Choice> choices(XmlElement response, ItemDraft draft) {
    List<Choice> choices = new ArrayList<>();
    List<XmlElement> labels = response.descendants("response_label");
    for (int i = 0; i < labels.size(); i++) {
      XmlElement label = labels.get(i);
      boolean isOnRight = label.descendants("material").isEmpty() && i < rights.size();
      String text = draft.text(materials.text(isOnRight ? rights.get(i) : label));
      choices.add(new Choice(label.attribute("ident"), text));
    }
    return choices;
  }
}
