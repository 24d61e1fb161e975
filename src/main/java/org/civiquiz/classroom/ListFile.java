package org.civiquiz.classroom;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.civiquiz.error.UnreadableInputException;

/**
 * Reads lists that a spreadsheet saved as text, in UTF-8, UTF-16 or Windows-1252, and OneRoster
 * archives.
 */
final class ListFile {

  private static final int MOST_BYTES = 1_000_000;

  private ListFile() {}

  /**
   * The students of a list, or of one class of an archive.
   *
   * @param className tells which of several classes is meant
   * @throws UnreadableInputException if it is neither
   */
  static List<StudentList.Entry> students(byte[] bytes, String className) {
    return OneRoster.isArchive(bytes)
        ? OneRoster.read(bytes, className)
        : StudentList.read(text(bytes));
  }

  /**
   * @throws UnreadableInputException if it is no text, or longer than any class list
   */
  static String text(byte[] bytes) {
    if (startsWith(bytes, 'P', 'K') || startsWith(bytes, 0xD0, 0xCF)) {
      throw new UnreadableInputException(
          "This is a workbook. Save it as CSV, then choose the CSV file.");
    }
    if (bytes.length > MOST_BYTES) {
      throw new UnreadableInputException("The file is over 1 MB, which is no list of students");
    }
    int zeros = 0;
    for (int i = 0; i < Math.min(bytes.length, 1000); i++) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    if (zeros > 0 && bytes[0] != 0 && bytes[1] == 0) {
      return new String(bytes, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }
}
