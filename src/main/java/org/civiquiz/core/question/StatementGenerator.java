package org.civiquiz.core.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Asks which statement is somebody's, with what others say in the same article beside it. */
public final class StatementGenerator implements QuestionGenerator {

  @Override
  public String kind() {
    return "statement-of";
  }

  @Override
  public List<Candidate> generate(Reading reading, RandomGenerator random) {
    List<Statement> statements = Statement.in(reading);
    List<Candidate> candidates = new ArrayList<>();
    for (Statement statement : statements) {
      ask(reading, statement, statements).ifPresent(candidates::add);
    }
    return candidates;
  }

  private Optional<Candidate> ask(
      Reading reading, Statement statement, List<Statement> statements) {
    Wording wording = reading.wording();
    String name = wording.name(statement.speaker());
    String stem =
        statement.isQuoted()
            ? "Which of these are the words of %s?".formatted(name)
            : "Which of these statements does the article attribute to %s?".formatted(name);
    Draft draft =
        new Draft(kind(), CognitiveProcess.INTEGRATE, stem)
            .key(statement.text(), "The article gives these words to %s.".formatted(name))
            .asks(statement.asked())
            .side(statement.speaker().name())
            .rank(14);
    Speakers speakers = new Speakers(reading);
    for (Statement other : statements) {
      boolean isAnothers =
          other.isQuoted() == statement.isQuoted()
              && !other.speaker().equals(statement.speaker())
              && speakers.othersThan(other.speaker(), other.text()).contains(statement.speaker());
      if (isAnothers) {
        draft.distractor(
            other.text(),
            Misreading.SPEAKER,
            "In the article, these are the words of %s.".formatted(wording.name(other.speaker())));
      }
    }
    return draft.single(reading, statement.fact().evidence());
  }
}
