package org.civiquiz.interchange.moodle;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML document of Moodle's kind while it is being written. */
final class MoodleXml {

  private final StringWriter document = new StringWriter();
  private final XMLStreamWriter writer;
  private boolean hasReplaced;

  MoodleXml() {
    try {
      this.writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(document);
      writer.writeStartDocument("UTF-8", "1.0");
      writer.writeCharacters("\n");
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  MoodleXml open(String name, String... attributes) {
    try {
      writer.writeStartElement(name);
      for (int i = 0; i < attributes.length; i += 2) {
        writer.writeAttribute(attributes[i], attributes[i + 1]);
      }
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  MoodleXml close() {
    try {
      writer.writeEndElement();
      writer.writeCharacters("\n");
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  /** An element with nothing but a value. */
  MoodleXml value(String name, String value) {
    return open(name).characters(value).close();
  }

  /** Characters in an element {@code text} of their own. */
  MoodleXml text(String characters) {
    return value("text", characters);
  }

  /** A text that is to be shown as it is. */
  MoodleXml plain(String name, String characters) {
    return open(name, "format", "plain_text").text(characters).close();
  }

  private MoodleXml characters(String characters) {
    try {
      writer.writeCharacters(legal(characters));
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  // A return would come back as a line feed; the others have no place in XML at all.
  private String legal(String characters) {
    StringBuilder legal = new StringBuilder(characters.length());
    characters
        .codePoints()
        .map(c -> c == '\r' ? '\n' : isLegal(c) ? c : 0xFFFD)
        .forEach(legal::appendCodePoint);
    hasReplaced |= !legal.toString().equals(characters);
    return legal.toString();
  }

  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || c >= 0x20 && c <= 0xD7FF
        || c >= 0xE000 && c <= 0xFFFD
        || c >= 0x10000;
  }

  boolean hasReplaced() {
    return hasReplaced;
  }

  String finish() {
    try {
      writer.writeEndDocument();
      writer.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return document.toString();
  }
}
