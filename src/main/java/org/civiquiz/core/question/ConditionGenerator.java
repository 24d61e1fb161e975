package org.civiquiz.core.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.civiquiz.core.fact.Actor;
import org.civiquiz.core.fact.Fact.Condition;
import org.civiquiz.core.text.Span;
import org.civiquiz.core.text.Words;

/** Asks on what condition something is so. */
public final class ConditionGenerator implements QuestionGenerator {

  private static final Pattern HAS_PRONOUN =
      Pattern.compile("(?i)\\b(?:it|its|they|them|their|he|she|his|her|this|that|then)\\b");
  private static final Set<String> CONNECTIVES = Set.of("if", "only if", "unless", "provided that");

  @Override
  public String kind() {
    return "condition";
  }

  @Override
  public List<Candidate> generate(Reading reading, RandomGenerator random) {
    List<Condition> conditions =
        reading
            .facts()
            .facts(Condition.class)
            .filter(c -> CONNECTIVES.contains(connective(c)))
            .toList();
    List<Candidate> candidates = new ArrayList<>();
    for (Condition condition : conditions) {
      ask(reading, condition, conditions, random).ifPresent(candidates::add);
    }
    return candidates;
  }

  private Optional<Candidate> ask(
      Reading reading, Condition condition, List<Condition> conditions, RandomGenerator random) {
    Optional<Asked> asked = Asked.about(condition.outcome().span(), reading);
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    Set<Actor> named = asked.get().subject().actor().map(Set::of).orElse(Set.of());
    String clause = reading.wording().standalone(condition.condition().span(), named);
    String connective = connective(condition);
    Span source = condition.evidence().get(0);
    // What a "so that" or "because" after the condition says belongs to the outcome.
    boolean isOneOfTwo =
        source.in(reading.text()).matches("(?s).*\\b(?:and|or) (?:only )?(?:if|unless)\\b.*");
    if (isOneOfTwo
        || connective.equals("unless")
        || clause.matches("(?s).*, (?:so|because|since|but|and) .*")) {
      return Optional.empty();
    }
    String stem = "According to the article, in which case " + asked.get().inQuestionOrder() + "?";
    Draft draft =
        new Draft(kind(), CognitiveProcess.INTEGRATE, stem)
            .key(
                Wording.capitalised(connective + " " + clause), "The article names this condition.")
            .asks(condition.condition().span())
            .hedged(false)
            .rank(17);
    Contradictions.of(Wording.capitalised(clause), source, reading, random).stream()
        .filter(pair -> pair.misreading() != Misreading.UNSAID)
        .map(MinimalPairs.Pair::text)
        .limit(1)
        .forEach(
            text ->
                draft.distractor(
                    Wording.capitalised(connective + " " + reading.wording().uncapitalised(text)),
                    Misreading.DETAIL,
                    "The article names another condition: %s %s.".formatted(connective, clause)));
    conditions.stream()
        .filter(other -> !other.evidence().contains(source))
        .filter(other -> connective(other).equals(connective))
        .filter(other -> !isAboutSame(other, condition))
        .filter(other -> !HAS_PRONOUN.matcher(other.condition().text()).find())
        .limit(1)
        .forEach(
            other ->
                draft.distractor(
                    Wording.capitalised(
                        connective + " " + reading.wording().standalone(other.condition())),
                    Misreading.OTHER,
                    "The article names this as the condition of something else."));
    String opposite = connective.equals("unless") ? "if" : "unless";
    draft.distractor(
        Wording.capitalised(opposite + " " + clause),
        Misreading.STANCE,
        "The article says “%s”, not “%s”.".formatted(connective, opposite));
    boolean isDenied = clause.matches("(?s).*\\b(?:not|no|nothing|nobody|never)\\b.*");
    if (!isDenied) {
      draft.distractor(
          "Whether or not " + clause,
          Misreading.FACT,
          "The article ties this to a condition; it does not say that it happens in any case.");
    }
    return draft.single(reading, condition.evidence());
  }

  private static boolean isAboutSame(Condition one, Condition other) {
    return Words.shared(
            Words.of(one.outcome().text()).content(), Words.of(other.outcome().text()).content())
        >= 2;
  }

  private static String connective(Condition condition) {
    return condition.connective().text().toLowerCase(Locale.ROOT);
  }
}
