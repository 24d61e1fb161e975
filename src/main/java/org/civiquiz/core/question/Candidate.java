package org.civiquiz.core.question;

import java.util.List;
import org.civiquiz.core.text.Span;

/**
 * A question that has not been checked yet, with what the checks and the composer must know of
 * where it came from.
 *
 * @param kind the generator's kind, a kebab-case word
 * @param question its options stand with the key first, or in their order if they are sorted
 * @param asks the words of the article that it asks for or about: two candidates whose words
 *     overlap ask the same
 * @param claim a sentence with {@code {}} where an option goes, true with the key alone; empty if
 *     the options are sentences themselves
 * @param isHedged whether the fact is something only reported, planned or possible
 * @param side who is asked about, if the question is about one of several people or parties; else
 *     empty
 * @param rank how good this way of asking is among those about the same fact; the highest wins
 */
public record Candidate(
    String kind,
    Question question,
    List<Span> asks,
    String claim,
    boolean isHedged,
    String side,
    int rank) {

  public Candidate {
    asks = List.copyOf(asks);
  }

  /** All options of the question, blanks included; empty for matching. */
  public List<Option> options() {
    if (question instanceof Question.SingleChoice choice) {
      return choice.options();
    }
    if (question instanceof Question.MultipleChoice choice) {
      return choice.options();
    }
    if (question instanceof Question.TrueFalse claim) {
      return claim.options();
    }
    if (question instanceof Question.Cloze cloze) {
      return cloze.blanks().stream().flatMap(blank -> blank.options().stream()).toList();
    }
    return question instanceof Question.Ordering ordering ? ordering.options() : List.of();
  }

  public List<Option> keys() {
    return options().stream().filter(Option::isKey).toList();
  }

  public List<Option> distractors() {
    return options().stream().filter(option -> !option.isKey()).toList();
  }

  /** Whether the options are things to choose between, and not "true" and "false". */
  public boolean isChoice() {
    return question instanceof Question.SingleChoice
        || question instanceof Question.MultipleChoice
        || question instanceof Question.Cloze;
  }

  /** Where the first proof stands: the place of the question in the order of the text. */
  public Span place() {
    return question.basis().evidence().get(0).span();
  }

  public Candidate withRank(int other) {
    return new Candidate(kind, question, asks, claim, isHedged, side, other);
  }

  /** The same candidate with its question in another form or order. */
  public Candidate with(Question other) {
    return new Candidate(kind, other, asks, claim, isHedged, side, rank);
  }
}
