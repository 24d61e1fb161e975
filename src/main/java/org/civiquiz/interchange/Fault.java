package org.civiquiz.interchange;

/**
 * Something wrong in a quiz file.
 *
 * @param where its path ({@code questions[3].options}), or its line and column if it has no path
 * @param line from 1
 * @param column from 1, in UTF-16 code units
 * @param entry the file within an archive that it is in; empty for a file of its own
 */
public record Fault(String where, String message, int line, int column, String entry) {

  public Fault(String where, String message, int line, int column) {
    this(where, message, line, column, "");
  }

  /**
   * The form in which compilers name the place of a fault. In an archive, line and column are those
   * of the file within it, which is named before the message.
   */
  public String inFile(String file) {
    return "%s:%d:%d %s%s"
        .formatted(file, line, column, entry.isEmpty() ? "" : entry + ": ", message);
  }
}
