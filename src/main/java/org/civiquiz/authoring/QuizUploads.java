package org.civiquiz.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.civiquiz.authoring.ImportView.Ledger;
import org.civiquiz.authoring.ImportView.Result;
import org.civiquiz.authoring.ImportView.Trouble;
import org.civiquiz.interchange.Fault;
import org.civiquiz.interchange.QuizFileException;
import org.civiquiz.interchange.QuizFiles;
import org.civiquiz.interchange.QuizReading;
import org.civiquiz.quiz.Quiz;
import org.civiquiz.quiz.QuizImports;

/** Imports the file that a teacher sends, and tells what came of it line by line. */
@ApplicationScoped
class QuizUploads {

  static final String NO_SOURCE = "Choose a file, or paste its text.";
  static final String TWO_SOURCES =
      "There is a pasted text and a file too. Empty the field to use the file, or take the file"
          + " out.";

  private final QuizImports imports;

  QuizUploads(QuizImports imports) {
    this.imports = imports;
  }

  Result bring(String name, byte[] bytes) {
    QuizReading reading;
    try {
      reading = QuizFiles.read(bytes);
    } catch (QuizFileException e) {
      return refused(name, "The file cannot be used.", e.faults(), bytes);
    }
    if (reading.document().questions().isEmpty()) {
      List<Fault> faults = reading.faults().isEmpty() ? reading.skipped() : reading.faults();
      return refused(name, "No question in the file can be used.", faults, bytes);
    }
    QuizImports.Imported imported = imports.store(bytes, reading);
    return new Result(
        name,
        imported.quiz().id,
        imported.quiz().title,
        reading.document().questions().size(),
        imported.isNew(),
        imported.quiz().state.equals(Quiz.PUBLISHED),
        "",
        reading.skipped().size(),
        troubles(reading.faults().isEmpty() ? reading.skipped() : reading.faults()),
        Ledger.of(
            reading.losses().stream()
                .map(loss -> new Trouble(0, loss.where(), loss.what()))
                .toList()),
        troubles(reading.warnings()),
        SourceLine.around(bytes, reading.faults()));
  }

  private static Result refused(String name, String why, List<Fault> faults, byte[] bytes) {
    return Result.refused(name, why, troubles(faults), SourceLine.around(bytes, faults));
  }

  private static Ledger troubles(List<Fault> faults) {
    return Ledger.of(
        faults.stream()
            .map(fault -> new Trouble(fault.line(), fault.where(), fault.message()))
            .toList());
  }
}
