package org.civiquiz.interchange;

import java.util.List;
import java.util.Optional;
import org.civiquiz.core.question.QuizDocument;

/**
 * What was read from a quiz file.
 *
 * @param identifier of the quiz, where the format has one that lasts from file to file @param
 *     document with the questions that have no fault
 * @param skipped one entry for each question that has a fault and was left out
 * @param faults all faults of these questions, in the order of the file
 * @param warnings what questions lack that generated ones must have
 * @param losses what the file has and a quiz cannot hold
 */
public record QuizReading(
    Optional<String> identifier,
    QuizDocument document,
    List<Fault> skipped,
    List<Fault> faults,
    List<Fault> warnings,
    List<Loss> losses) {

  public QuizReading {
    skipped = List.copyOf(skipped);
    faults = List.copyOf(faults);
    warnings = List.copyOf(warnings);
    losses = List.copyOf(losses);
  }
}
