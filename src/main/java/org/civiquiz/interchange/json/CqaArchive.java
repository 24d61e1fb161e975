package org.civiquiz.interchange.json;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.civiquiz.interchange.Place;
import org.civiquiz.interchange.QuizFileException;

/**
 * A ClassQuiz archive: one gzip member with JSON, then pictures. The member is read to its own end,
 * since the marks between the parts may also stand within a picture.
 */
final class CqaArchive {

  private static final int MOST_UNPACKED = 20 * 1024 * 1024;
  // The mark after the JSON has 4 bytes, and is there even if no picture follows.
  private static final int MARK = 4;

  /** What was packed. */
  record Content(byte[] json, boolean hasPictures) {}

  static boolean isPacked(byte[] bytes) {
    return bytes.length > 2 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
  }

  /**
   * @throws QuizFileException if it is damaged or unpacks to more than is allowed
   */
  Content unpack(byte[] bytes) {
    ByteArrayInputStream source = new ByteArrayInputStream(bytes);
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    try (GzipCompressorInputStream in =
        GzipCompressorInputStream.builder()
            .setInputStream(source)
            .setDecompressConcatenated(false)
            .get()) {
      byte[] part = new byte[8192];
      for (int n = in.read(part); n >= 0; n = in.read(part)) {
        json.write(part, 0, n);
        if (json.size() > MOST_UNPACKED) {
          throw QuizFileException.tooLarge("The archive unpacks to more than is allowed: 20 MB");
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw QuizFileException.unreadable(
          Place.FILE.fault("The archive is damaged or cut off. Download or save it again."));
    }
    return new Content(json.toByteArray(), source.available() > MARK);
  }
}
