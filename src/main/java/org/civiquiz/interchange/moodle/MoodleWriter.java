package org.civiquiz.interchange.moodle;

import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.QuizDocument;
import org.civiquiz.interchange.CategoryPath;
import org.civiquiz.interchange.Ledger;
import org.civiquiz.interchange.QuizWriter;
import org.civiquiz.interchange.WrittenQuiz;

/**
 * Writes question banks in Moodle's XML. The article is a description; evidence, reasons and
 * misreadings are feedback, and what a question asks of a reader is a tag.
 */
public final class MoodleWriter implements QuizWriter {

  @Override
  public WrittenQuiz write(QuizDocument quiz) {
    Ledger ledger = new Ledger();
    MoodleXml xml = new MoodleXml();
    xml.open("quiz");
    xml.open("question", "type", "category");
    xml.open("category").text(CategoryPath.of(quiz.title())).close();
    xml.close();
    if (!CategoryPath.holds(quiz.title())) {
      ledger.lose(Ledger.QUIZ, "The exact title");
    }
    article(quiz, xml, ledger);
    for (QuizDocument.Entry entry : quiz.questions()) {
      if (entry.question() instanceof Question.Ordering) {
        ledger.leaveOut(entry, "putting things in order is not in Moodle's XML everywhere");
      } else {
        new MoodleQuestion(entry, quiz.article().text(), xml, ledger).write();
      }
    }
    xml.close();
    if (xml.hasReplaced()) {
      ledger.lose(Ledger.QUIZ, "Characters that XML does not have");
    }
    return WrittenQuiz.ofText(xml.finish(), "application/xml", ".xml", ledger.losses());
  }

  private static void article(QuizDocument quiz, MoodleXml xml, Ledger ledger) {
    ledger.loseFrame(quiz);
    if (quiz.article().text().isEmpty()) {
      if (!quiz.article().title().isEmpty()) {
        ledger.lose(Ledger.QUIZ, "The title of the article");
      }
      return;
    }
    String title = quiz.article().title().replaceAll("\\s+", " ").strip();
    if (!title.equals(quiz.article().title())) {
      ledger.lose(Ledger.QUIZ, "Spaces in the title of the article");
    }
    xml.open("question", "type", "description");
    xml.open("name").text(title.isEmpty() ? "Article" : "Article: " + title).close();
    xml.plain("questiontext", quiz.article().text());
    xml.close();
  }
}
