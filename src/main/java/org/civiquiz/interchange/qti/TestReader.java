package org.civiquiz.interchange.qti;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.civiquiz.interchange.Place;
import org.civiquiz.interchange.PlainText;
import org.civiquiz.interchange.QuizFileException;
import org.civiquiz.interchange.ReadQuestions;
import org.civiquiz.interchange.XmlElement;

/** Reads the tests and items of a package of version 2 or 3. */
final class TestReader {

  private final QtiFiles files;
  private final ReadQuestions questions;
  private final Passages passages;
  private final QtiReader.QuizFrame frame;
  private final ItemReader items;
  private final Set<String> done = new HashSet<>();

  TestReader(
      QtiFiles files, ReadQuestions questions, Passages passages, QtiReader.QuizFrame frame) {
    this.files = files;
    this.questions = questions;
    this.passages = passages;
    this.frame = frame;
    this.items = new ItemReader(questions, passages);
  }

  void read() {
    List<String> tests = files.withRoot("assessmentTest");
    if (tests.size() > 1) {
      questions.lose(Place.FILE, "That there are several tests; here they are one quiz");
    }
    for (String test : tests) {
      XmlElement root = files.read(test);
      frame.see(root, root.attribute("identifier"));
      readTest(root);
    }
    if (tests.isEmpty()) {
      for (String section : files.withRoot("assessmentSection")) {
        readSection(files.read(section));
      }
    }
    for (String name : files.withRoot(QtiFiles.UNREADABLE)) {
      if (!done.contains(name) && !name.endsWith(Manifest.NAME)) {
        readItem(name, 1);
      }
    }
    for (String name : files.withRoot("assessmentItem")) {
      if (!done.contains(name)) {
        if (tests.isEmpty()) {
          readItem(name, 1);
        } else {
          questions.skip(
              Place.FILE.within(name), "No test of the package asks the question in this file");
        }
      }
    }
  }

  private void readTest(XmlElement test) {
    listLosses(test);
    for (XmlElement part : test.children("testPart")) {
      listLosses(part);
      part.children("assessmentSection", "assessmentSectionRef").forEach(this::readPart);
    }
  }

  private void readPart(XmlElement part) {
    switch (part.name()) {
      case "assessmentSection" -> readSection(part);
      case "assessmentSectionRef" ->
          file(part)
              .filter(done::add)
              .ifPresentOrElse(
                  name -> readSection(files.read(name)),
                  () -> questions.skip(part.place(), missing(part)));
      case "assessmentItemRef" -> readReference(part);
      default -> {
        // Rules for the way through a section are listed with it.
      }
    }
  }

  private void readSection(XmlElement section) {
    listLosses(section);
    for (XmlElement rubric : section.children("rubricBlock")) {
      ItemBody body = new ItemBody(href -> files.page(section.entry(), href), Map.of());
      passages.add(section.attribute("title"), body.text(rubric));
      body.passages().forEach(passage -> passages.add(section.attribute("title"), passage));
    }
    section.children().forEach(this::readPart);
  }

  private void readReference(XmlElement reference) {
    listLosses(reference);
    double weight =
        reference.child("weight").map(w -> XmlNumber.orElse(w.attribute("value"), 1)).orElse(1.0);
    Optional<String> name = file(reference);
    if (name.isEmpty()) {
      questions.skip(reference.place(), missing(reference));
    } else if (!done.add(name.get())) {
      questions.skip(reference.place(), "The same question is asked a second time");
    } else {
      readItem(name.get(), weight);
    }
  }

  private void readItem(String name, double weight) {
    done.add(name);
    XmlElement item;
    try {
      item = files.read(name);
    } catch (QuizFileException e) {
      if (e.kind() != QuizFileException.Kind.UNREADABLE) {
        throw e;
      }
      questions.skip(placeOf(e, name), e.getMessage());
      return;
    }
    if (!item.is("assessmentItem")) {
      questions.skip(item.place(), "This file does not hold a question");
      return;
    }
    frame.seeItem(item);
    for (XmlElement stimulus : item.children("assessmentStimulusRef")) {
      Optional<String> file = file(stimulus);
      if (file.isPresent()) {
        addStimulus(file.get());
      } else {
        questions.skip(item.place(), "The text that it is about is missing. " + missing(stimulus));
        return;
      }
    }
    files.manifest().dependencies().getOrDefault(name, Set.of()).forEach(this::addStimulus);
    items.read(item, weight, href -> files.page(name, href));
  }

  private static Place placeOf(QuizFileException e, String name) {
    return e.faults().stream()
        .findFirst()
        .map(fault -> new Place(fault.where(), fault.line(), fault.column(), fault.entry()))
        .orElse(Place.FILE.within(name));
  }

  private void addStimulus(String name) {
    if (!files.has(name) || !done.add(name)) {
      return;
    }
    if (name.matches("(?s).*\\.x?html?")) {
      passages.add("", files.page(name));
    } else if (files.withRoot("assessmentStimulus").contains(name)) {
      XmlElement stimulus = files.read(name);
      ItemBody body = new ItemBody(href -> files.page(name, href), Map.of());
      PlainText text = stimulus.child("stimulusBody").map(body::text).orElse(PlainText.EMPTY);
      passages.add(stimulus.attribute("title"), text);
    }
  }

  private Optional<String> file(XmlElement reference) {
    return Hrefs.resolve(Hrefs.folder(reference.entry()), reference.attribute("href"))
        .filter(files::has)
        .filter(name -> files.isPackage());
  }

  private String missing(XmlElement reference) {
    String href = reference.attribute("href");
    return files.isPackage()
        ? "The package has no file %s".formatted(href)
        : "It is in the file %s. Give the whole package as a zip file".formatted(href);
  }

  private void listLosses(XmlElement part) {
    Place place = part.place();
    for (XmlElement child : part.children()) {
      switch (child.name()) {
        case "timeLimits" -> questions.lose(place, "A time limit");
        case "selection" -> questions.lose(place, "That only some of the questions are drawn");
        case "ordering" -> questions.lose(place, "The rule for the order of questions");
        case "preCondition", "branchRule" ->
            questions.lose(place, "That answers decide which questions follow");
        case "itemSessionControl" -> questions.lose(place, "Rules for attempts and feedback");
        case "testFeedback" -> questions.lose(place, "A text that is shown after the whole test");
        case "outcomeProcessing" -> {
          if (!child.descendants("testVariables").isEmpty() && child.children().size() == 1) {
            break;
          }
          questions.lose(place, "How the score of the whole test is worked out");
        }
        default -> {
          // Everything else is read elsewhere.
        }
      }
    }
  }
}
