package org.civiquiz.interchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The formats in which a quiz can leave, by their names on the command line and in URLs. */
public final class QuizFormats {

  private static final Map<String, QuizWriter> WRITERS = Map.of("civiquiz", new CiviquizWriter());

  /** All names, in the order in which they are offered. */
  public static final List<String> NAMES =
      List.of("civiquiz", "moodle", "gift", "aiken", "qti12", "qti21", "qti30", "csv").stream()
          .filter(WRITERS::containsKey)
          .toList();

  private QuizFormats() {}

  public static Optional<QuizWriter> findWriter(String name) {
    return Optional.ofNullable(WRITERS.get(name));
  }
}
