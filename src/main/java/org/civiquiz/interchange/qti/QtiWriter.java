package org.civiquiz.interchange.qti;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.QuizDocument;
import org.civiquiz.interchange.Ledger;
import org.civiquiz.interchange.QuizWriter;
import org.civiquiz.interchange.WrittenQuiz;

/**
 * Writes packages of QTI 2.1 or 3.0. In 3.0 the article is a stimulus, in 2.1, which has none, the
 * text above the section of the test.
 */
public final class QtiWriter implements QuizWriter {

  private final boolean isVersion3;

  private QtiWriter(boolean isVersion3) {
    this.isVersion3 = isVersion3;
  }

  public static QtiWriter version21() {
    return new QtiWriter(false);
  }

  public static QtiWriter version30() {
    return new QtiWriter(true);
  }

  @Override
  public WrittenQuiz write(QuizDocument quiz) {
    Ledger ledger = new Ledger();
    Map<String, String> files = new LinkedHashMap<>();
    boolean hasStimulus = isVersion3 && !quiz.article().text().isEmpty();
    List<String> names = new ArrayList<>();
    XmlIds ids = new XmlIds();
    files.put(Manifest.NAME, "");
    files.put("test.xml", "");
    if (hasStimulus) {
      files.put("passage/article.xml", stimulus(quiz));
    }
    for (QuizDocument.Entry entry : quiz.questions()) {
      String name = "items/q%d.xml".formatted(names.size() + 1);
      names.add(name);
      files.put(name, item(entry, ids.of(entry.id()), hasStimulus));
      ledger.loseProcess(entry);
      ledger.loseFaqEntry(entry);
      if (entry.question() instanceof Question.Ordering) {
        ledger.lose(entry.id(), "Marks for an order that is right in part");
      }
    }
    files.put("test.xml", test(quiz, names));
    files.put(Manifest.NAME, manifest(quiz, names, hasStimulus));
    byte[] bytes = QtiZip.of(files);
    if (!quiz.article().faq().isEmpty()) {
      ledger.lose(Ledger.QUIZ, "Which parts of the article are its FAQ");
    }
    if (quiz.article().source().isPresent()) {
      ledger.lose(Ledger.QUIZ, "Where the article was published");
    }
    WhatReturns.list(bytes, quiz, ledger);
    return new WrittenQuiz(bytes, "application/zip", ".zip", ledger.losses());
  }

  private String namespace() {
    return isVersion3
        ? "http://www.imsglobal.org/xsd/imsqtiasi_v3p0"
        : "http://www.imsglobal.org/xsd/imsqti_v2p1";
  }

  private String stimulus(QuizDocument quiz) {
    QtiXml xml = new QtiXml(true);
    xml.open(
        "assessmentStimulus",
        "xmlns",
        namespace(),
        "identifier",
        "article",
        "title",
        quiz.article().title(),
        "xml:lang",
        quiz.language());
    return xml.open("stimulusBody").paragraphs(quiz.article().text()).finish();
  }

  private String item(QuizDocument.Entry entry, String identifier, boolean hasStimulus) {
    QtiXml xml = new QtiXml(isVersion3);
    xml.open(
        "assessmentItem",
        "xmlns",
        namespace(),
        "identifier",
        identifier,
        "label",
        entry.id(),
        "toolName",
        XmlIds.TOOL,
        "title",
        ItemDraft.excerpt(entry.question().stem()),
        "adaptive",
        "false",
        "timeDependent",
        "false");
    new QtiItemWriter(xml, AllowedNames.of(entry.question()))
        .write(
            () -> {
              if (hasStimulus) {
                xml.open(
                        "assessmentStimulusRef",
                        "identifier",
                        "article",
                        "href",
                        "../passage/article.xml")
                    .close();
              }
            });
    return xml.finish();
  }

  private String test(QuizDocument quiz, List<String> names) {
    QtiXml xml = new QtiXml(isVersion3);
    xml.open(
        "assessmentTest",
        "xmlns",
        namespace(),
        "identifier",
        identifier(quiz),
        "title",
        quiz.title(),
        "xml:lang",
        quiz.language());
    xml.open(
        "testPart",
        "identifier",
        "part",
        "navigationMode",
        "nonlinear",
        "submissionMode",
        "simultaneous");
    String title = quiz.article().title();
    xml.open("assessmentSection", "identifier", "section", "title", title, "visible", "true");
    if (!isVersion3 && !quiz.article().text().isEmpty()) {
      xml.open("rubricBlock", "view", "candidate").paragraphs(quiz.article().text()).close();
    }
    for (int i = 0; i < names.size(); i++) {
      xml.open("assessmentItemRef", "identifier", "item" + (i + 1), "href", names.get(i)).close();
    }
    return xml.finish();
  }

  private String manifest(QuizDocument quiz, List<String> names, boolean hasStimulus) {
    String version = isVersion3 ? "v3p0" : "v2p1";
    QtiXml xml = new QtiXml(false);
    xml.plain(
        "manifest",
        "xmlns",
        isVersion3
            ? "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1"
            : "http://www.imsglobal.org/xsd/imscp_v1p1",
        "identifier",
        "MANIFEST-" + identifier(quiz));
    xml.plain("metadata").value("schema", isVersion3 ? "QTI Package" : "QTIv2.1 Package");
    xml.value("schemaversion", isVersion3 ? "3.0.0" : "1.0.0").close();
    xml.plain("organizations").close().plain("resources");
    resource(xml, "test", "imsqti_test_xml" + version, "test.xml", ids(names.size()));
    if (hasStimulus) {
      resource(xml, "article", "imsqti_stimulus_xml" + version, "passage/article.xml", List.of());
    }
    for (int i = 0; i < names.size(); i++) {
      List<String> needed = hasStimulus ? List.of("article") : List.of();
      resource(xml, "item" + (i + 1), "imsqti_item_xml" + version, names.get(i), needed);
    }
    return xml.finish();
  }

  private static List<String> ids(int number) {
    List<String> ids = new ArrayList<>();
    for (int i = 1; i <= number; i++) {
      ids.add("item" + i);
    }
    return ids;
  }

  private static void resource(
      QtiXml xml, String id, String type, String href, List<String> dependencies) {
    xml.plain("resource", "identifier", id, "type", type, "href", href);
    xml.plain("file", "href", href).close();
    dependencies.forEach(other -> xml.plain("dependency", "identifierref", other).close());
    xml.close();
  }

  // The same quiz keeps its name, so that a second import replaces the first.
  private static String identifier(QuizDocument quiz) {
    return "civiquiz-%08x".formatted((quiz.title() + "\n" + quiz.article().text()).hashCode());
  }
}
