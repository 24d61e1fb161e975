package org.civiquiz.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.Response;

/**
 * Answers as a class might give them: who reads well is right more often, and of the distractors
 * the first tempts most.
 */
final class DemoAnswers {

  private static final double LEFT_OUT = 0.03;

  private final Random random;

  DemoAnswers(Random random) {
    this.random = random;
  }

  /**
   * @param chance of being right, 0 to 1
   * @return empty if the question is left out
   */
  Optional<Response> answer(Question question, double chance) {
    return random.nextDouble() < LEFT_OUT ? Optional.empty() : Optional.of(given(question, chance));
  }

  private Response given(Question question, double chance) {
    if (question instanceof Question.SingleChoice single) {
      return new Response.Chosen(List.of(one(single.options(), chance)));
    }
    if (question instanceof Question.TrueFalse trueFalse) {
      return new Response.Chosen(List.of(one(trueFalse.options(), chance)));
    }
    if (question instanceof Question.MultipleChoice multiple) {
      return several(multiple, chance);
    }
    if (question instanceof Question.Cloze cloze) {
      Map<String, String> pairs = new HashMap<>();
      cloze.blanks().forEach(blank -> pairs.put(blank.id(), one(blank.options(), chance)));
      return new Response.Paired(pairs);
    }
    if (question instanceof Question.Matching matching) {
      return matched(matching, chance);
    }
    if (question instanceof Question.Ordering ordering) {
      return ordered(ordering, chance);
    }
    List<String> accepted = ((Question.ShortAnswer) question).accepted();
    boolean isRight = random.nextDouble() < chance && !accepted.isEmpty();
    return new Response.Entered(isRight ? accepted.get(0) : "I think it was the other side");
  }

  private String one(List<Option> options, double chance) {
    boolean isRight = random.nextDouble() < chance;
    List<Option> rest = options.stream().filter(option -> option.isKey() == isRight).toList();
    int chosen = 0;
    while (chosen < rest.size() - 1 && random.nextDouble() < 0.45) {
      chosen++;
    }
    return rest.get(chosen).id();
  }

  private Response several(Question.MultipleChoice multiple, double chance) {
    List<String> chosen = new ArrayList<>();
    for (Option option : multiple.options()) {
      double likely = option.isKey() ? 0.4 + 0.6 * chance : 0.5 * (1 - chance);
      if (random.nextDouble() < likely) {
        chosen.add(option.id());
      }
    }
    return new Response.Chosen(chosen.isEmpty() ? List.of(multiple.options().get(0).id()) : chosen);
  }

  private Response matched(Question.Matching matching, double chance) {
    Map<String, String> pairs = new HashMap<>();
    for (Question.Matching.Item left : matching.left()) {
      String other = matching.right().get(random.nextInt(matching.right().size())).id();
      pairs.put(left.id(), random.nextDouble() < chance ? matching.pairs().get(left.id()) : other);
    }
    return new Response.Paired(pairs);
  }

  private Response ordered(Question.Ordering ordering, double chance) {
    List<String> ids = new ArrayList<>(ordering.options().stream().map(Option::id).toList());
    if (random.nextDouble() >= chance) {
      int place = random.nextInt(ids.size() - 1);
      Collections.swap(ids, place, place + 1);
    }
    return new Response.Chosen(ids);
  }
}
