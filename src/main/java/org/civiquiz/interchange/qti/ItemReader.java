package org.civiquiz.interchange.qti;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.civiquiz.core.question.Question;
import org.civiquiz.interchange.PlainText;
import org.civiquiz.interchange.ReadQuestions;
import org.civiquiz.interchange.UnusableQuestionException;
import org.civiquiz.interchange.XmlElement;

/** Reads an item of version 2 or 3, in the names of version 2. */
final class ItemReader {

  private static final Set<String> KNOWN_PARTS =
      Set.of(
          "responseDeclaration",
          "outcomeDeclaration",
          "contextDeclaration",
          "itemBody",
          "responseProcessing",
          "modalFeedback",
          "stylesheet",
          "assessmentStimulusRef");

  private final ReadQuestions questions;
  private final Passages passages;

  ItemReader(ReadQuestions questions, Passages passages) {
    this.questions = questions;
    this.passages = passages;
  }

  /**
   * @param weight by which the test multiplies its score
   * @param files reads a page that the item names
   */
  void read(XmlElement item, double weight, Function<String, PlainText> files) {
    String title = item.attribute("title");
    try {
      readFit(item, weight, files);
    } catch (UnusableQuestionException | IllegalArgumentException e) {
      String name = title.isEmpty() ? item.attribute("identifier") : title;
      questions.skip(item.place(), ItemDraft.refusal(name, e));
    }
  }

  private void readFit(XmlElement item, double weight, Function<String, PlainText> files) {
    XmlElement body =
        item.child("itemBody").orElseThrow(() -> new UnusableQuestionException("It has no text"));
    requireFixed(item);
    List<XmlElement> interactions =
        body.descendants().stream().filter(e -> e.name().endsWith("Interaction")).toList();
    Map<String, ResponseDeclaration> declarations = new LinkedHashMap<>();
    for (XmlElement declaration : item.children("responseDeclaration")) {
      declarations.put(declaration.attribute("identifier"), ResponseDeclaration.of(declaration));
    }
    Map<XmlElement, String> marks = marks(interactions);
    ItemBody text = new ItemBody(files, marks);
    item.children("modalFeedback").forEach(text::addFeedback);
    PlainText whole = text.text(body);
    if (interactions.isEmpty()) {
      readWithoutInteraction(item, whole, text);
      return;
    }
    Interactions reader = new Interactions(text, declarations);
    choicesOf(interactions).forEach(text::text);
    ItemDraft draft =
        new ItemDraft(
            new ResponseProcessing(item, declarations), worth(item), weight, text.feedback());
    Question question = reader.question(draft, draft.text(whole), interactions);
    text.passages().forEach(passage -> passages.add("", passage));
    text.lost().forEach(draft::lose);
    draft.loseUnusedFeedback();
    listUnknownParts(item, draft);
    questions.add(item.place(), XmlIds.original(item), question, text.quotations());
    draft.losses().forEach(what -> questions.lose(item.place(), what));
  }

  private void readWithoutInteraction(XmlElement item, PlainText whole, ItemBody text) {
    if (!whole.needed().isEmpty() || whole.text().isEmpty() && text.passages().isEmpty()) {
      throw new UnusableQuestionException("It asks nothing");
    }
    text.passages().forEach(passage -> passages.add(item.attribute("title"), passage));
    passages.add(item.attribute("title"), whole);
    questions.lose(item.place(), "A page that asks nothing became part of the article");
  }

  private static void requireFixed(XmlElement item) {
    if (item.attribute("adaptive").equals("true")) {
      throw new UnusableQuestionException("It changes while it is answered");
    }
    if (item.child("templateDeclaration", "templateProcessing").isPresent()) {
      throw new UnusableQuestionException("Its text is different for every student");
    }
  }

  private static Map<XmlElement, String> marks(List<XmlElement> interactions) {
    Map<XmlElement, String> marks = new IdentityHashMap<>();
    for (XmlElement interaction : interactions) {
      if (interaction.is("inlineChoiceInteraction")) {
        marks.put(interaction, "{{" + interaction.attribute("responseIdentifier") + "}}");
      } else if (interaction.is("textEntryInteraction")) {
        marks.put(interaction, ItemBody.GAP);
      } else if (interaction.is("gapMatchInteraction")) {
        interaction
            .descendants("gap")
            .forEach(gap -> marks.put(gap, "{{" + gap.attribute("identifier") + "}}"));
        interaction.children("gapText", "gapImg").forEach(word -> marks.put(word, ""));
      }
    }
    return marks;
  }

  // Their texts are read before the marking, because feedback may stand in them.
  private static List<XmlElement> choicesOf(List<XmlElement> interactions) {
    List<XmlElement> choices = new ArrayList<>();
    for (XmlElement interaction : interactions) {
      choices.addAll(interaction.descendants("simpleChoice", "inlineChoice"));
    }
    return choices;
  }

  private static OptionalDouble worth(XmlElement item) {
    OptionalDouble worth = OptionalDouble.empty();
    for (XmlElement outcome : item.children("outcomeDeclaration")) {
      if (outcome.attribute("identifier").equals("MAXSCORE")) {
        return outcome.child("defaultValue").map(value -> XmlNumber.of(value.text())).orElse(worth);
      } else if (outcome.attribute("identifier").equals("SCORE")) {
        worth = XmlNumber.of(outcome.attribute("normalMaximum"));
      }
    }
    return worth;
  }

  private static void listUnknownParts(XmlElement item, ItemDraft draft) {
    for (XmlElement part : item.children()) {
      if (part.is("catalogInfo", "apipAccessibility", "accessibilityInfo")) {
        draft.lose("Forms of the text for special needs");
      } else if (part.is("companionMaterialsInfo")) {
        draft.lose("Tools such as a calculator or a ruler");
      } else if (!KNOWN_PARTS.contains(part.name())) {
        draft.lose("A part that is not known (%s)".formatted(part.name()));
      }
    }
    if (item.attribute("timeDependent").equals("true")) {
      draft.lose("That the time taken counts");
    }
  }
}
