package org.civiquiz.core.text;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words of a short text, for comparing texts word by word.
 *
 * <p>Words are compared by a light stem, so that "shells" and "shell", "warned" and "warns" are
 * one. The stems are for comparison alone and are no dictionary forms.
 *
 * @param all every word in order, in lower case, numbers with their separators ("4,312", "0.25")
 * @param stems the same, each cut to what its forms have in common
 */
public record Words(List<String> all, List<String> stems) {

  private static final Pattern WORD =
      Pattern.compile("\\p{L}[\\p{L}\\p{M}]*(?:['’\\-]\\p{L}+)*\\.?(?:\\p{L}\\.)*|\\d[\\d,.]*");

  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          ("a an the this that these those it its he him his she her hers they them their theirs we us"
                  + " our you your i me my who whom whose which what when where why how and or but nor"
                  + " so yet if then than as at by for from in into of off on onto out over to toward"
                  + " towards under up upon with within without about above after again against along"
                  + " among around before below between beyond down during near since through until"
                  + " till is are was were be been being am do does did done doing has have had having"
                  + " will would shall should can could may might must not no there here also too very"
                  + " just only own same such other another any some each both either more most much"
                  + " many few while because though although however whether s t said says say saying"
                  + " according article one")
              .split(" "));

  private static final Set<String> IRREGULAR =
      Set.of("sought", "bought", "taught", "brought", "caught", "thought", "fought");

  public Words {
    all = List.copyOf(all);
    stems = List.copyOf(stems);
  }

  public static Words of(String text) {
    List<String> all =
        WORD.matcher(text).results().map(MatchResult::group).map(Words::plain).toList();
    return new Words(all, all.stream().map(Words::stem).toList());
  }

  /** The stems of the words that carry meaning, each once, in order. */
  public Set<String> content() {
    Set<String> content = new LinkedHashSet<>();
    for (int i = 0; i < all.size(); i++) {
      String word = withoutPossessive(all.get(i));
      if (!FUNCTION_WORDS.contains(word)) {
        content.add(stems.get(i));
      }
    }
    return content;
  }

  public int count() {
    return all.size();
  }

  /** Whether the words of another text stand here in the same order without a gap. */
  public boolean containsInOrder(Words other) {
    return !other.stems.isEmpty() && Collections.indexOfSubList(stems, other.stems) >= 0;
  }

  /** How many of the stems stand in the other collection too. */
  public static int shared(Collection<String> stems, Collection<String> others) {
    return (int) stems.stream().filter(others::contains).count();
  }

  public static boolean isFunctionWord(String word) {
    return FUNCTION_WORDS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** The part of a lower-case word that its forms have in common. */
  public static String stem(String word) {
    String stem = withoutPossessive(word);
    if (IRREGULAR.contains(stem) || stem.length() < 4 || Character.isDigit(stem.charAt(0))) {
      return stem;
    }
    if (stem.endsWith("ies")) {
      return stem.substring(0, stem.length() - 3) + "y";
    }
    for (String ending :
        List.of(
            "ations", "ation", "ings", "ing", "ions", "ion", "ers", "er", "ed", "es", "ly", "s")) {
      if (stem.endsWith(ending) && stem.length() - ending.length() >= 4 && !stem.endsWith("ss")) {
        return withoutFinalE(undoubled(stem.substring(0, stem.length() - ending.length())));
      }
    }
    if (stem.endsWith("s") && !stem.endsWith("ss")) {
      return stem.substring(0, stem.length() - 1);
    }
    return withoutFinalE(stem);
  }

  private static String withoutFinalE(String stem) {
    return stem.length() > 4 && stem.endsWith("e") ? stem.substring(0, stem.length() - 1) : stem;
  }

  private static String undoubled(String stem) {
    int last = stem.length() - 1;
    return stem.charAt(last) == stem.charAt(last - 1) && "bdgmnprt".indexOf(stem.charAt(last)) >= 0
        ? stem.substring(0, last)
        : stem;
  }

  private static String withoutPossessive(String word) {
    if (word.endsWith("'s")) {
      return word.substring(0, word.length() - 2);
    }
    return word.endsWith("s'") ? word.substring(0, word.length() - 1) : word;
  }

  private static String plain(String word) {
    String plain = word.toLowerCase(Locale.ROOT).replace('’', '\'');
    boolean isAbbreviation = plain.indexOf('.') < plain.length() - 1;
    return isAbbreviation || !plain.endsWith(".") && !plain.endsWith(",")
        ? trimNumber(plain)
        : plain.substring(0, plain.length() - 1);
  }

  private static String trimNumber(String word) {
    return Character.isDigit(word.charAt(0)) ? word.replaceAll("[,.]+$", "") : word;
  }
}
