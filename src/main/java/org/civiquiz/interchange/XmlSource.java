package org.civiquiz.interchange;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;

/**
 * The characters of an XML file, in the encoding that it names, and where its lines begin. White
 * space before the first tag, which parsers refuse, is left out.
 */
final class XmlSource {

  private static final int HEAD = 65_536;
  private static final Pattern ENCODING =
      Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");
  // Names a grammar of its own standard and declares nothing itself.
  private static final Pattern STANDARD_TYPE =
      Pattern.compile(
          "<!DOCTYPE\\s+\\w+\\s+(?:SYSTEM|PUBLIC\\s+(?:\"[^\"<>]*\"|'[^'<>]*'))\\s+"
              + "[\"'](?:[^\"'<>\\[]*/)?ims_qti\\w*\\.dtd[\"']\\s*>");

  private final String text;
  private final int skipped;
  private int[] lineStarts = new int[64];
  private int lines;

  private XmlSource(String whole) {
    int first = 0;
    while (first < whole.length() && Character.isWhitespace(whole.charAt(first))) {
      first++;
    }
    this.skipped = linesIn(whole, first);
    this.text = whole.substring(first);
    indexLines();
  }

  /**
   * @param entry the name of the file within an archive; empty for a file of its own
   * @throws QuizFileException if the bytes are not in the encoding that the file names
   */
  static XmlSource of(byte[] bytes, String entry) {
    if (bytes.length > QuizFile.MOST_BYTES) {
      throw QuizFileException.tooLarge("An XML file may have at most 20 MB");
    }
    Charset charset = charset(bytes, entry);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    boolean isMalformed =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(bytes), out, true)
            .isError();
    String text = out.flip().toString();
    if (isMalformed) {
      int line = linesIn(text, text.length()) + 1;
      Place place = Place.at(line, text.length() - text.lastIndexOf('\n'));
      throw QuizFileException.unreadable(
          place
              .within(entry)
              .fault(
                  "The file is not in %s, as XML must be unless it names another encoding. Save it"
                          .formatted(charset.name())
                      + " as UTF-8."));
    }
    return new XmlSource(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  /** The beginning of a file, in which its outermost element can be expected. */
  static String head(byte[] bytes) {
    int length = Math.min(bytes.length, HEAD);
    String text = new String(bytes, 0, length, charset(bytes, ""));
    return (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
  }

  private static Charset charset(byte[] bytes, String entry) {
    boolean isWide = bytes.length > 3 && (bytes[0] == 0 || bytes[1] == 0);
    if (isWide || startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
      boolean isLittle = bytes[1] == 0 || startsWith(bytes, 0xFF, 0xFE);
      return isLittle ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }
    int from = startsWith(bytes, 0xEF, 0xBB) ? 3 : 0;
    String head =
        new String(
            bytes,
            from,
            Math.min(Math.max(0, bytes.length - from), 400),
            StandardCharsets.ISO_8859_1);
    Matcher encoding = ENCODING.matcher(head);
    if (!encoding.find() || encoding.group(1).toUpperCase().startsWith("UTF-16")) {
      return StandardCharsets.UTF_8;
    }
    if (!Charset.isSupported(encoding.group(1))) {
      throw QuizFileException.unreadable(
          Place.START
              .within(entry)
              .fault("Its encoding is not known: “%s”".formatted(encoding.group(1))));
    }
    return Charset.forName(encoding.group(1));
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  String text() {
    return text;
  }

  /** Whether its document type is that of its standard, which needs not be read. */
  boolean hasStandardType() {
    return STANDARD_TYPE.matcher(text.substring(0, Math.min(text.length(), 2_000))).find();
  }

  /** Where the tag begins that ends at this place. */
  Place startOf(Location end, String name) {
    int after = offset(end);
    int start = after > 0 ? text.lastIndexOf('<', after - 1) : -1;
    boolean isTag = start >= 0 && text.startsWith(name, start + 1);
    return isTag ? place(start) : place(end);
  }

  Place place(Location location) {
    return location == null || location.getLineNumber() < 1
        ? Place.START
        : Place.at(location.getLineNumber() + skipped, location.getColumnNumber());
  }

  private Place place(int offset) {
    int found = Arrays.binarySearch(lineStarts, 0, lines, offset);
    int line = found >= 0 ? found : -found - 2;
    return Place.at(line + 1 + skipped, offset - lineStarts[line] + 1);
  }

  private int offset(Location location) {
    int line = location.getLineNumber() - 1;
    return line < 0 || line >= lines
        ? 0
        : Math.min(text.length(), lineStarts[line] + location.getColumnNumber() - 1);
  }

  private void indexLines() {
    addLine(0);
    for (int i = 0; i < text.length(); i++) {
      if (isLineEnd(text, i)) {
        addLine(i + 1);
      }
    }
  }

  private void addLine(int start) {
    if (lines == lineStarts.length) {
      lineStarts = Arrays.copyOf(lineStarts, lines * 2);
    }
    lineStarts[lines++] = start;
  }

  private static int linesIn(String text, int end) {
    int lines = 0;
    for (int i = 0; i < end; i++) {
      lines += isLineEnd(text, i) ? 1 : 0;
    }
    return lines;
  }

  private static boolean isLineEnd(String text, int i) {
    char c = text.charAt(i);
    return c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
  }
}
