package org.civiquiz.interchange.table;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.civiquiz.interchange.Archive;
import org.civiquiz.interchange.Place;
import org.civiquiz.interchange.QuizFileException;

/**
 * Looks through the parts of a workbook before the library unpacks it: their size, that none has a
 * document type, and that no cell claims a place so far off that room for it would fill the memory.
 */
final class WorkbookGuard {

  private static final int MOST_COLUMN_LETTERS = 3;
  private static final int MOST_CELLS = 2_000_000;

  private WorkbookGuard() {}

  /**
   * @throws QuizFileException if it is not fit to be opened
   */
  static void check(Archive archive) {
    for (String name : archive.names()) {
      byte[] part = archive.read(name);
      if (name.endsWith(".xml") || name.endsWith(".rels")) {
        check(name, part);
      }
    }
  }

  private static void check(String name, byte[] part) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(part));
      int cells = 0;
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD) {
          throw damaged("The part %s has a document type, which is not allowed".formatted(name));
        }
        if (event == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("c")) {
          checkCell(reader.getAttributeValue(null, "r"), ++cells);
        }
      }
    } catch (XMLStreamException e) {
      throw damaged("The part %s of the spreadsheet is damaged".formatted(name));
    } catch (QuizFileException e) {
      throw e;
    } catch (RuntimeException e) {
      // The parser throws other exceptions at some malformed files.
      throw damaged("The part %s of the spreadsheet is damaged".formatted(name));
    }
  }

  private static void checkCell(String address, int cells) {
    if (cells > MOST_CELLS) {
      throw QuizFileException.tooLarge("A spreadsheet may have at most 2,000,000 cells");
    }
    if (address != null && !address.matches("[A-Z]{1," + MOST_COLUMN_LETTERS + "}[0-9]{1,7}")) {
      throw damaged("The spreadsheet has a cell with the impossible address " + address);
    }
  }

  private static QuizFileException damaged(String message) {
    String shown = message.length() > 200 ? message.substring(0, 200) + "…" : message;
    return QuizFileException.unreadable(Place.FILE.fault(shown));
  }
}
