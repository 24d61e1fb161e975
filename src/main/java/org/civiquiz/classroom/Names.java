package org.civiquiz.classroom;

import org.civiquiz.error.InvalidInputException;

/** What may be the name of a class or of a student. */
final class Names {

  static final int LONGEST = 80;

  private Names() {}

  /**
   * @param whose what it is the name of: "A class"
   * @throws InvalidInputException if it is none; the path of the fault is {@code name}
   */
  static String checked(String whose, String name) {
    String stripped = name == null ? "" : name.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST || hasControls(stripped)) {
      throw InvalidInputException.at(
          "name", whose + " needs a name of up to " + LONGEST + " characters");
    }
    return stripped;
  }

  /** Whether there are characters that nobody sees, or that the database refuses. */
  static boolean hasControls(String text) {
    return text.codePoints()
        .anyMatch(
            point ->
                Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE);
  }
}
