package org.civiquiz.quiz;

import java.util.List;
import org.civiquiz.core.question.QuizDocument;

/**
 * What was read from a quiz file.
 *
 * @param document with the questions that have no fault
 * @param skipped one entry for each question that has a fault and was left out
 * @param faults all faults of these questions, in the order of the file
 * @param warnings what questions lack that generated ones must have
 */
public record QuizReading(
    QuizDocument document, List<Fault> skipped, List<Fault> faults, List<Fault> warnings) {

  public QuizReading {
    skipped = List.copyOf(skipped);
    faults = List.copyOf(faults);
    warnings = List.copyOf(warnings);
  }
}
