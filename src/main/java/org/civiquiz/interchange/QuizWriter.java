package org.civiquiz.interchange;

import org.civiquiz.core.question.QuizDocument;

/** Writes quizzes in one format. Keeps no state. */
public interface QuizWriter {

  /** Writes what the format can hold of a quiz, and lists the rest. Never fails. */
  WrittenQuiz write(QuizDocument quiz);
}
