package org.civiquiz.interchange.qti;

import java.util.LinkedHashMap;
import java.util.Map;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.QuizDocument;
import org.civiquiz.interchange.Ledger;
import org.civiquiz.interchange.QuizWriter;
import org.civiquiz.interchange.WrittenQuiz;

/**
 * Writes packages of QTI 1.2 as Canvas imports them. The format has no place for an article, so it
 * stands in the text of the first question.
 */
public final class CanvasWriter implements QuizWriter {

  private static final String FILE = "quiz/quiz.xml";

  @Override
  public WrittenQuiz write(QuizDocument quiz) {
    Ledger ledger = new Ledger();
    QtiXml xml = new QtiXml(false);
    String id = "civiquiz-%08x".formatted((quiz.title() + "\n" + quiz.article().text()).hashCode());
    xml.open("questestinterop", "xmlns", "http://www.imsglobal.org/xsd/ims_qtiasiv1p2");
    xml.open("assessment", "ident", id, "title", quiz.title());
    xml.open("section", "ident", "root_section");
    String passage = passage(quiz);
    for (QuizDocument.Entry entry : quiz.questions()) {
      listLosses(entry, ledger);
      if (!(entry.question() instanceof Question.Ordering)) {
        new CanvasItemWriter(xml, entry, passage).write();
        passage = "";
      }
    }
    if (!passage.isEmpty()) {
      ledger.loseArticle(quiz);
    }
    ledger.loseFrame(quiz);
    Map<String, String> files = new LinkedHashMap<>();
    files.put(Manifest.NAME, manifest(id));
    files.put(FILE, xml.finish());
    byte[] bytes = QtiZip.of(files);
    if (!quiz.questions().isEmpty()) {
      WhatReturns.list(bytes, quiz, ledger);
    }
    return new WrittenQuiz(bytes, "application/zip", ".zip", ledger.losses());
  }

  private static void listLosses(QuizDocument.Entry entry, Ledger ledger) {
    ledger.loseProcess(entry);
    ledger.loseFaqEntry(entry);
    Question question = entry.question();
    if (question instanceof Question.Ordering) {
      ledger.leaveOut(entry, "Canvas does not read questions of putting things in order");
    } else if (question instanceof Question.MultipleChoice) {
      ledger.lose(entry.id(), "Marks for choices that are right in part");
    } else if (question instanceof Question.Matching) {
      ledger.loseReasons(entry);
    } else if (question instanceof Question.ShortAnswer answer && !answer.rubric().isEmpty()) {
      ledger.lose(entry.id(), "The rubric");
    }
  }

  private static String passage(QuizDocument quiz) {
    if (quiz.article().text().isEmpty()) {
      return "";
    }
    return "<div class=\"passage\" aria-label=\"%s\">%s</div>"
        .formatted(
            QtiXml.escaped(quiz.article().title()), CanvasItemWriter.html(quiz.article().text()));
  }

  private static String manifest(String id) {
    QtiXml xml = new QtiXml(false);
    xml.open(
        "manifest",
        "xmlns",
        "http://www.imsglobal.org/xsd/imscp_v1p1",
        "identifier",
        "MANIFEST-" + id);
    xml.open("metadata").value("schema", "IMS Content").value("schemaversion", "1.1.3").close();
    xml.open("organizations").close().open("resources");
    xml.open("resource", "identifier", id, "type", "imsqti_xmlv1p2", "href", FILE);
    return xml.open("file", "href", FILE).finish();
  }
}
