package org.civiquiz.core.question;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.civiquiz.core.fact.Actor;
import org.civiquiz.core.fact.Clause;
import org.civiquiz.core.fact.Fact;
import org.civiquiz.core.fact.Mention;
import org.civiquiz.core.text.Span;

/**
 * A clause about whose circumstances a question asks: "would North Korea pay a price".
 *
 * @param verb its auxiliary first, as a question has it
 * @param rest of the clause after the verb, without what is asked for
 */
record Asked(Mention subject, String name, String auxiliary, String verb, String rest) {

  // "If there is none, she said, she will …" asks about what she will do, and not what she said.
  private static final Set<String> SPEECH =
      Set.of(
          "say", "add", "warn", "insist", "argue", "note", "explain", "write", "tell", "ask",
          "wonder", "doubt", "know");

  /**
   * The clause that these words are, if it was understood as one.
   *
   * @param words the clause without what is asked for
   */
  static Optional<Asked> about(Span words, Reading reading) {
    return reading
        .facts()
        .facts(Fact.Action.class)
        .map(Fact.Action::clause)
        .filter(clause -> words.contains(clause.subject().phrase().span()))
        .filter(clause -> words.contains(clause.verb().phrase().span()))
        .filter(clause -> !clause.verb().negated())
        .filter(clause -> !SPEECH.contains(clause.verb().lemma()))
        .min(Comparator.comparingInt(clause -> clause.subject().phrase().span().start()))
        .flatMap(clause -> of(clause, words, reading));
  }

  private static Optional<Asked> of(Clause clause, Span words, Reading reading) {
    int verbEnd = clause.verb().phrase().span().end();
    String between =
        reading
            .text()
            .substring(
                clause.subject().phrase().span().end(), clause.verb().phrase().span().start())
            .strip();
    boolean hasAdverb =
        clause.verb().phrase().text().split(" ").length
            != clause.verb().auxiliaries().size()
                + 1
                + (clause.verb().particle().isEmpty() ? 0 : 1);
    boolean hasQuotes = words.in(reading.text()).matches("(?s).*[“”\"].*");
    boolean agrees =
        !clause.subject().plural() || !clause.verb().questionAuxiliary().matches("does|is|was|has");
    boolean hasSecondVerb =
        words
            .in(reading.text())
            .matches("(?s).* and (?:may|can|will|must|would|should|is|are|has|have|was|were)\\b.*");
    if (hasSecondVerb
        || !between.isEmpty()
        || hasAdverb
        || hasQuotes
        || !agrees
        || words.end() < verbEnd) {
      return Optional.empty();
    }
    Set<Actor> named = clause.subject().actor().map(Set::of).orElse(Set.of());
    String rest =
        verbEnd >= words.end()
            ? ""
            : reading.wording().standalone(new Span(verbEnd, words.end()), named);
    return Optional.of(
        new Asked(
            clause.subject(),
            subject(clause.subject(), reading),
            clause.verb().questionAuxiliary(),
            clause.verb().questionRest(),
            rest));
  }

  // "Postal votes", not the name under which the article's "postal vote" is known
  private static String subject(Mention subject, Reading reading) {
    Wording wording = reading.wording();
    return wording.uncapitalised(
        subject.plural() ? wording.standalone(subject.phrase()) : wording.name(subject));
  }

  /** "would North Korea pay a price". */
  String inQuestionOrder() {
    return Wording.tidy(String.join(" ", auxiliary, name, verb, rest));
  }
}
