package org.civiquiz.core.pipeline;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.civiquiz.core.question.Candidate;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.text.Span;
import org.civiquiz.core.text.Words;

/** Why two questions must not stand in one set: they ask the same, or one answers the other. */
final class Overlap {

  private static final double MOST = 0.66;
  private static final int ENOUGH_TO_RECOGNISE = 3;

  private Overlap() {}

  /** In words, why the first cannot join a set with the second; empty if it can. */
  static Optional<String> between(Candidate candidate, Candidate chosen) {
    if (candidate.question().stem().equals(chosen.question().stem())) {
      return Optional.of("its stem is the same as that of a question before it");
    }
    if (asksTheSame(candidate, chosen)) {
      return Optional.of("it asks the same as: " + chosen.question().stem());
    }
    if (givesAway(candidate, chosen)) {
      return Optional.of("it gives away the answer to: " + chosen.question().stem());
    }
    if (givesAway(chosen, candidate)) {
      return Optional.of("its answer is given away by: " + chosen.question().stem());
    }
    return Optional.empty();
  }

  private static boolean asksTheSame(Candidate one, Candidate other) {
    for (Span span : one.asks()) {
      for (Span asked : other.asks()) {
        if (span.overlaps(asked)) {
          return true;
        }
      }
    }
    Set<String> words = matter(one);
    Set<String> others = matter(other);
    int shared = Words.shared(words, others);
    return shared >= ENOUGH_TO_RECOGNISE && 2 * shared >= MOST * (words.size() + others.size());
  }

  /** What a question is about: the words of its stem and of its keys. */
  private static Set<String> matter(Candidate candidate) {
    Set<String> words = new HashSet<>(Words.of(plainStem(candidate)).content());
    candidate.keys().forEach(key -> words.addAll(Words.of(key.text()).content()));
    return words;
  }

  /** Whether who reads the giver's stem or keys finds the key of the other there. */
  private static boolean givesAway(Candidate giver, Candidate other) {
    if (!other.isChoice()) {
      return false;
    }
    Words told = Words.of(plainStem(giver));
    Set<String> question = new HashSet<>(Words.of(plainStem(other)).content());
    List<Option> keys = other.keys();
    boolean tellsKey =
        keys.stream()
            .map(key -> Words.of(key.text()))
            .allMatch(
                key ->
                    told.containsInOrder(key)
                        || key.content().size() > 1 && told.content().containsAll(key.content()));
    keys.forEach(key -> question.removeAll(Words.of(key.text()).content()));
    boolean isFalseClaim = giver.question() instanceof Question.TrueFalse claim && !claim.key();
    return tellsKey
        && !isFalseClaim
        && Words.shared(question, told.content())
            >= Math.min(question.size(), Math.max(ENOUGH_TO_RECOGNISE, (question.size() + 1) / 2));
  }

  private static String plainStem(Candidate candidate) {
    return candidate
        .question()
        .stem()
        .replaceFirst("^According to (?:the article|“[^”]*”), ", "")
        .replaceAll("\\{\\{\\w+}}", " ");
  }
}
