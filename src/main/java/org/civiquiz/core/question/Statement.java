package org.civiquiz.core.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.civiquiz.core.fact.Actor;
import org.civiquiz.core.fact.EntityKind;
import org.civiquiz.core.fact.Fact;
import org.civiquiz.core.fact.VerbGroup;
import org.civiquiz.core.text.Span;
import org.civiquiz.core.text.Words;

/**
 * Something that somebody says in an article, in a form that can stand as an option.
 *
 * @param text a sentence; with its marks if it is a quotation
 * @param isQuoted whether these are the speaker's own words
 * @param asked the words of the article
 */
record Statement(Actor speaker, String text, boolean isQuoted, Span asked, Fact fact) {

  private static final int SHORTEST = 4;
  private static final int LONGEST = 28;
  // "It had been invalid", "Would be a mistake": of what, the article's sentence told.
  private static final Pattern FRAGMENT =
      Pattern.compile(
          "^(?:It|They|He|She|This|That|These|Those|Would|Will|Could|Can|May|Might|Should|Is|Are|Was|Were|Has|Have|Had)\\b");
  private static final Set<String> NOT_ASSERTING =
      Set.of("deny", "doubt", "dispute", "reject", "ask", "question", "wonder", "hope", "wish");

  /** All statements of an article whose speakers are known by name. */
  static List<Statement> in(Reading reading) {
    List<Statement> statements = new ArrayList<>();
    for (Fact fact : reading.facts().facts()) {
      if (fact instanceof Fact.Quotation quotation) {
        of(quotation, reading).ifPresent(statements::add);
      } else if (fact instanceof Fact.IndirectStatement said) {
        of(said, reading).ifPresent(statements::add);
      }
    }
    return statements.stream().filter(Statement::isUsable).toList();
  }

  private static Optional<Statement> of(Fact.Quotation quotation, Reading reading) {
    return quotation.complete()
        ? quotation
            .speaker()
            .actor()
            .map(
                speaker ->
                    new Statement(
                        speaker,
                        "“" + Quoted.words(quotation, reading.text()) + "”",
                        true,
                        quotation.parts().get(0),
                        quotation))
        : Optional.empty();
  }

  private static Optional<Statement> of(Fact.IndirectStatement said, Reading reading) {
    boolean isAsserted =
        said.clause()
            && !said.verb().negated()
            && !said.verb().passive()
            && said.verb().form() != VerbGroup.Form.MODAL
            && !NOT_ASSERTING.contains(said.verb().lemma());
    if (!isAsserted) {
      return Optional.empty();
    }
    String content = reading.wording().standalone(said.content()).replaceFirst(", \\p{L}+ing$", "");
    String claim = content.replaceFirst("^that ", "");
    boolean isClaim = !claim.startsWith("to ") && !claim.startsWith("whether ");
    return isClaim
        ? said.speaker()
            .actor()
            .map(
                speaker ->
                    new Statement(
                        speaker,
                        Wording.closed(Wording.capitalised(claim)),
                        false,
                        said.content().span(),
                        said))
        : Optional.empty();
  }

  private boolean isUsable() {
    int words = Words.of(text).count();
    boolean namesSpeaker = Words.of(text).containsInOrder(Words.of(speaker.name()));
    boolean isOne = speaker.kind().isActor() && speaker.kind() != EntityKind.PEOPLE;
    return isOne
        && !FRAGMENT.matcher(text).find()
        && !namesSpeaker
        && words >= SHORTEST
        && words <= LONGEST;
  }
}
