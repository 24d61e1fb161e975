package org.civiquiz.core.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.civiquiz.core.text.WordList;
import org.civiquiz.core.text.Words;

/**
 * Terms of civics by kind, from which an article's own things can be told apart that it does not
 * mention.
 */
final class CivicsTerms {

  /** The terms that come with the product. */
  static final CivicsTerms STANDARD = read("civics-terms.txt");

  private static final int MOST_IN_LIST = 4;

  private static final Set<String> DOERS = Set.of("offices", "institutions");

  private record Kind(String name, Set<String> heads, List<String> terms) {}

  private final List<Kind> kinds;

  private CivicsTerms(List<Kind> kinds) {
    this.kinds = List.copyOf(kinds);
  }

  private static CivicsTerms read(String name) {
    List<Kind> kinds = new ArrayList<>();
    for (String line : WordList.read(CivicsTerms.class, name)) {
      String[] parts = line.split("\\|");
      Set<String> heads =
          Stream.of(parts[1].strip().split(" ")).map(Words::stem).collect(Collectors.toSet());
      kinds.add(
          new Kind(
              parts[0].strip(), heads, Stream.of(parts[2].split(";")).map(String::strip).toList()));
    }
    return new CivicsTerms(kinds);
  }

  /**
   * Terms of the same kind as a phrase of which no word of meaning stands in the article, in an
   * order of chance; none if the kind of the phrase is not clear.
   */
  List<String> unsaid(String phrase, Reading reading, RandomGenerator random) {
    return kindOf(phrase).map(kind -> unsaid(kind, reading, random)).orElse(List.of());
  }

  /** The same for whoever does something: offices for an office, bodies for a body. */
  List<String> unsaidDoers(String phrase, Reading reading, RandomGenerator random) {
    return kindOf(phrase)
        .filter(kind -> DOERS.contains(kind.name))
        .map(kind -> unsaid(kind, reading, random))
        .orElse(List.of());
  }

  private Optional<Kind> kindOf(String phrase) {
    Set<String> words = Words.of(phrase).content();
    Kind best = null;
    int most = 0;
    for (Kind kind : kinds) {
      int shared = Words.shared(kind.heads, words);
      if (shared > most) {
        most = shared;
        best = kind;
      }
    }
    return Optional.ofNullable(best);
  }

  private static List<String> unsaid(Kind best, Reading reading, RandomGenerator random) {
    return Shuffle.of(best.terms.stream().filter(term -> isUnsaid(term, reading)).toList(), random);
  }

  /**
   * The same, so many terms joined by "and" that the phrase is not the only long one beside them.
   */
  List<String> unsaidLists(String phrase, Reading reading, RandomGenerator random) {
    int length = Words.of(phrase).count() * 4 / 5;
    List<String> lists = new ArrayList<>();
    List<String> some = new ArrayList<>();
    for (String term : unsaid(phrase, reading, random)) {
      some.add(term);
      if (Words.of(String.join(" ", some)).count() + 1 >= length || some.size() == MOST_IN_LIST) {
        lists.add(joined(some));
        some.clear();
      }
    }
    return lists;
  }

  private static String joined(List<String> terms) {
    int last = terms.size() - 1;
    String before = String.join(", ", terms.subList(0, last));
    return before.isEmpty()
        ? terms.get(last)
        : before + (last > 1 ? ", and " : " and ") + terms.get(last);
  }

  private static boolean isUnsaid(String term, Reading reading) {
    Set<String> words = Words.of(term).content();
    return reading.sentences().stream()
        .noneMatch(s -> Words.shared(words, reading.words(s.index()).content()) > 0);
  }
}
