package org.civiquiz.core.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.civiquiz.core.text.Span;

/** Asks to match statements to those who made them, where an article has enough of both. */
public final class MatchingGenerator implements QuestionGenerator {

  private static final int FEWEST_PAIRS = 3;
  private static final int MOST_PAIRS = 4;
  // What is matched cannot be asked again, so some statements must be left.
  private static final int LEFT_TO_ASK = 2;

  @Override
  public String kind() {
    return "speakers";
  }

  @Override
  public List<Candidate> generate(Reading reading, RandomGenerator random) {
    List<Candidate> candidates = new ArrayList<>();
    for (boolean isQuoted : List.of(true, false)) {
      List<Statement> statements =
          Statement.in(reading).stream().filter(s -> s.isQuoted() == isQuoted).toList();
      List<Statement> matched = oneOfEach(reading, statements);
      if (matched.size() >= FEWEST_PAIRS
          && Statement.in(reading).size() >= matched.size() + LEFT_TO_ASK) {
        candidates.add(candidate(reading, matched));
      }
    }
    return candidates;
  }

  /** For every speaker one statement that none of the others could have made. */
  private static List<Statement> oneOfEach(Reading reading, List<Statement> statements) {
    Speakers speakers = new Speakers(reading);
    Map<String, Statement> chosen = new LinkedHashMap<>();
    for (Statement statement : statements) {
      var others = speakers.othersThan(statement.speaker(), statement.text());
      boolean isApart =
          chosen.values().stream()
              .allMatch(
                  other ->
                      others.contains(other.speaker())
                          && speakers
                              .othersThan(other.speaker(), other.text())
                              .contains(statement.speaker()));
      if (isApart && chosen.size() < MOST_PAIRS) {
        chosen.putIfAbsent(statement.speaker().name(), statement);
      }
    }
    return List.copyOf(chosen.values());
  }

  private Candidate candidate(Reading reading, List<Statement> matched) {
    List<Question.Matching.Item> left = new ArrayList<>();
    List<Question.Matching.Item> right = new ArrayList<>();
    Map<String, String> pairs = new LinkedHashMap<>();
    List<Span> evidence = new ArrayList<>();
    List<Span> asks = new ArrayList<>();
    for (Statement statement : matched) {
      String name = reading.wording().option(statement.speaker());
      String id = Integer.toString(left.size() + 1);
      String rationale =
          "The article gives these words to %s."
              .formatted(reading.wording().name(statement.speaker()));
      left.add(new Question.Matching.Item(id, statement.text(), rationale));
      right.add(new Question.Matching.Item(id, name));
      pairs.put(id, id);
      evidence.addAll(statement.fact().evidence());
      asks.add(statement.asked());
    }
    Basis basis =
        new Basis(
            Optional.of(CognitiveProcess.INTEGRATE),
            Optional.of(kind()),
            OptionalInt.empty(),
            reading.evidence(evidence));
    Question question =
        new Question.Matching(
            "Match each statement to the person or group that made it.",
            left.size(),
            left,
            right,
            pairs,
            basis);
    return new Candidate(kind(), question, asks, "", false, "", 16);
  }
}
