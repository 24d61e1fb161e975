package org.civiquiz.core.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.civiquiz.core.fact.Actor;
import org.civiquiz.core.fact.Fact.Cause;
import org.civiquiz.core.text.Span;

/** Asks why something is so. */
public final class CauseGenerator implements QuestionGenerator {

  private static final Set<String> CONNECTIVES = Set.of("because", "because of");

  @Override
  public String kind() {
    return "cause";
  }

  @Override
  public List<Candidate> generate(Reading reading, RandomGenerator random) {
    List<Cause> causes =
        reading
            .facts()
            .facts(Cause.class)
            .filter(cause -> CONNECTIVES.contains(connective(cause)))
            .toList();
    List<Candidate> candidates = new ArrayList<>();
    for (Cause cause : causes) {
      ask(reading, cause, causes, random).ifPresent(candidates::add);
    }
    return candidates;
  }

  private Optional<Candidate> ask(
      Reading reading, Cause cause, List<Cause> causes, RandomGenerator random) {
    Optional<Asked> asked = Asked.about(cause.effect().span(), reading);
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    Set<Actor> named = asked.get().subject().actor().map(Set::of).orElse(Set.of());
    String reason = reading.wording().standalone(cause.cause().span(), named);
    String connective = connective(cause);
    Span source = cause.evidence().get(0);
    Draft draft =
        new Draft(
                kind(),
                CognitiveProcess.INTEGRATE,
                "According to the article, why " + asked.get().inQuestionOrder() + "?")
            .key(Wording.capitalised(connective + " " + reason), "The article gives this reason.")
            .asks(cause.cause().span())
            .rank(17);
    causes.stream()
        .filter(other -> !other.evidence().contains(source))
        .filter(other -> connective(other).equals(connective))
        .forEach(
            other ->
                draft.distractor(
                    Wording.capitalised(
                        connective + " " + reading.wording().standalone(other.cause())),
                    Misreading.OTHER,
                    "The article gives this as the reason for something else."));
    Contradictions.of(Wording.capitalised(reason), source, reading, random).stream()
        .filter(pair -> pair.misreading() != Misreading.UNSAID)
        .forEach(
            pair ->
                draft.distractor(
                    Wording.capitalised(
                        connective + " " + reading.wording().uncapitalised(pair.text())),
                    pair.misreading(),
                    pair.rationale()));
    return draft.single(reading, cause.evidence());
  }

  private static String connective(Cause cause) {
    return cause.connective().text().toLowerCase(Locale.ROOT);
  }
}
