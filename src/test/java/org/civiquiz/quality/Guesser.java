package org.civiquiz.quality;

import java.util.List;
import java.util.Set;
import java.util.function.ToIntBiFunction;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question.SingleChoice;
import org.civiquiz.core.text.Words;

/** A student who has not read the article and goes by the looks of the options. */
enum Guesser {
  LONGEST("takes the longest option", (option, choice) -> option.text().length()),
  SHORTEST("takes the shortest option", (option, choice) -> -option.text().length()),
  STEM(
      "takes the option with most words of the stem",
      (option, choice) -> Words.shared(content(option), Words.of(choice.stem()).content())),
  MIDDLE("takes the option that shares most words with the others", Guesser::sharedWithOthers),
  CAUTIOUS(
      "avoids options with “all”, “only”, “never” and the like",
      (option, choice) ->
          Words.of(option.text()).all().stream().anyMatch(absolutes()::contains) ? 0 : 1);

  private final String habit;
  private final ToIntBiFunction<Option, SingleChoice> liking;

  Guesser(String habit, ToIntBiFunction<Option, SingleChoice> liking) {
    this.habit = habit;
    this.liking = liking;
  }

  String habit() {
    return habit;
  }

  /** The chance to be right: less than 1 where several options look equally good. */
  double hits(SingleChoice choice) {
    List<Option> options = choice.options();
    int best = options.stream().mapToInt(o -> liking.applyAsInt(o, choice)).max().orElseThrow();
    List<Option> liked =
        options.stream().filter(o -> liking.applyAsInt(o, choice) == best).toList();
    return liked.stream().anyMatch(Option::isKey) ? 1.0 / liked.size() : 0;
  }

  /** The share of the questions that this student gets right, in percent. */
  long percent(List<SingleChoice> choices) {
    return Math.round(100 * choices.stream().mapToDouble(this::hits).average().orElse(0));
  }

  /** What somebody gets right who does not look at all, in percent. */
  static long chance(List<SingleChoice> choices) {
    return Math.round(
        100 * choices.stream().mapToDouble(c -> 1.0 / c.options().size()).average().orElse(0));
  }

  private static Set<String> absolutes() {
    return Set.of("all", "always", "any", "every", "must", "never", "no", "nobody", "none", "only");
  }

  private static int sharedWithOthers(Option option, SingleChoice choice) {
    return choice.options().stream()
        .filter(other -> other != option)
        .mapToInt(other -> Words.shared(content(option), content(other)))
        .sum();
  }

  private static Set<String> content(Option option) {
    return Words.of(option.text()).content();
  }
}
