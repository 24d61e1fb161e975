package org.civiquiz.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.civiquiz.core.question.QuizDocument;
import org.civiquiz.interchange.Loss;
import org.civiquiz.interchange.QuizFormats;
import org.civiquiz.interchange.QuizWriter;

/**
 * A format in which a quiz can leave, with what is lost on the way.
 *
 * @param format its name in URLs
 * @param losses in one sentence
 */
record ExportLine(String format, String name, String losses) {

  private static final Map<String, String> NAMES =
      Map.of(
          "civiquiz", "Civiquiz JSON",
          "moodle", "Moodle XML",
          "gift", "GIFT",
          "aiken", "Aiken",
          "qti12", "QTI 1.2 for Canvas",
          "qti21", "QTI 2.1",
          "qti30", "QTI 3.0",
          "csv", "CSV for a spreadsheet");

  private static final String LEFT_OUT = "The whole question is left out: ";
  private static final int MOST_NAMED = 4;

  /** All formats, in the order in which they are offered. */
  static List<ExportLine> all(QuizDocument quiz) {
    List<ExportLine> lines = new ArrayList<>();
    for (String format : QuizFormats.NAMES) {
      QuizWriter writer = QuizFormats.findWriter(format).orElseThrow();
      lines.add(
          new ExportLine(
              format,
              NAMES.getOrDefault(format, format),
              sentence(quiz, writer.write(quiz).losses())));
    }
    return lines;
  }

  private static String sentence(QuizDocument quiz, List<Loss> losses) {
    if (losses.isEmpty()) {
      return "It carries everything.";
    }
    List<String> ids = quiz.questions().stream().map(QuizDocument.Entry::id).toList();
    List<Loss> leftOut = losses.stream().filter(loss -> loss.what().startsWith(LEFT_OUT)).toList();
    List<String> kept = new ArrayList<>(ids);
    leftOut.forEach(loss -> kept.removeAll(List.of(loss.where().split(", "))));
    Stream<String> whole =
        leftOut.stream()
            .map(
                loss ->
                    "%s, because %s"
                        .formatted(
                            places(ids, loss.where()), loss.what().substring(LEFT_OUT.length())));
    Stream<String> parts =
        losses.stream().filter(loss -> !leftOut.contains(loss)).map(loss -> part(ids, kept, loss));
    return "It cannot carry " + Stream.concat(whole, parts).collect(Collectors.joining("; ")) + ".";
  }

  /** Places are told where it is not all that lacks something. */
  private static String part(List<String> ids, List<String> kept, Loss loss) {
    String what = Character.toLowerCase(loss.what().charAt(0)) + loss.what().substring(1);
    List<String> where = List.of(loss.where().split(", "));
    return ids.containsAll(where) && !where.containsAll(kept)
        ? "%s (%s)".formatted(what, places(ids, loss.where()))
        : what;
  }

  private static String places(List<String> ids, String where) {
    List<String> numbers =
        Stream.of(where.split(", ")).map(id -> Integer.toString(ids.indexOf(id) + 1)).toList();
    if (numbers.size() == 1) {
      return "question " + numbers.get(0);
    }
    return numbers.size() > MOST_NAMED
        ? numbers.size() + " questions"
        : "questions %s and %s"
            .formatted(
                String.join(", ", numbers.subList(0, numbers.size() - 1)),
                numbers.get(numbers.size() - 1));
  }
}
