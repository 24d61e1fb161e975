package org.civiquiz.interchange.qti;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** References from one file of a package to another. */
final class Hrefs {

  private Hrefs() {}

  /** The name of the file that a reference means; empty if it leads out of the package. */
  static Optional<String> resolve(String folder, String href) {
    String path = decoded(href.replaceFirst("[?#].*$", "").replace('\\', '/'));
    if (path.isEmpty() || path.startsWith("/") || path.matches("\\p{Alpha}[\\w+.-]*:.*")) {
      return Optional.empty();
    }
    Deque<String> parts = new ArrayDeque<>();
    for (String part : (folder + path).split("/")) {
      if (part.equals("..")) {
        if (parts.isEmpty()) {
          return Optional.empty();
        }
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return Optional.of(String.join("/", parts));
  }

  /** The folder of a file, with a slash at its end; empty for the top. */
  static String folder(String file) {
    return file.substring(0, file.lastIndexOf('/') + 1);
  }

  private static String decoded(String path) {
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return path;
    }
  }
}
