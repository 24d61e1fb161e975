package org.civiquiz.classroom;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.civiquiz.error.UnreadableInputException;

/** Reads the text of a list that a spreadsheet saved, in UTF-8, UTF-16 or Windows-1252. */
final class ListFile {

  private static final int MOST_BYTES = 1_000_000;

  private ListFile() {}

  /**
   * @throws UnreadableInputException if it is no text, or longer than any class list
   */
  static String text(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new UnreadableInputException("The file is over 1 MB, which is no list of students");
    }
    byte[] bytes = Files.readAllBytes(file);
    if (startsWith(bytes, 'P', 'K') || startsWith(bytes, 0xD0, 0xCF)) {
      throw new UnreadableInputException(
          "This is a workbook. Save it as CSV, then choose the CSV file.");
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
