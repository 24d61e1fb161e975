package org.civiquiz.interchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civiquiz.interchange.aiken.AikenWriter;
import org.civiquiz.interchange.gift.GiftWriter;
import org.civiquiz.interchange.moodle.MoodleWriter;
import org.civiquiz.interchange.qti.CanvasWriter;
import org.civiquiz.interchange.qti.QtiWriter;
import org.civiquiz.interchange.table.CsvWriter;

/** The formats in which a quiz can leave, by their names on the command line and in URLs. */
public final class QuizFormats {

  private static final Map<String, QuizWriter> WRITERS =
      Map.of(
          "civiquiz", new CiviquizWriter(),
          "moodle", new MoodleWriter(),
          "gift", new GiftWriter(),
          "aiken", new AikenWriter(),
          "csv", new CsvWriter(),
          "qti12", new CanvasWriter(),
          "qti21", QtiWriter.version21(),
          "qti30", QtiWriter.version30());

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
