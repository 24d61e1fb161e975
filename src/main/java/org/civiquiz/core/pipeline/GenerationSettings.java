package org.civiquiz.core.pipeline;

import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.civiquiz.core.question.Candidate;

/**
 * What a teacher asks of one run.
 *
 * @param questions how many at most; absent for every question that holds
 * @param types codes of question types or kinds of generators; empty for all
 * @param seed for choices between equals; absent to derive it from the article
 */
public record GenerationSettings(OptionalInt questions, Set<String> types, OptionalLong seed) {

  public static final GenerationSettings DEFAULT =
      new GenerationSettings(OptionalInt.empty(), Set.of(), OptionalLong.empty());

  public GenerationSettings {
    types = Set.copyOf(types);
    if (questions.isPresent() && questions.getAsInt() < 1) {
      throw new IllegalArgumentException("At least one question must be asked for");
    }
  }

  boolean wants(Candidate candidate) {
    return types.isEmpty()
        || types.contains(candidate.kind())
        || types.contains(candidate.question().type().code());
  }
}
