package org.civiquiz.interchange;

/** Reads quiz files of one format. Keeps no state. */
public interface QuizReader {

  /** Whether the content, never the name, shows that the file has this format. */
  boolean recognises(QuizFile file);

  /**
   * Reads a file that has been recognised, question by question.
   *
   * @throws QuizFileException if the file as a whole cannot be used
   */
  QuizReading read(QuizFile file);
}
