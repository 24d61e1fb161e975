package org.civiquiz.interchange;

/**
 * Something wrong in a quiz file.
 *
 * @param where its path ({@code questions[3].options}), or its line and column if it has no path
 * @param line from 1
 * @param column from 1, in UTF-16 code units
 */
public record Fault(String where, String message, int line, int column) {

  /** The form in which compilers name the place of a fault. */
  public String inFile(String file) {
    return "%s:%d:%d %s".formatted(file, line, column, message);
  }
}
