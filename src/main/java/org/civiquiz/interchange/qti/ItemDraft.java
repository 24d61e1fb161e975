package org.civiquiz.interchange.qti;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.civiquiz.core.question.Option;
import org.civiquiz.interchange.FeedbackNote;
import org.civiquiz.interchange.PlainText;
import org.civiquiz.interchange.UnusableQuestionException;

/** A question on its way from a file: its stem, how it is marked, and what gets lost. */
final class ItemDraft {

  static final double MOST_POINTS = 1000;

  private final Marking marking;
  private final OptionalDouble worth;
  private final double weight;
  private final Map<String, String> feedback;
  private final Set<String> used = new LinkedHashSet<>();
  private final Set<String> losses = new LinkedHashSet<>();

  /**
   * @param worth what the file says that a full mark is worth, if it does
   * @param weight by which the quiz multiplies it
   * @param feedback the texts that may be shown afterwards, by their names
   */
  ItemDraft(Marking marking, OptionalDouble worth, double weight, Map<String, String> feedback) {
    this.marking = marking;
    this.worth = worth;
    this.weight = weight;
    this.feedback = new LinkedHashMap<>(feedback);
  }

  Marking.Outcome mark(Map<String, List<String>> responses) {
    return marking.mark(responses);
  }

  void lose(String what) {
    losses.add(what);
  }

  Set<String> losses() {
    return losses;
  }

  /** The text without tags; what cannot be text, and is needed, makes the question unfit. */
  String text(PlainText text) {
    if (!text.needed().isEmpty()) {
      throw new UnusableQuestionException("It needs " + text.needed().get(0));
    }
    text.lost().forEach(this::lose);
    return text.text();
  }

  /** What a full mark is worth. */
  double points(double fullScore) {
    double points = (worth.isPresent() ? worth.getAsDouble() : fullScore) * weight;
    if (points <= 0) {
      lose("It is worth 0 points there; here 1");
      return 1;
    } else if (points > MOST_POINTS) {
      lose("It is worth more than 1,000 points there; here 1,000");
      return MOST_POINTS;
    }
    return points;
  }

  /** The texts shown after one outcome and not after the other, in one line. */
  String shown(Marking.Outcome outcome, Set<String> exceptFor) {
    StringBuilder text = new StringBuilder();
    feedback.forEach(
        (name, words) -> {
          if (outcome.feedback().contains(name) && !exceptFor.contains(name)) {
            used.add(name);
            text.append(text.isEmpty() || words.isEmpty() ? "" : " ").append(words);
          }
        });
    return text.toString();
  }

  /** The text that has the same name as a choice. */
  Optional<String> named(String name) {
    Optional<String> found = Optional.ofNullable(feedback.get(name));
    found.ifPresent(text -> used.add(name));
    return found;
  }

  /** An option with what the feedback says of it, notes of our own writers included. */
  Option option(String id, String text, boolean isKey, String feedbackText) {
    FeedbackNote note = FeedbackNote.read(feedbackText);
    return new Option(
        id, text, isKey, isKey ? Optional.empty() : note.misreading(), note.rationale());
  }

  /** Lists the texts that found no place. */
  void loseUnusedFeedback() {
    feedback.forEach(
        (name, words) -> {
          if (!used.contains(name) && !words.isEmpty()) {
            lose(
                "A feedback text that belongs to no single choice: “%s”".formatted(excerpt(words)));
          }
        });
  }

  /** Why a question is left out, with its name if it has one. */
  static String refusal(String name, RuntimeException reason) {
    return name.isBlank()
        ? reason.getMessage()
        : "“%s”: %s".formatted(excerpt(name.strip()), reason.getMessage());
  }

  static String excerpt(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= 60 ? line : line.substring(0, 60) + "…";
  }
}
