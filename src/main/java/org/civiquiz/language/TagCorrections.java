package org.civiquiz.language;

import java.util.Locale;
import java.util.Set;
import org.civiquiz.core.text.Lexicon;
import org.civiquiz.core.text.Verbs;
import org.civiquiz.core.text.WordClass;

/**
 * Corrects part-of-speech tags that news articles are known to get wrong, before the sentence is
 * parsed: a verb in a list read as a noun, a rare past form read as anything but a verb.
 */
final class TagCorrections {

  private static final Set<String> JOINS = Set.of(",", "and", "or", "but");
  private static final Set<String> OPENS_OBJECT = Set.of("DT", "PRP$", "$", "CD", "PDT");
  private static final Set<String> PARTICLES =
      Set.of("aside", "up", "out", "off", "down", "back", "away", "over");
  private static final Set<String> UNITS = Set.of("years", "months", "weeks", "days", "hours");

  private final Lexicon lexicon;

  TagCorrections(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The tags of a sentence, as few of them changed as possible. */
  String[] correct(String[] words, String[] tags) {
    String[] better = tags.clone();
    for (int i = 0; i < words.length; i++) {
      better[i] = tag(words, better, i);
    }
    return better;
  }

  private String tag(String[] words, String[] tags, int at) {
    String word = words[at];
    if (isListedVerb(words, tags, at)) {
      return has(tags, at, "VBZ") ? "VBZ" : "VB";
    } else if (isObjectOfVerb(words, tags, at)) {
      return "NNS";
    } else if (isUnknownPast(word, tags[at])) {
      return "VBD";
    } else if (word.equals("provided") && at > 0 && next(words, at).equals("that")) {
      return words[at - 1].equals(",") ? "VBN" : tags[at];
    } else if (at == 0 && tags[at].equals("NN") && isUnknownName(word, next(tags, at))) {
      return "NNP";
    }
    return tags[at];
  }

  // "adds 12 firefighters, funds the repair and sets aside $8 million"
  private boolean isListedVerb(String[] words, String[] tags, int at) {
    String word = words[at];
    boolean joined = at > 1 && JOINS.contains(words[at - 1]) && isLower(word);
    boolean noun = tags[at].equals("NNS") || tags[at].equals("NN");
    if (!joined || !noun || !isVerb(word)) {
      return false;
    }
    boolean object = OPENS_OBJECT.contains(next(tags, at)) || PARTICLES.contains(next(words, at));
    if (tags[at].equals("NNS")) {
      return word.endsWith("s") && object && has(tags, at, "VBZ");
    }
    // "must submit a plan every five years and report leaks": years are not joined to reports.
    boolean afterTime = UNITS.contains(words[at - 2]);
    return afterTime && (object || next(tags, at).equals("NNS")) && has(tags, at, "MD");
  }

  // "will review the library cuts in January"
  private boolean isObjectOfVerb(String[] words, String[] tags, int at) {
    boolean fits =
        tags[at].equals("VBZ")
            && at > 2
            && tags[at - 1].equals("NN")
            && tags[at - 2].equals("DT")
            && tags[at - 3].equals("VB")
            && words[at].endsWith("s");
    return fits
        && lexicon.isKnown(lexicon.lemma(words[at], WordClass.NOUN), WordClass.NOUN)
        && Set.of("IN", ".", ",").contains(next(tags, at))
        && !CLAUSE_VERBS.contains(words[at - 3]);
  }

  private static final Set<String> CLAUSE_VERBS =
      Set.of("say", "think", "believe", "hope", "know", "see", "ensure", "claim", "show", "find");

  // "forbade" read as a preposition
  private boolean isUnknownPast(String word, String tag) {
    return !tag.startsWith("V")
        && isLower(word)
        && Verbs.isIrregularPast(word)
        && !lexicon.isKnown(word, WordClass.NOUN)
        && !lexicon.isKnown(word, WordClass.ADJECTIVE)
        && !lexicon.isKnown(word, WordClass.ADVERB);
  }

  private boolean isUnknownName(String word, String next) {
    return Character.isUpperCase(word.codePointAt(0))
        && !lexicon.isKnown(word.toLowerCase(Locale.ROOT), WordClass.NOUN)
        && next.startsWith("VB");
  }

  private boolean isVerb(String word) {
    return lexicon.isKnown(lexicon.lemma(word, WordClass.VERB), WordClass.VERB);
  }

  private static boolean isLower(String word) {
    return Character.isLowerCase(word.codePointAt(0));
  }

  private static boolean has(String[] tags, int before, String tag) {
    for (int i = 0; i < before; i++) {
      if (tags[i].equals(tag)) {
        return true;
      }
    }
    return false;
  }

  private static String next(String[] items, int at) {
    return at + 1 < items.length ? items[at + 1] : "";
  }
}
