package org.civiquiz.interchange;

import java.util.List;

/** Quiz files of all formats: finds the format of a file by its content and reads it. */
public final class QuizFiles {

  /** In the order in which they are asked; the first that recognises a file reads it. */
  private static final List<QuizReader> READERS = List.of(new CiviquizReader());

  private QuizFiles() {}

  /**
   * Reads a quiz file.
   *
   * @throws QuizFileException if the file as a whole cannot be used
   */
  public static QuizReading read(byte[] bytes) {
    if (bytes.length > QuizFile.MOST_BYTES) {
      throw QuizFileException.tooLarge("A quiz file may have at most 20 MB");
    }
    QuizFile file = new QuizFile(bytes);
    return READERS.stream()
        .filter(reader -> reader.recognises(file))
        .findFirst()
        .orElseGet(CiviquizReader::new)
        .read(file);
  }
}
