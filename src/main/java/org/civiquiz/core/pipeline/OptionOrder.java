package org.civiquiz.core.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.civiquiz.core.question.Candidate;
import org.civiquiz.core.question.Measure;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.Question.Matching;
import org.civiquiz.core.question.Shuffle;

/**
 * Puts the options of a set in order: every place holds the key equally often, numbers and dates
 * stay sorted, and ids follow the order.
 */
final class OptionOrder {

  private final RandomGenerator random;

  /** How often the key has stood in each place, by number of options. */
  private final Map<Integer, int[]> places = new HashMap<>();

  OptionOrder(RandomGenerator random) {
    this.random = random;
  }

  List<Candidate> arrange(List<Candidate> candidates) {
    return candidates.stream()
        .map(candidate -> candidate.with(arrange(candidate.question())))
        .toList();
  }

  private Question arrange(Question question) {
    if (question instanceof Question.SingleChoice choice) {
      return new Question.SingleChoice(
          choice.stem(), choice.points(), single(choice.options()), choice.basis());
    }
    if (question instanceof Question.MultipleChoice choice) {
      return new Question.MultipleChoice(
          choice.stem(),
          choice.points(),
          lettered(Shuffle.of(choice.options(), random)),
          choice.basis());
    }
    if (question instanceof Question.Cloze cloze) {
      List<Question.Cloze.Blank> blanks =
          cloze.blanks().stream()
              .map(blank -> new Question.Cloze.Blank(blank.id(), single(blank.options())))
              .toList();
      return new Question.Cloze(cloze.stem(), cloze.points(), blanks, cloze.basis());
    }
    if (question instanceof Matching matching) {
      return matching(matching);
    }
    return question;
  }

  private List<Option> single(List<Option> options) {
    if (Measure.areAll(options.stream().map(Option::text).toList())) {
      return lettered(options);
    }
    List<Option> arranged = Shuffle.of(options.stream().filter(o -> !o.isKey()).toList(), random);
    int place = nextPlace(options.size());
    arranged.add(place, options.stream().filter(Option::isKey).findFirst().orElseThrow());
    return lettered(arranged);
  }

  private int nextPlace(int size) {
    int[] counts = places.computeIfAbsent(size, n -> new int[n]);
    int fewest = Integer.MAX_VALUE;
    List<Integer> free = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      if (counts[i] < fewest) {
        fewest = counts[i];
        free.clear();
      }
      if (counts[i] == fewest) {
        free.add(i);
      }
    }
    int place = free.get(random.nextInt(free.size()));
    counts[place]++;
    return place;
  }

  private Question matching(Matching matching) {
    List<Matching.Item> shuffled = Shuffle.of(matching.right(), random);
    Map<String, String> newIds = new HashMap<>();
    List<Matching.Item> right = new ArrayList<>();
    for (Matching.Item item : shuffled) {
      String id = letter(right.size());
      newIds.put(item.id(), id);
      right.add(new Matching.Item(id, item.text(), item.rationale()));
    }
    Map<String, String> pairs = new HashMap<>();
    matching.pairs().forEach((left, paired) -> pairs.put(left, newIds.get(paired)));
    return new Matching(
        matching.stem(), matching.points(), matching.left(), right, pairs, matching.basis());
  }

  private static List<Option> lettered(List<Option> options) {
    List<Option> lettered = new ArrayList<>();
    for (Option option : options) {
      lettered.add(
          new Option(
              letter(lettered.size()),
              option.text(),
              option.isKey(),
              option.misreading(),
              option.rationale()));
    }
    return lettered;
  }

  private static String letter(int place) {
    return Character.toString('a' + place);
  }
}
