package org.civiquiz.article;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.civiquiz.article.UnreadableArticleException.Reason;

/** Turns the bytes of a file into characters that a person can read. */
final class TextDecoder {

  private static final Pattern META_CHARSET =
      Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w:.-]{1,40})");

  private TextDecoder() {}

  static String decode(byte[] bytes, boolean isHtml, List<String> warnings) {
    requireText(bytes);
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
    }
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        throw new UnreadableArticleException(
            Reason.BINARY, "The file is not text: byte " + (i + 1) + " is 0.");
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      Charset charset = isHtml ? declared(bytes) : windows1252();
      warnings.add("The file is not UTF-8; it was read as " + name(charset) + ".");
      return new String(bytes, charset);
    }
  }

  private static String name(Charset charset) {
    return charset.equals(windows1252()) ? "Windows-1252" : charset.name();
  }

  private static Charset windows1252() {
    return Charset.forName("windows-1252");
  }

  private static Charset declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
    Matcher matcher = META_CHARSET.matcher(head);
    if (matcher.find()) {
      try {
        Charset charset = Charset.forName(matcher.group(1));
        boolean isWestern =
            charset.equals(StandardCharsets.ISO_8859_1)
                || charset.equals(StandardCharsets.UTF_8)
                || charset.equals(StandardCharsets.US_ASCII);
        return isWestern ? windows1252() : charset;
      } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
        return windows1252();
      }
    }
    return windows1252();
  }

  private static void requireText(byte[] bytes) {
    String kind = null;
    if (startsWith(bytes, '%', 'P', 'D', 'F')) {
      kind = "a PDF";
    } else if (startsWith(bytes, 'P', 'K', 3, 4)) {
      kind = "a Word document or another zip archive";
    } else if (startsWith(bytes, 0x89, 'P', 'N', 'G')
        || startsWith(bytes, 0xFF, 0xD8, 0xFF)
        || startsWith(bytes, 'G', 'I', 'F', '8')) {
      kind = "a picture";
    } else if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
      kind = "an old Word document";
    } else if (startsWith(bytes, '{', '\\', 'r', 't', 'f')) {
      kind = "an RTF document";
    }
    if (kind != null) {
      throw new UnreadableArticleException(
          Reason.BINARY,
          "The file is " + kind + ", as its first bytes show. Copy its text and paste that.");
    }
  }

  private static boolean startsWith(byte[] bytes, int... head) {
    if (bytes.length < head.length) {
      return false;
    }
    for (int i = 0; i < head.length; i++) {
      if ((bytes[i] & 0xFF) != head[i]) {
        return false;
      }
    }
    return true;
  }

  /** One kind of line end and space, and no character that cannot be seen. */
  static String clean(String source, List<String> warnings) {
    String lines = source.replace("\r\n", "\n").replaceAll("[\r\u0085\u2028\u2029\u000B\f]", "\n");
    StringBuilder clean = new StringBuilder(lines.length());
    int removed = 0;
    for (int i = 0; i < lines.length(); ) {
      int point = lines.codePointAt(i);
      i += Character.charCount(point);
      if (point == 0xA0 || point == 0x202F || point == 0x2007) {
        clean.append(' ');
      } else if (point == 0x200B || point == 0xFEFF || point == 0x2060 || point == 0xAD) {
        continue;
      } else if (point != '\n' && point != '\t' && Character.getType(point) == Character.CONTROL
          || Character.getType(point) == Character.SURROGATE) {
        removed++;
      } else {
        clean.appendCodePoint(point);
      }
    }
    if (removed > 0) {
      warnings.add(
          removed == 1
              ? "1 control character was removed."
              : removed + " control characters were removed.");
    }
    return clean.toString();
  }
}
