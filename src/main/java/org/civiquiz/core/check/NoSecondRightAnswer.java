package org.civiquiz.core.check;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.civiquiz.core.question.Candidate;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.Reading;
import org.civiquiz.core.text.Sentence;
import org.civiquiz.core.text.Span;
import org.civiquiz.core.text.Words;

/**
 * No distractor is also right: put in the place of the key, it must not be what any sentence of the
 * article or its FAQ says, nor another name for the key.
 */
public final class NoSecondRightAnswer implements QuestionCheck {

  // Three words of meaning in common, or most of a short claim, make a sentence speak of the same.
  private static final int SAME_MATTER = 3;
  private static final double MOST = 0.6;
  private static final int LONGEST_PHRASE = 4;
  private static final Set<String> POLARITY =
      Set.of("not", "no", "never", "cannot", "unless", "if", "whether", "only", "yes");

  @Override
  public Optional<Finding> check(Candidate candidate, Reading reading) {
    if (!candidate.isChoice()) {
      return Optional.empty();
    }
    for (Option distractor : candidate.distractors()) {
      for (Option key : candidate.keys()) {
        if (isSameThing(distractor.text(), key.text(), reading)) {
          return alsoRight(distractor, "it says the same as the key");
        }
      }
      Optional<Sentence> support = support(candidate, distractor, reading);
      if (support.isPresent()) {
        return alsoRight(distractor, "the article says: " + support.get().text());
      }
    }
    return Optional.empty();
  }

  private static Optional<Finding> alsoRight(Option distractor, String why) {
    return Optional.of(
        new Finding(
            "option.also-right", "\"" + distractor.text() + "\" may also be right: " + why));
  }

  private static boolean isSameThing(String distractor, String key, Reading reading) {
    Set<String> words = Words.of(distractor).content();
    Set<String> others = Words.of(key).content();
    boolean isNested =
        polarity(distractor).equals(polarity(key))
            && !words.isEmpty()
            && !others.isEmpty()
            && words.size() <= 4
            && others.size() <= 4
            && (words.containsAll(others) || others.containsAll(words));
    boolean isAlias =
        reading.facts().actors().findNamed(key).isPresent()
            && reading
                .facts()
                .actors()
                .findNamed(key)
                .equals(reading.facts().actors().findNamed(distractor));
    return isNested || isAlias;
  }

  /** The words that turn a statement around: with others of these it says something else. */
  private static Set<String> polarity(String text) {
    Set<String> polarity = new HashSet<>(Words.of(text).all());
    polarity.retainAll(POLARITY);
    return polarity;
  }

  private static Optional<Sentence> support(
      Candidate candidate, Option distractor, Reading reading) {
    Words option = Words.of(distractor.text());
    Set<String> claim = new HashSet<>(Words.of(candidate.claim()).content());
    claim.removeAll(option.content());
    boolean isStatement = candidate.claim().isEmpty();
    Set<Span> evidence = new HashSet<>();
    candidate.question().basis().evidence().forEach(proof -> evidence.add(proof.span()));
    for (Sentence sentence : reading.sentences()) {
      Words words = reading.words(sentence.index());
      boolean isQuestion = sentence.place().part() == Sentence.Part.QUESTION;
      if (isQuestion || !holds(words, option)) {
        continue;
      }
      if (isStatement && option.content().size() >= SAME_MATTER && !isAskedAbout(candidate)) {
        return Optional.of(sentence);
      }
      int shared = Words.shared(claim, words.content());
      boolean isSameMatter = shared >= SAME_MATTER || shared >= 2 && shared >= MOST * claim.size();
      // Where a speaker is asked for, to be spoken of is not enough.
      boolean isElsewhere =
          candidate.claim().startsWith("{}")
              && reading.facts().actors().findNamed(distractor.text()).isPresent()
              && !reading.isAgent(distractor.text(), sentence.span());
      if (!isStatement && !isElsewhere && !evidence.contains(sentence.span()) && isSameMatter) {
        return Optional.of(sentence);
      }
    }
    return Optional.empty();
  }

  // Options that are true sentences of the article are right only if the question asks for truth.
  private static boolean isAskedAbout(Candidate candidate) {
    return !candidate.question().stem().isEmpty()
        && !(candidate.question() instanceof Question.Cloze)
        && candidate.kind().matches("statement-of|confirmed-or-reported");
  }

  private static boolean holds(Words sentence, Words option) {
    if (sentence.containsInOrder(option)) {
      return true;
    }
    // In a longer text the order tells who does what to whom, and "not" is no word of content.
    Set<String> content = option.content();
    return content.size() >= 2
        && content.size() <= LONGEST_PHRASE
        && sentence.content().containsAll(content);
  }
}
