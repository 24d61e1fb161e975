package org.civiquiz.core.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.civiquiz.core.question.Candidate;
import org.civiquiz.core.question.CognitiveProcess;
import org.civiquiz.core.question.Question;

/**
 * Chooses a set from the questions that hold: no fact twice, no question that gives another away,
 * the blueprint's mixture, all parts of the article, many voices; in the order of the passage.
 */
public final class Composer {

  private static final int WORTH_OF_PROCESS = 12;
  private static final int WORTH_OF_NEW_PLACE = 4;
  private static final int COST_OF_SAME_KIND = 2;
  private static final int COST_OF_SAME_SIDE = 2;
  // In a short set a cap of a fifth would allow one or none.
  private static final int ALWAYS_ALLOWED = 2;

  // Up to here a question that is no editor's first choice is better than none.
  private static final int ENOUGH = 10;

  private final Blueprint blueprint;

  public Composer(Blueprint blueprint) {
    this.blueprint = blueprint;
  }

  /**
   * @param chosen in the order of the passage, options arranged
   * @param leftOut why each of the others is not among them
   */
  record Composition(List<Candidate> chosen, Map<Candidate, String> leftOut) {}

  Composition compose(List<Candidate> accepted, OptionalInt wanted, RandomGenerator random) {
    int most = wanted.orElse(Integer.MAX_VALUE);
    List<Candidate> pool = new ArrayList<>(accepted);
    List<Candidate> chosen = new ArrayList<>();
    Map<Candidate, String> leftOut = new LinkedHashMap<>();
    while (!pool.isEmpty() && chosen.size() < most) {
      Candidate next = best(pool, chosen);
      pool.remove(next);
      Optional<String> obstacle =
          chosen.stream()
              .map(other -> Overlap.between(next, other))
              .flatMap(Optional::stream)
              .findFirst();
      if (obstacle.isPresent()) {
        leftOut.put(next, obstacle.get());
      } else if (next.rank() < 0 && chosen.size() >= ENOUGH) {
        leftOut.put(next, "there are enough better ones");
      } else {
        chosen.add(next);
      }
    }
    pool.forEach(candidate -> leftOut.put(candidate, "enough questions were chosen before it"));
    int before;
    // Fewer questions of one type leave less room for the other.
    do {
      before = chosen.size();
      holdCap(Question.Type.TRUE_FALSE, chosen, leftOut);
      holdCap(Question.Type.CLOZE, chosen, leftOut);
    } while (chosen.size() < before);
    chosen.sort(Comparator.comparing(Candidate::place).thenComparing(Composer::process));
    return new Composition(new OptionOrder(random).arrange(chosen), leftOut);
  }

  private Candidate best(List<Candidate> pool, List<Candidate> chosen) {
    return pool.stream()
        .max(
            Comparator.<Candidate>comparingDouble(candidate -> worth(candidate, chosen))
                .thenComparing(Comparator.comparing(Candidate::place).reversed())
                .thenComparing(candidate -> candidate.question().stem()))
        .orElseThrow();
  }

  private double worth(Candidate candidate, List<Candidate> chosen) {
    CognitiveProcess process = process(candidate);
    double have = share(chosen, chosen.stream().filter(c -> process(c) == process).count());
    boolean isNewPlace = chosen.stream().noneMatch(c -> c.place().equals(candidate.place()));
    long sameKind = chosen.stream().filter(c -> c.kind().equals(candidate.kind())).count();
    long sameSide =
        candidate.side().isEmpty()
            ? 0
            : chosen.stream().filter(c -> c.side().equals(candidate.side())).count();
    boolean isOverCap = isOverCap(candidate, chosen);
    return candidate.rank()
        + WORTH_OF_PROCESS * (blueprint.share(process) - have)
        + (isNewPlace ? WORTH_OF_NEW_PLACE : 0)
        - COST_OF_SAME_KIND * sameKind
        - COST_OF_SAME_SIDE * sameSide
        - truthImbalance(candidate, chosen)
        - (isOverCap ? 1000 : 0);
  }

  // As many claims are to be true as false.
  private static double truthImbalance(Candidate candidate, List<Candidate> chosen) {
    if (!(candidate.question() instanceof Question.TrueFalse claim)) {
      return 0;
    }
    long same =
        chosen.stream()
            .filter(
                c -> c.question() instanceof Question.TrueFalse other && other.key() == claim.key())
            .count();
    return 4.0 * same;
  }

  private boolean isOverCap(Candidate candidate, List<Candidate> chosen) {
    Question.Type type = candidate.question().type();
    long count = chosen.stream().filter(c -> c.question().type() == type).count();
    return count + 1 > Math.max(ALWAYS_ALLOWED, blueprint.most(type) * (chosen.size() + 1));
  }

  private void holdCap(Question.Type type, List<Candidate> chosen, Map<Candidate, String> leftOut) {
    for (int i = chosen.size() - 1; i >= 0; i--) {
      long count = chosen.stream().filter(c -> c.question().type() == type).count();
      if (count <= Math.max(ALWAYS_ALLOWED, blueprint.most(type) * chosen.size())) {
        return;
      }
      if (chosen.get(i).question().type() == type) {
        leftOut.put(chosen.remove(i), "there are enough questions of its type");
      }
    }
  }

  private static double share(List<Candidate> chosen, long count) {
    return chosen.isEmpty() ? 0 : (double) count / chosen.size();
  }

  private static CognitiveProcess process(Candidate candidate) {
    return candidate.question().basis().process().orElse(CognitiveProcess.LOCATE);
  }
}
