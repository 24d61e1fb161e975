package org.civiquiz.interchange;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML of unknown origin: read within limits and without document types, so that it can neither
 * declare entities nor name other files.
 */
public final class XmlText {

  static final int DEEPEST_NESTING = 200;
  // Enough for a file of the largest size, and a tree that still fits in memory.
  static final int MOST_ELEMENTS = 500_000;

  private XmlText() {}

  /**
   * Reads a whole file.
   *
   * @param entry its name within an archive; empty for a file of its own
   * @throws QuizFileException if it is not well-formed, or breaks a limit
   */
  public static XmlElement read(byte[] bytes, String entry) {
    XmlSource source = XmlSource.of(bytes, entry);
    List<Building> open = new ArrayList<>();
    Deque<XmlElement> root = new ArrayDeque<>(1);
    int elements = 0;
    XMLStreamReader reader = null;
    try {
      reader = factory().createXMLStreamReader(new StringReader(source.text()));
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD && !source.hasStandardType()) {
          String message =
              "The file has a document type (<!DOCTYPE …>), which is not allowed. Delete that line.";
          throw QuizFileException.unreadable(
              source.startOf(reader.getLocation(), "!DOCTYPE").within(entry).fault(message));
        } else if (event == XMLStreamConstants.START_ELEMENT) {
          Building started = Building.start(reader, source, entry);
          checkLimits(++elements, open.size(), started.place.within(entry));
          open.add(started);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          XmlElement done = open.remove(open.size() - 1).finish();
          if (open.isEmpty()) {
            root.add(done);
          } else {
            open.get(open.size() - 1).content.add(done);
          }
        } else if (isCharacters(event) && !open.isEmpty()) {
          open.get(open.size() - 1).content.add(new XmlNode.Text(reader.getText()));
        }
      }
      return root.getFirst();
    } catch (XMLStreamException e) {
      throw malformed(source.place(e.getLocation()), e.getMessage(), entry);
    } catch (QuizFileException e) {
      throw e;
    } catch (RuntimeException e) {
      // The parser throws other exceptions at some malformed files.
      Place place = reader == null ? Place.START : source.place(reader.getLocation());
      throw malformed(place, e.getMessage(), entry);
    }
  }

  /** The name of the outermost element, without a prefix; empty if this does not look like XML. */
  public static Optional<String> rootOf(byte[] bytes) {
    try {
      XMLStreamReader reader =
          factory().createXMLStreamReader(new StringReader(XmlSource.head(bytes)));
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT) {
          return Optional.of(reader.getLocalName());
        }
      }
      return Optional.empty();
    } catch (XMLStreamException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    return factory;
  }

  private static boolean isCharacters(int event) {
    return event == XMLStreamConstants.CHARACTERS
        || event == XMLStreamConstants.CDATA
        || event == XMLStreamConstants.SPACE;
  }

  private static void checkLimits(int elements, int depth, Place place) {
    if (elements > MOST_ELEMENTS) {
      throw QuizFileException.tooLarge("An XML file may have at most 500,000 elements");
    }
    if (depth >= DEEPEST_NESTING) {
      String message = "Elements are nested more than %d deep".formatted(DEEPEST_NESTING);
      throw QuizFileException.unreadable(place.fault(message));
    }
  }

  private static QuizFileException malformed(Place place, String reason, String entry) {
    String detail = reason == null ? "" : reason.replaceFirst("(?s)^.*\\nMessage: ", "");
    String message = "This is not well-formed XML: " + detail.strip();
    return QuizFileException.unreadable(place.within(entry).fault(message));
  }

  /** An element whose end has not been read yet. */
  private record Building(
      String name,
      Map<String, String> attributes,
      List<XmlNode> content,
      String entry,
      Place place) {

    static Building start(XMLStreamReader reader, XmlSource source, String entry) {
      Map<String, String> attributes = new LinkedHashMap<>();
      for (int i = 0; i < reader.getAttributeCount(); i++) {
        attributes.putIfAbsent(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
      }
      String prefix = reader.getPrefix();
      String tag =
          prefix == null || prefix.isEmpty()
              ? reader.getLocalName()
              : prefix + ":" + reader.getLocalName();
      return new Building(
          reader.getLocalName(),
          attributes.isEmpty() ? Map.of() : attributes,
          new ArrayList<>(0),
          entry,
          source.startOf(reader.getLocation(), tag));
    }

    XmlElement finish() {
      return new XmlElement(
          name, attributes, List.copyOf(content), entry, place.line(), place.column());
    }
  }
}
