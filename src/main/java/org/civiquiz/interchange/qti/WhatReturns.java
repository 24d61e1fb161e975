package org.civiquiz.interchange.qti;

import java.util.HashMap;
import java.util.Map;
import org.civiquiz.core.question.Basis;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.QuizDocument;
import org.civiquiz.interchange.Ledger;
import org.civiquiz.interchange.QuizFileException;
import org.civiquiz.interchange.QuizFiles;

/** Reads a written package again, and lists what has changed on the way. */
final class WhatReturns {

  private WhatReturns() {}

  static void list(byte[] bytes, QuizDocument quiz, Ledger ledger) {
    Map<String, Question> returned = new HashMap<>();
    try {
      QuizDocument again = QuizFiles.read(bytes).document();
      again.questions().forEach(entry -> returned.put(entry.id(), entry.question()));
      if (!again.article().text().equals(quiz.article().text())
          || !again.article().title().equals(quiz.article().title())) {
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
      } else if (!question.equals(withoutBasis(entry.question()))) {
        ledger.lose(
            entry.id(), "Details such as spaces, line breaks, names of parts or partial marks");
      }
    }
  }

  static Question withoutBasis(Question question) {
    if (question instanceof Question.SingleChoice q) {
      return new Question.SingleChoice(q.stem(), q.points(), q.options(), Basis.NONE);
    } else if (question instanceof Question.MultipleChoice q) {
      return new Question.MultipleChoice(q.stem(), q.points(), q.options(), Basis.NONE);
    } else if (question instanceof Question.TrueFalse q) {
      return new Question.TrueFalse(q.stem(), q.points(), q.whenTrue(), q.whenFalse(), Basis.NONE);
    } else if (question instanceof Question.Cloze q) {
      return new Question.Cloze(q.stem(), q.points(), q.blanks(), Basis.NONE);
    } else if (question instanceof Question.Matching q) {
      return new Question.Matching(
          q.stem(), q.points(), q.left(), q.right(), q.pairs(), Basis.NONE);
    } else if (question instanceof Question.Ordering q) {
      return new Question.Ordering(q.stem(), q.points(), q.options(), Basis.NONE);
    } else if (question instanceof Question.ShortAnswer q) {
      return new Question.ShortAnswer(q.stem(), q.points(), q.accepted(), q.rubric(), Basis.NONE);
    }
    return question;
  }
}
