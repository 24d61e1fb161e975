package org.civiquiz.interchange.qti;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.civiquiz.interchange.Archive;
import org.civiquiz.interchange.Place;
import org.civiquiz.interchange.QuizFile;
import org.civiquiz.interchange.QuizFileException;
import org.civiquiz.interchange.QuizReader;
import org.civiquiz.interchange.QuizReading;
import org.civiquiz.interchange.ReadQuestions;
import org.civiquiz.interchange.XmlElement;
import org.civiquiz.interchange.XmlText;

/** Reads QTI of all versions: an item, a test or a whole package. */
public final class QtiReader implements QuizReader {

  @Override
  public boolean recognises(QuizFile file) {
    if (!file.isZip()) {
      return file.xmlRoot().filter(QtiFiles::isQti).isPresent();
    }
    Archive archive = file.archive();
    return QtiFiles.manifestName(archive).isPresent()
        || !archive.names().contains("[Content_Types].xml")
            && archive.names().stream()
                .filter(name -> name.endsWith(".xml") || name.endsWith(".qti"))
                .anyMatch(
                    name -> XmlText.rootOf(archive.read(name)).filter(QtiFiles::isQti).isPresent());
  }

  @Override
  public QuizReading read(QuizFile file) {
    QtiFiles files = QtiFiles.of(file);
    ReadQuestions questions = new ReadQuestions();
    Passages passages = new Passages();
    QuizFrame frame = new QuizFrame(files.manifest());
    files
        .manifest()
        .fault()
        .ifPresent(
            fault ->
                questions.lose(
                    Place.FILE.within(fault.entry()),
                    "The table of contents, which is damaged: %s (line %d)"
                        .formatted(fault.message(), fault.line())));
    if (files.withRoot("questestinterop").isEmpty()) {
      new TestReader(files, questions, passages, frame).read();
    } else {
      new InteropReader(files, questions, passages, frame).read();
    }
    listOtherFiles(files, questions);
    if (questions.isEmpty()) {
      throw files
          .manifest()
          .fault()
          .map(QuizFileException::unreadable)
          .orElseGet(
              () -> QuizFileException.invalid(Place.FILE.fault("The file has no question in QTI")));
    }
    passages.lost().forEach(what -> questions.lose(Place.FILE.called("article"), what));
    return questions.finish(
        frame.identifier(), frame.title(), frame.language(), passages.article());
  }

  private static void listOtherFiles(QtiFiles files, ReadQuestions questions) {
    List<String> archives =
        files.names().stream()
            .filter(name -> name.toLowerCase(Locale.ROOT).matches("(?s).*\\.(?:zip|imscc|h5p)"))
            .toList();
    for (String archive : archives) {
      questions.lose(Place.FILE.within(archive), "An archive within the archive is not opened");
    }
    long other =
        files.names().stream()
            .filter(name -> !QtiFiles.mayBeXml(name) && !archives.contains(name))
            .count();
    if (other > 0) {
      questions.lose(
          Place.FILE, "Files that are not questions, such as pages and pictures: " + other);
    }
  }

  /** What a quiz is called, from the best source that has been seen. */
  static final class QuizFrame {
    private final Manifest manifest;
    private String identifier = "";
    private String title = "";
    private String language = "";
    private String itemTitle = "";

    QuizFrame(Manifest manifest) {
      this.manifest = manifest;
    }

    void see(XmlElement element, String ownIdentifier) {
      identifier = identifier.isEmpty() ? ownIdentifier : identifier;
      title = title.isEmpty() ? element.attribute("title") : title;
      language = language.isEmpty() ? element.attribute("lang") : language;
    }

    void seeItem(XmlElement item) {
      itemTitle = itemTitle.isEmpty() ? item.attribute("title") : itemTitle;
      language = language.isEmpty() ? item.attribute("lang") : language;
    }

    Optional<String> identifier() {
      return Optional.of(identifier.isEmpty() ? manifest.identifier() : identifier)
          .filter(id -> !id.isEmpty());
    }

    String title() {
      String best = title.isEmpty() ? manifest.title() : title;
      return best.isEmpty() ? itemTitle : best;
    }

    String language() {
      return language.isEmpty() ? manifest.language() : language;
    }
  }
}
