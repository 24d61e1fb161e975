package org.civiquiz.interchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The bytes of a file as text, with line feeds as the only line ends.
 *
 * @param isText false if no encoding makes text of them
 * @param warning that the encoding is a guess
 */
record FileText(String text, boolean isText, Optional<String> warning) {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final FileText NONE = new FileText("", false, Optional.empty());

  static FileText of(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return decoded(bytes, 3, StandardCharsets.UTF_8, Optional.empty());
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return decoded(bytes, 2, StandardCharsets.UTF_16LE, Optional.empty());
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return decoded(bytes, 2, StandardCharsets.UTF_16BE, Optional.empty());
    }
    int zeros = zeros(bytes);
    if (zeros > 0) {
      boolean isWide = bytes.length % 2 == 0 && zeros * 3 > Math.min(bytes.length, 1024);
      Charset charset = bytes[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
      return isWide ? decoded(bytes, 0, charset, warning("UTF-16")) : NONE;
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new FileText(clean(text), isReadable(text), Optional.empty());
    } catch (CharacterCodingException e) {
      return decoded(bytes, 0, WINDOWS, warning("Windows-1252"));
    }
  }

  private static Optional<String> warning(String encoding) {
    return Optional.of(
        "The file is not in UTF-8; it was read as %s. Look at its accents and quotation marks."
            .formatted(encoding));
  }

  private static FileText decoded(
      byte[] bytes, int start, Charset charset, Optional<String> warning) {
    String text = new String(bytes, start, bytes.length - start, charset);
    return new FileText(clean(text), isReadable(text), warning);
  }

  private static String clean(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static boolean isReadable(String text) {
    long controls =
        text.chars().limit(4096).filter(c -> c < ' ' && "\t\n\r\f\u000B".indexOf(c) < 0).count();
    return controls * 50 <= Math.min(text.length(), 4096);
  }

  private static int zeros(byte[] bytes) {
    int zeros = 0;
    for (int i = 0; i < Math.min(bytes.length, 1024); i++) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    return zeros;
  }

  private static boolean startsWith(byte[] bytes, int... head) {
    for (int i = 0; i < head.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != head[i]) {
        return false;
      }
    }
    return true;
  }
}
