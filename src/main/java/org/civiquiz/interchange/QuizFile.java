package org.civiquiz.interchange;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** The bytes of a quiz file whose format is not known yet, within the limit of its size. */
public final class QuizFile {

  static final int MOST_BYTES = 20 * 1024 * 1024;

  private final byte[] bytes;
  private Archive archive;
  private Optional<String> xmlRoot;
  private FileText text;
  private Set<String> jsonFields;

  QuizFile(byte[] bytes) {
    this.bytes = bytes;
  }

  public byte[] bytes() {
    return bytes;
  }

  /** Whether the file begins as zip archives do. */
  public boolean isZip() {
    return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
  }

  /**
   * The file as a zip archive.
   *
   * @throws QuizFileException if it is damaged or not fit to be opened
   */
  public Archive archive() {
    if (archive == null) {
      archive = Archive.open(bytes);
    }
    return archive;
  }

  /** The name of the outermost element without a prefix; empty if this is not XML. */
  public Optional<String> xmlRoot() {
    if (xmlRoot == null) {
      boolean isXml = !isZip() && text().stripLeading().startsWith("<");
      xmlRoot = isXml ? XmlText.rootOf(bytes) : Optional.empty();
    }
    return xmlRoot;
  }

  /** The names of the fields of a JSON object; none if the file is not one. */
  public Set<String> jsonFields() {
    if (jsonFields == null) {
      jsonFields = opening().startsWith("{") ? JsonText.fieldsOf(text()) : Set.of();
    }
    return jsonFields;
  }

  /** Whether the bytes are text in one of the usual encodings. */
  public boolean isText() {
    return decoded().isText();
  }

  /** The whole file as text, with line feeds as the only line ends and no byte order mark. */
  public String text() {
    return decoded().text();
  }

  /** That the encoding of the text is a guess. */
  public Optional<String> textWarning() {
    return decoded().warning();
  }

  private FileText decoded() {
    if (text == null) {
      text = FileText.of(bytes);
    }
    return text;
  }

  /** The first characters, read as UTF-8, without a byte order mark and leading white space. */
  public String opening() {
    String text = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.UTF_8);
    return (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
  }
}
