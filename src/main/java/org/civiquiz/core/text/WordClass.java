package org.civiquiz.core.text;

/** The open word classes that a {@link Lexicon} knows. */
public enum WordClass {
  NOUN,
  VERB,
  ADJECTIVE,
  ADVERB
}
