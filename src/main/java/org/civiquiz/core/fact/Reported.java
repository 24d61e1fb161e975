package org.civiquiz.core.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.civiquiz.core.text.SyntaxNode;
import org.civiquiz.core.text.WordList;

/**
 * What a clause of speech reports.
 *
 * @param content the reported words: "that …", a clause without "that", or "to …"
 * @param clause whether they are a finite clause
 * @param lemma the verb of speech; of "issued a warning that", "warn"
 */
record Reported(SyntaxNode content, boolean clause, Optional<SyntaxNode> addressee, String lemma) {

  private static final Map<String, String> NOUNS =
      WordList.readPairs(Reported.class, "speech-nouns.txt");

  // Who wins or breaks a promise does not promise.
  private static final Set<String> UTTERING =
      Set.of(
          "issue", "make", "give", "express", "release", "deliver", "repeat", "voice", "raise",
          "have", "publish", "send", "sound", "offer");

  /** What the clause reports; empty if its verb is none of speech or reports nothing. */
  static Optional<Reported> of(ClauseParts clause) {
    if (clause.verb().passive()) {
      return Optional.empty();
    }
    String lemma = clause.verb().lemma();
    if (SpeechVerbs.isSpeech(lemma) && !SpeechVerbs.isCalling(lemma)) {
      return ofVerb(clause);
    }
    return UTTERING.contains(lemma) ? ofNoun(clause) : Optional.empty();
  }

  private static Optional<Reported> ofVerb(ClauseParts clause) {
    Optional<SyntaxNode> content = clause.rest().stream().filter(Reported::isContent).findFirst();
    Optional<SyntaxNode> addressee = clause.object();
    return content.map(node -> new Reported(node, true, addressee, clause.verb().lemma()));
  }

  private static boolean isContent(SyntaxNode part) {
    if (part.is("S")) {
      return part.child("NP").isPresent() && part.child("VP").isPresent() && isFinite(part);
    }
    if (!part.is("SBAR")) {
      return false;
    }
    SyntaxNode first = part.children().get(0);
    return first.is("S") || first.isLeaf() && (first.token().is("that"));
  }

  private static boolean isFinite(SyntaxNode clause) {
    return clause.child("VP").filter(phrase -> !phrase.token().is("to")).isPresent();
  }

  // "issued a warning that …": the noun reports.
  private static Optional<Reported> ofNoun(ClauseParts clause) {
    Optional<SyntaxNode> object = clause.object();
    Optional<String> lemma = object.map(node -> NOUNS.get(References.core(node).head().lemma()));
    if (lemma.isEmpty()) {
      return Optional.empty();
    }
    List<SyntaxNode> parts = new ArrayList<>(object.get().children());
    parts.addAll(clause.rest());
    return parts.stream()
        .filter(part -> part.is("SBAR") && part.token().is("that"))
        .findFirst()
        .map(node -> new Reported(node, true, Optional.empty(), lemma.get()));
  }
}
