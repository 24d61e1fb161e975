package org.civiquiz.core.fact;

import java.util.Map;
import java.util.Set;
import org.civiquiz.core.text.WordList;

/** Knows the verbs that report words, by their base forms. */
final class SpeechVerbs {

  private static final Map<String, String> ALL =
      WordList.readPairs(SpeechVerbs.class, "speech-verbs.txt");
  private static final Set<String> QUOTING = WordList.read(SpeechVerbs.class, "quoting-verbs.txt");

  private SpeechVerbs() {}

  static boolean isSpeech(String lemma) {
    return ALL.containsKey(lemma);
  }

  /** Whether it may stand beside a complete quotation. */
  static boolean isQuoting(String lemma) {
    return QUOTING.contains(lemma);
  }

  /** Whether it tells what somebody thinks, and not plain words. */
  static boolean isView(String lemma) {
    return "view".equals(ALL.get(lemma));
  }

  static boolean isAsking(String lemma) {
    return "ask".equals(ALL.get(lemma));
  }

  /** Whether it gives something a name: "call", "describe". */
  static boolean isCalling(String lemma) {
    return "call".equals(ALL.get(lemma));
  }
}
