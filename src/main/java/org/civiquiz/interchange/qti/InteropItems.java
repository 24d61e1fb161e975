package org.civiquiz.interchange.qti;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.civiquiz.core.question.Question;
import org.civiquiz.interchange.EvidenceNote;
import org.civiquiz.interchange.PlainText;
import org.civiquiz.interchange.ReadQuestions;
import org.civiquiz.interchange.UnusableQuestionException;
import org.civiquiz.interchange.XmlElement;

/** Reads items of version 1.2. */
final class InteropItems {

  private static final Map<String, String> UNFIT =
      Map.of(
          "calculated_question", "Its text is different for every student",
          "calculated", "Its text is different for every student",
          "file_upload_question", "It is answered by handing in a file",
          "file response", "It is answered by handing in a file",
          "hot spot", "It is answered on a picture",
          "fill_in_multiple_blanks_question", "It has several gaps to write in",
          "fill in the blank plus", "It has several gaps to write in");

  private static final List<String> WORTH =
      List.of("points_possible", "cc_weighting", "qmd_absolutescore_max", "qmd_weighting");

  private final ReadQuestions questions;
  private final Passages passages;
  private final Materials materials;

  InteropItems(ReadQuestions questions, Passages passages) {
    this.questions = questions;
    this.passages = passages;
    this.materials = new Materials(passages);
  }

  /** Texts of a section or an assessment, which belong to no single question. */
  void readMaterial(XmlElement element) {
    passages.add("", materials.text(element));
  }

  void read(XmlElement item) {
    try {
      readFit(item);
    } catch (UnusableQuestionException | IllegalArgumentException e) {
      String title = item.attribute("title");
      String name = title.isEmpty() ? item.attribute("ident") : title;
      questions.skip(item.place(), ItemDraft.refusal(name, e));
    }
  }

  private void readFit(XmlElement item) {
    Map<String, String> metadata = metadata(item);
    String type =
        metadata.getOrDefault("question_type", metadata.getOrDefault("bbmd_questiontype", ""));
    if (UNFIT.containsKey(type.toLowerCase(Locale.ROOT))) {
      throw new UnusableQuestionException(UNFIT.get(type.toLowerCase(Locale.ROOT)));
    }
    XmlElement presentation =
        item.child("presentation")
            .orElseThrow(() -> new UnusableQuestionException("It has no text"));
    InteropPresentation shown = new InteropPresentation(presentation, materials);
    if (shown.responses().isEmpty()) {
      readPage(item, shown.stem());
      return;
    }
    Set<String> singles =
        shown.responses().stream()
            .filter(response -> !response.attribute("rcardinality").equalsIgnoreCase("multiple"))
            .filter(response -> !response.attribute("rcardinality").equalsIgnoreCase("ordered"))
            .map(response -> response.attribute("ident"))
            .collect(Collectors.toSet());
    InteropMarking marking = new InteropMarking(item, singles);
    List<String> lost = new ArrayList<>();
    List<String> quotations = new ArrayList<>();
    Map<String, String> feedback = feedback(item, lost, quotations);
    ItemDraft draft = new ItemDraft(marking, worth(metadata, marking), 1, feedback);
    Question question = new InteropQuestions(shown, marking, draft).question();
    lost.forEach(draft::lose);
    draft.loseUnusedFeedback();
    questions.add(item.place(), item.attribute("ident"), question, String.join("\n", quotations));
    draft.losses().forEach(what -> questions.lose(item.place(), what));
  }

  private void readPage(XmlElement item, PlainText text) {
    if (!text.needed().isEmpty()) {
      throw new UnusableQuestionException("It asks nothing");
    }
    passages.add(item.attribute("title"), text);
    questions.lose(item.place(), "A page that asks nothing became part of the article");
  }

  private Map<String, String> feedback(
      XmlElement item, List<String> lost, List<String> quotations) {
    Map<String, String> feedback = new LinkedHashMap<>();
    for (XmlElement element : item.children("itemfeedback")) {
      if (element.descendant("hint").isPresent()) {
        lost.add("A hint");
      }
      PlainText text = materials.text(element);
      if (EvidenceNote.isQuotation(text.text())) {
        quotations.add(text.text());
        continue;
      }
      text.needed().forEach(what -> lost.add("In a feedback text: " + what));
      feedback.merge(element.attribute("ident"), text.line(), (a, b) -> a + " " + b);
    }
    return feedback;
  }

  private static Map<String, String> metadata(XmlElement item) {
    Map<String, String> metadata = new HashMap<>();
    for (XmlElement field : item.descendants("qtimetadatafield")) {
      metadata.put(
          field.child("fieldlabel").map(XmlElement::text).orElse(""),
          field.child("fieldentry").map(XmlElement::text).orElse(""));
    }
    item.children("itemmetadata").stream()
        .flatMap(data -> data.children().stream())
        .filter(child -> child.children().isEmpty())
        .forEach(child -> metadata.put(child.name(), child.text()));
    return metadata;
  }

  // A score of 100 with no points said anywhere is a percentage.
  private static OptionalDouble worth(Map<String, String> metadata, InteropMarking marking) {
    for (String label : WORTH) {
      OptionalDouble worth = XmlNumber.of(metadata.getOrDefault(label, ""));
      if (worth.isPresent()) {
        return worth;
      }
    }
    boolean isPercentage = marking.highest().orElse(0) == 100;
    return isPercentage ? OptionalDouble.of(1) : OptionalDouble.empty();
  }
}
