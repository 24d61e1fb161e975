package org.civiquiz.interchange;

import java.util.List;
import org.civiquiz.interchange.aiken.AikenReader;
import org.civiquiz.interchange.gift.GiftReader;
import org.civiquiz.interchange.h5p.H5pReader;
import org.civiquiz.interchange.json.ClassQuizReader;
import org.civiquiz.interchange.json.OpenTriviaReader;
import org.civiquiz.interchange.json.RazziaReader;
import org.civiquiz.interchange.moodle.MoodleReader;
import org.civiquiz.interchange.qti.QtiReader;
import org.civiquiz.interchange.table.TableReader;

/** Quiz files of all formats: finds the format of a file by its content and reads it. */
public final class QuizFiles {

  /**
   * In the order in which they are asked; the first that recognises a file reads it. Formats that
   * have a name for themselves come before those that are known by how they look.
   */
  private static final List<QuizReader> READERS =
      List.of(
          new MoodleReader(),
          new H5pReader(),
          new QtiReader(),
          new OpenTriviaReader(),
          new RazziaReader(),
          new ClassQuizReader(),
          new TableReader(),
          new AikenReader(),
          new CiviquizReader(),
          new GiftReader());

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
        .orElseThrow(() -> UnknownFormat.of(file))
        .read(file);
  }
}
