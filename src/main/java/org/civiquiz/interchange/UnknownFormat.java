package org.civiquiz.interchange;

/** Says of a file that no reader recognises what it seems to be. */
final class UnknownFormat {

  private static final String KNOWN =
      " Quizzes come as Civiquiz JSON, Moodle XML, GIFT, Aiken, QTI, spreadsheets (.xlsx, .csv) and"
          + " a few more.";

  private UnknownFormat() {}

  /**
   * @throws QuizFileException at once if it is XML with a fault that has a place of its own
   */
  static QuizFileException of(QuizFile file) {
    return QuizFileException.unreadable(Place.FILE.fault(message(file)));
  }

  private static String message(QuizFile file) {
    if (file.bytes().length == 0 || file.isText() && file.text().isBlank()) {
      return "The file is empty";
    }
    if (file.isZip()) {
      return "The archive has nothing in it that can be read as a quiz." + KNOWN;
    }
    if (file.xmlRoot().isPresent()) {
      return "This XML file begins with <%s>, which is no quiz that can be read: Moodle's begins with"
              .formatted(QuestionName.shortened(file.xmlRoot().get()))
          + " <quiz>, QTI's with <assessmentItem>, <qti-assessment-item> or <questestinterop>.";
    }
    if (file.opening().startsWith("<")) {
      XmlText.read(file.bytes(), "");
    }
    if (!file.isText()) {
      return "This file is not text and no known archive." + KNOWN;
    }
    return "The format of this file is not known." + KNOWN;
  }
}
