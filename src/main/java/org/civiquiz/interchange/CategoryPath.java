package org.civiquiz.interchange;

/** The paths with which Moodle sorts questions; a slash within a name is doubled. */
public final class CategoryPath {

  private CategoryPath() {}

  /** A path that ends with the title of a quiz. */
  public static String of(String title) {
    return "$course$/top/" + title.replaceAll("\\s+", " ").strip().replace("/", "//");
  }

  /** The last name of a path; empty if it names no category of its own. */
  public static String last(String path) {
    String[] parts = path.split("(?<!/)/(?!/)");
    String last = parts.length == 0 ? "" : parts[parts.length - 1].replace("//", "/").strip();
    return last.matches("top|\\$\\w+\\$") ? "" : last;
  }

  /** Whether a title is the same when it returns. */
  public static boolean holds(String title) {
    return last(of(title)).equals(title);
  }
}
