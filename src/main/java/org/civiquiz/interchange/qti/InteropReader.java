package org.civiquiz.interchange.qti;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.civiquiz.interchange.Place;
import org.civiquiz.interchange.ReadQuestions;
import org.civiquiz.interchange.XmlElement;

/** Reads the assessments and banks of version 1.2, from learning systems above all. */
final class InteropReader {

  private static final String META = "assessment_meta.xml";

  private final QtiFiles files;
  private final ReadQuestions questions;
  private final QtiReader.QuizFrame frame;
  private final InteropItems items;

  InteropReader(
      QtiFiles files, ReadQuestions questions, Passages passages, QtiReader.QuizFrame frame) {
    this.files = files;
    this.questions = questions;
    this.frame = frame;
    this.items = new InteropItems(questions, passages);
  }

  void read() {
    List<String> names = chosen();
    if (names.size() > 1) {
      questions.lose(Place.FILE, "That there are several tests; here they are one quiz");
    }
    for (String name : names) {
      XmlElement root = files.read(name);
      root.descendant("assessment", "objectbank")
          .ifPresent(a -> frame.see(a, a.attribute("ident")));
      readPart(root);
      readSettings(name);
    }
    for (String name : files.withRoot(QtiFiles.UNREADABLE)) {
      if (!name.endsWith(".dat") && !name.endsWith(Manifest.NAME)) {
        questions.lose(Place.FILE.within(name), "This file is not well-formed XML");
      }
    }
    for (String name : files.withRoot("assessmentItem")) {
      questions.skip(
          Place.FILE.within(name), "The package mixes versions of QTI; only version 1.2 was read");
    }
  }

  // A cartridge may hold the same assessment twice; the one outside the common profile has more.
  private List<String> chosen() {
    Map<String, String> byIdentifier = new LinkedHashMap<>();
    for (String name : files.withRoot("questestinterop")) {
      String id =
          files
              .read(name)
              .descendant("assessment", "objectbank")
              .map(assessment -> assessment.attribute("ident"))
              .filter(ident -> !ident.isEmpty())
              .orElse(name);
      byIdentifier.merge(id, name, (a, b) -> b.contains("non_cc_assessments/") ? b : a);
    }
    return new ArrayList<>(byIdentifier.values());
  }

  private void readPart(XmlElement part) {
    for (XmlElement child : part.children()) {
      switch (child.name()) {
        case "item" -> items.read(child);
        case "assessment", "section", "objectbank" -> readPart(child);
        case "selection_ordering", "order" -> listSelection(child);
        case "qtimetadata" -> listMetadata(child);
        case "duration" -> questions.lose(child.place(), "A time limit");
        case "presentation_material", "rubric", "objectives" -> items.readMaterial(child);
        case "sectionref", "itemref" ->
            questions.skip(child.place(), "It is in another file, which is not known");
        case "assessfeedback", "sectionfeedback" ->
            questions.lose(child.place(), "A text that is shown after the whole test");
        case "outcomes_processing" ->
            questions.lose(child.place(), "How the score of the whole test is worked out");
        default -> {
          // Nothing that a quiz could hold.
        }
      }
    }
  }

  private void listSelection(XmlElement selection) {
    selection
        .descendant("sourcebank_ref")
        .ifPresent(
            bank ->
                questions.skip(
                    bank.place(), "It draws questions from a bank, which this file does not hold"));
    selection
        .descendant("selection_number")
        .ifPresent(n -> questions.lose(n.place(), "That only some of the questions are drawn"));
  }

  private void listMetadata(XmlElement metadata) {
    for (XmlElement field : metadata.children("qtimetadatafield")) {
      String label = field.child("fieldlabel").map(XmlElement::text).orElse("");
      if (label.matches("qmd_timelimit|cc_timelimit")) {
        questions.lose(field.place(), "A time limit");
      } else if (label.matches("cc_maxattempts|cc_allow_late_submission")) {
        questions.lose(field.place(), "Rules for attempts and feedback");
      }
    }
  }

  private void readSettings(String name) {
    String meta = Hrefs.folder(name) + META;
    if (!files.withRoot("quiz").contains(meta)) {
      return;
    }
    XmlElement quiz = files.read(meta);
    for (XmlElement setting : quiz.children()) {
      boolean isSet = !setting.text().isEmpty();
      if (setting.is("time_limit") && isSet) {
        questions.lose(setting.place(), "A time limit");
      } else if (setting.is("allowed_attempts") && isSet && !setting.text().equals("1")) {
        questions.lose(setting.place(), "How many attempts are allowed");
      } else if (setting.is("description") && isSet) {
        questions.lose(setting.place(), "The description of the quiz");
      } else if (setting.is("access_code", "ip_filter", "due_at", "lock_at", "unlock_at")
          && isSet) {
        questions.lose(setting.place(), "When and where the quiz can be taken");
      }
    }
  }
}
