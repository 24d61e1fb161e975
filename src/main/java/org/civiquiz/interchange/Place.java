package org.civiquiz.interchange;

/**
 * A place in a quiz file.
 *
 * @param where its path ({@code questions[3].options}), or its line and column if it has no path
 * @param line from 1
 * @param column from 1, in UTF-16 code units
 * @param entry the file within an archive that it is in; empty for a file of its own
 */
public record Place(String where, int line, int column, String entry) {

  public static final Place START = at(1, 1);

  /** The file as a whole. */
  public static final Place FILE = START.called("file");

  public static Place at(int line, int column) {
    int atLeastLine = Math.max(1, line);
    int atLeastColumn = Math.max(1, column);
    return new Place(
        "line %d, column %d".formatted(atLeastLine, atLeastColumn), atLeastLine, atLeastColumn, "");
  }

  /** The same place under a name that says more than its line. */
  public Place called(String name) {
    return new Place(name, line, column, entry);
  }

  /** The same place in a file of an archive; the place itself if the name is empty. */
  public Place within(String file) {
    if (file.isEmpty()) {
      return this;
    }
    return new Place(equals(FILE) ? file : file + ", " + where, line, column, file);
  }

  public Fault fault(String message) {
    return new Fault(where, message, line, column, entry);
  }

  public Loss loss(String what) {
    return new Loss(where, what);
  }
}
