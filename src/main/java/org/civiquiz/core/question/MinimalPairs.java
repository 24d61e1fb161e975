package org.civiquiz.core.question;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.civiquiz.core.fact.Actor;
import org.civiquiz.core.fact.EntityKind;
import org.civiquiz.core.text.WordList;

/**
 * Sentences that differ from a true one in one point and so contradict it: another number, the
 * opposite word, two parties exchanged, more or less certain.
 */
final class MinimalPairs {

  private static final Map<String, String> OPPOSITES = opposites();
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\b(?:(?:January|February|March|April|May|June|July|August|September|October|November|December) \\d{1,2}\\b(?! percent)"
              + "|(?:19|20)\\d\\d\\b(?![,.]\\d)"
              + "|\\d[\\d,]*(?:\\.\\d+)?(?: percent\\b|%)?"
              + "|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b(?! of))");
  private static final Pattern DAY_BEFORE_MONTH =
      Pattern.compile(
          " (?:of )?(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b");
  private static final Pattern MODAL =
      Pattern.compile("\\b(?:could|may|might|can|will|would|must|is|are|was|were|has|have|had)\\b");
  private static final Pattern SUBORDINATE =
      Pattern.compile(
          "\\b(?:than|that|because|which|who|whether|if|unless|once|although|while)\\b");
  // "A joined B" is as true as "B joined A", and a passive has its parties in the other order.
  private static final Pattern MUTUAL =
      Pattern.compile(
          "\\b(?:(?:deal|agreement|talks?|treaty|pact|alliance|meetings?|negotiations?|relations?|trade|war|border|accord|summit) (?:with|between)"
              + "|join\\w*|met|meet\\w*|agree\\w*|disagree\\w*|between|with each other|together)\\b");
  // "You may vote" tells what is allowed, not what is possible.
  private static final Pattern ALLOWED =
      Pattern.compile(
          "(?i)\\b(?:you|nobody|anyone|anybody|everyone|people|citizens?|voters?|students?|residents?|persons?|members?|owners?|parents?|workers?|drivers?|candidates?)\\b[^,;]{0,40} may$");
  // Words that mean something else in company: a chamber's name, keeping animals, asking a
  // question.
  private static final Pattern FIXED =
      Pattern.compile(
          "against the law|agree\\w* that\\b|(?:lower|upper) (?:house|chamber|court)|rais\\w+ (?:on|by|in|the (?:issue|question|matter|alarm)|questions?|concerns?|doubts?|children|funds|money)\\b");
  // "May" is left alone: as often as not it allows.
  private static final Set<String> CERTAINTY = Set.of("could", "might");
  private static final Set<String> MODALS = Set.of("could", "may", "might");

  private MinimalPairs() {}

  /**
   * A false sentence.
   *
   * @param rationale what the article says instead, as a sentence
   */
  record Pair(String text, Misreading misreading, String rationale) {}

  private static Map<String, String> opposites() {
    Map<String, String> opposites = new LinkedHashMap<>();
    WordList.readPairs(MinimalPairs.class, "opposites.txt")
        .forEach(
            (word, opposite) -> {
              opposites.put(word, opposite);
              opposites.putIfAbsent(opposite, word);
            });
    return opposites;
  }

  /** The pairs of a sentence, the most telling first. */
  static List<Pair> of(String sentence, Reading reading) {
    List<Pair> pairs = new ArrayList<>();
    swapActors(sentence, reading).ifPresent(pairs::add);
    pairs.addAll(opposite(sentence));
    pairs.addAll(numbers(sentence));
    certainty(sentence).ifPresent(pairs::add);
    return pairs.stream().filter(pair -> !pair.text.equals(sentence)).toList();
  }

  /**
   * The sentence with the changes of two pairs at once, wrong for one of their reasons.
   *
   * <p>Beside it, neither change stands in one option only, and nobody finds the right answer by
   * looking for what most options have in common.
   *
   * @return empty if the changes touch
   */
  static Optional<Pair> both(String sentence, Pair one, Pair other) {
    int[] first = changed(sentence, one.text());
    int[] second = changed(sentence, other.text());
    if (first[0] > second[0]) {
      return both(sentence, other, one);
    }
    if (first[1] >= second[0]) {
      return Optional.empty();
    }
    String text =
        one.text().substring(0, one.text().length() - (sentence.length() - second[0]))
            + other.text().substring(second[0]);
    Pair graver = other.misreading() == Misreading.STANCE ? other : one;
    return Optional.of(new Pair(text, graver.misreading(), graver.rationale()));
  }

  // From where to where the second differs from the first, as places in the first.
  private static int[] changed(String sentence, String other) {
    int start = 0;
    int shorter = Math.min(sentence.length(), other.length());
    while (start < shorter && sentence.charAt(start) == other.charAt(start)) {
      start++;
    }
    int end = sentence.length();
    int otherEnd = other.length();
    while (end > start
        && otherEnd > start
        && sentence.charAt(end - 1) == other.charAt(otherEnd - 1)) {
      end--;
      otherEnd--;
    }
    return new int[] {start, end};
  }

  static List<Pair> numbers(String sentence) {
    List<Pair> pairs = new ArrayList<>();
    for (MatchResult match : outsideQuotes(NUMBER, sentence)) {
      Optional<Measure> measure = Measure.of(match.group());
      boolean isDay = DAY_BEFORE_MONTH.matcher(sentence.substring(match.end())).lookingAt();
      boolean isFraction =
          sentence.startsWith(" thirds", match.end())
              || sentence.startsWith(" quarters", match.end())
              || sentence.startsWith(" fifths", match.end());
      boolean isPartOfName =
          isDay
              || isFraction
              || match.end() < sentence.length() && Character.isLetter(sentence.charAt(match.end()))
              || sentence.substring(0, match.start()).matches("(?s).*\\b(?:[Nn]umber|[Nn]o\\.) $")
              || match.start() > 0 && "-–/".indexOf(sentence.charAt(match.start() - 1)) >= 0
              || match.end() < sentence.length()
                  && "-–/:".indexOf(sentence.charAt(match.end())) >= 0;
      if (measure.isEmpty() || isPartOfName || isBareNumber(sentence, match)) {
        continue;
      }
      boolean isAge =
          sentence.substring(0, match.start()).endsWith("aged ")
              || sentence
                  .substring(match.end())
                  .matches("(?s)(?: or (?:over|older)| years old|-year-old).*");
      List<String> variants = isAge ? measure.get().neighbours() : measure.get().variants();
      Bound bound = Bound.of(sentence, match.start());
      List<String> fitting =
          variants.stream().filter(variant -> bound.refutes(measure.get(), variant)).toList();
      for (String variant : fitting.stream().limit(2).toList()) {
        if (!sentence.contains(variant)) {
          pairs.add(
              new Pair(
                  replaced(sentence, match, variant),
                  Misreading.NUMBER,
                  "The article says %s, not %s".formatted(match.group(), Wording.closed(variant))));
        }
      }
    }
    return pairs;
  }

  // "Skyhand had asked for 90": of what, only the sentence before tells.
  private static boolean isBareNumber(String sentence, MatchResult match) {
    boolean isPlain = match.group().matches("\\d{1,3}(?:,\\d{3})*");
    boolean hasUnit =
        match.start() > 0 && "$€£".indexOf(sentence.charAt(match.start() - 1)) >= 0
            || sentence.substring(match.end()).matches("(?s)[\\p{L}%].*| [\\p{L}].*");
    return isPlain && !hasUnit;
  }

  static List<Pair> opposite(String sentence) {
    List<Pair> pairs = new ArrayList<>();
    for (MatchResult match :
        outsideQuotes(
            Pattern.compile("\\p{Ll}[\\p{L}]+(?: (?:than|least|most|to|by|with))?"), sentence)) {
      String found = match.group().toLowerCase(Locale.ROOT);
      String word = OPPOSITES.containsKey(found) ? found : found.split(" ")[0];
      String opposite = OPPOSITES.get(word);
      boolean isNegated =
          sentence
              .substring(0, match.start())
              .matches("(?s).*\\b(?:not|never|no|n’t|n't)(?: \\w+)? $");
      boolean isFixedPhrase =
          FIXED.matcher(sentence).region(match.start(), sentence.length()).lookingAt();
      boolean isNounEnd =
          word.equals("end")
              && sentence.substring(0, match.start()).matches("(?s).*\\b(?:the|an) $");
      if (opposite != null && !isNegated && !isFixedPhrase && !isNounEnd) {
        String text =
            sentence.substring(0, match.start())
                + opposite
                + sentence.substring(match.start() + word.length());
        pairs.add(
            new Pair(
                withFittingArticle(text),
                Misreading.STANCE,
                "The article says the opposite: “" + word + "”, not “" + opposite + "”."));
      }
    }
    return pairs;
  }

  static String withFittingArticle(String text) {
    return text.replaceAll("\\ba (?=[aeio])", "an ")
        .replaceAll("\\ban (?=[bcdfghjklmnpqrstvwxyz])(?!h(?:our|on))", "a ");
  }

  /** The sentence with two parties exchanged, if it names exactly two. */
  static Optional<Pair> swapActors(String sentence, Reading reading) {
    if (MUTUAL.matcher(sentence).find()) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    Set<EntityKind> kinds = EnumSet.noneOf(EntityKind.class);
    for (Actor actor : reading.facts().actors().all()) {
      String name = longestIn(sentence, actor);
      boolean isInBrackets = sentence.contains("(" + name + ")") || sentence.contains(name + " (");
      if (!name.isEmpty() && isInBrackets) {
        return Optional.empty();
      }
      boolean isOnce = !name.isEmpty() && sentence.indexOf(name) == sentence.lastIndexOf(name);
      boolean isJoined =
          sentence.contains(name + " and ")
              || sentence.contains(" and " + name)
              || sentence.contains(name + " or ");
      if (!name.isEmpty() && (!isOnce || isJoined)) {
        return Optional.empty();
      }
      if (!name.isEmpty() && Character.isUpperCase(name.charAt(0))) {
        names.add(name);
        kinds.add(actor.kind());
      }
    }
    if (names.size() != 2
        || kinds.size() != 1
        || names.get(0).contains(names.get(1))
        || names.get(1).contains(names.get(0))) {
      return Optional.empty();
    }
    String swapped =
        sentence
            .replace(names.get(0), "\u0000")
            .replace(names.get(1), names.get(0))
            .replace("\u0000", names.get(1));
    return Optional.of(
        new Pair(
            Wording.capitalised(swapped),
            Misreading.ROLES,
            "The article has it the other way round: "
                + names.get(0)
                + " and "
                + names.get(1)
                + " change places here."));
  }

  private static String longestIn(String sentence, Actor actor) {
    String best = sentence.contains(actor.name()) ? actor.name() : "";
    for (String alias : actor.aliases()) {
      if (alias.length() > best.length() && sentence.contains(alias)) {
        best = alias;
      }
    }
    return best;
  }

  /** "Could" and "may" made certain. */
  static Optional<Pair> certainty(String sentence) {
    for (MatchResult match : outsideQuotes(MODAL, sentence)) {
      boolean isAllowed = ALLOWED.matcher(sentence.substring(0, match.end())).find();
      if (!isAllowed
          && CERTAINTY.contains(match.group())
          && !sentence.startsWith(" not", match.end())
          && !sentence.substring(match.end()).contains(" only ")) {
        return Optional.of(
            new Pair(
                replaced(sentence, match, "will certainly"),
                Misreading.FACT,
                "The article says only that this " + match.group() + " happen."));
      }
    }
    return Optional.empty();
  }

  /** The sentence with its first auxiliary denied. */
  static Optional<Pair> negated(String sentence) {
    for (MatchResult match : outsideQuotes(MODAL, sentence)) {
      boolean isNegated =
          sentence.startsWith(" not", match.end()) || sentence.startsWith("not", match.end());
      boolean isInside = SUBORDINATE.matcher(sentence.substring(0, match.start())).find();
      boolean isPossession =
          match.group().startsWith("ha")
              && !sentence.substring(match.end()).matches("(?s) (?:\\w+ed|\\w+en|been|had)\\b.*");
      if (isNegated || isInside || isPossession || MODALS.contains(match.group())) {
        return Optional.empty();
      }
      String denied = match.group().equals("can") ? "cannot" : match.group() + " not";
      String text = replaced(sentence, match, denied);
      return Optional.of(
          new Pair(text, Misreading.STANCE, "The article says that it is so, not that it is not."));
    }
    return Optional.empty();
  }

  private static List<MatchResult> outsideQuotes(Pattern pattern, String sentence) {
    return pattern
        .matcher(sentence)
        .results()
        .filter(match -> isOutside(sentence, match.start()))
        .toList();
  }

  private static boolean isOutside(String sentence, int at) {
    int open = sentence.lastIndexOf('“', at);
    return open < 0 || sentence.indexOf('”', open) < at && sentence.indexOf('”', open) >= 0;
  }

  private static String replaced(String sentence, MatchResult match, String other) {
    return sentence.substring(0, match.start()) + other + sentence.substring(match.end());
  }
}
