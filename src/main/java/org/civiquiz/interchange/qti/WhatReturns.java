package org.civiquiz.interchange.qti;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.civiquiz.core.question.Basis;
import org.civiquiz.core.question.Evidence;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.QuizDocument;
import org.civiquiz.interchange.Ledger;
import org.civiquiz.interchange.QuestionBasis;
import org.civiquiz.interchange.QuizFileException;
import org.civiquiz.interchange.QuizFiles;

/** Reads a written package again, and lists what has changed on the way. */
final class WhatReturns {

  private WhatReturns() {}

  static void list(byte[] bytes, QuizDocument quiz, Ledger ledger) {
    boolean isSameArticle = false;
    Map<String, Question> returned = new HashMap<>();
    try {
      QuizDocument again = QuizFiles.read(bytes).document();
      again.questions().forEach(entry -> returned.put(entry.id(), entry.question()));
      isSameArticle = again.article().text().equals(quiz.article().text());
      if (!isSameArticle || !again.article().title().equals(quiz.article().title())) {
        ledger.lose(Ledger.QUIZ, "The exact spaces, line breaks or title of the article");
      }
      if (!again.title().equals(quiz.title()) || !again.language().equals(quiz.language())) {
        ledger.lose(Ledger.QUIZ, "The exact title or language of the quiz");
      }
    } catch (QuizFileException e) {
      ledger.lose(Ledger.QUIZ, "The package cannot be imported again: " + e.getMessage());
      return;
    }
    for (QuizDocument.Entry entry : quiz.questions()) {
      Question question = returned.get(entry.id());
      if (question == null) {
        ledger.lose(entry.id(), "The question does not return from this format as it is");
        continue;
      }
      if (!QuestionBasis.replace(question, Basis.NONE)
          .equals(QuestionBasis.replace(entry.question(), Basis.NONE))) {
        ledger.lose(
            entry.id(), "Details such as spaces, line breaks, names of parts or partial marks");
      }
      if (!isSame(
          entry.question().basis().evidence(), question.basis().evidence(), isSameArticle)) {
        ledger.loseEvidence(entry);
      }
    }
  }

  // In an article with other line breaks the same words stand at other places.
  private static boolean isSame(List<Evidence> one, List<Evidence> other, boolean isSameArticle) {
    return isSameArticle ? one.equals(other) : words(one).equals(words(other));
  }

  private static List<String> words(List<Evidence> evidence) {
    return evidence.stream().map(e -> e.text().replaceAll("\\s+", " ").strip()).toList();
  }
}
