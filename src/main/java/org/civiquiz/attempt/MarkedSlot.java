package org.civiquiz.attempt;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.civiquiz.core.question.Evidence;
import org.civiquiz.core.question.Misreading;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;

/**
 * A slot with its response, mark, keys, rationales and evidence, in the ids of the attempt: for a
 * student once the feedback policy allows it, for a teacher always.
 *
 * @param order the ids of an ordering question's options in the right order
 * @param pairs of a matching question
 * @param mark 0 to 1; absent before submission and while it waits for a person
 * @param score points × mark
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record MarkedSlot(
    int slot,
    String type,
    String stem,
    double points,
    List<KeyedOption> options,
    List<KeyedBlank> blanks,
    List<ExplainedItem> left,
    List<OfferedSlot.Choice> right,
    Map<String, String> pairs,
    List<String> order,
    List<String> accepted,
    List<Level> rubric,
    List<Proof> evidence,
    SavedView response,
    Double mark,
    Double score)
    implements SlotDetail {

  /** An option with whether and why it is right. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record KeyedOption(String id, String text, Boolean correct, String misreading, String rationale) {
    private static KeyedOption of(String id, Option option) {
      return new KeyedOption(
          id,
          option.text(),
          option.isKey(),
          option.misreading().map(Misreading::code).orElse(null),
          option.rationale());
    }

    /** Every option of an ordering question is right, in its place. */
    private static KeyedOption ofOrdering(String id, Option option) {
      return new KeyedOption(id, option.text(), null, null, option.rationale());
    }
  }

  /** A gap with its options. */
  record KeyedBlank(String id, List<KeyedOption> options) {}

  /** Something to match, with why it belongs where it does. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record ExplainedItem(String id, String text, String rationale) {}

  /** One level of a rubric. */
  record Level(double points, String text) {}

  /** A sentence that proves the key, by its UTF-16 offsets in the article's text. */
  record Proof(int start, int end, String text) {
    private static Proof of(Evidence evidence) {
      return new Proof(evidence.span().start(), evidence.span().end(), evidence.text());
    }
  }

  static MarkedSlot of(AttemptRecord attempt, int slot) {
    OfferedQuestion offered = attempt.offered(slot);
    Question question = offered.question();
    boolean isOrdering = question instanceof Question.Ordering;
    Map<String, String> pairs = new LinkedHashMap<>();
    if (question instanceof Question.Matching matching) {
      offered
          .left()
          .forEach(
              item ->
                  pairs.put(
                      offered.leftId(item.id()), offered.rightId(matching.pairs().get(item.id()))));
    }
    Double mark = attempt.attempt().isSubmitted() ? attempt.mark(slot) : null;
    return new MarkedSlot(
        slot,
        question.type().code(),
        offered.stem(),
        question.points(),
        offered.options().stream()
            .map(
                option ->
                    isOrdering
                        ? KeyedOption.ofOrdering(offered.optionId(option), option)
                        : KeyedOption.of(offered.optionId(option), option))
            .toList(),
        offered.blanks().stream()
            .map(
                blank ->
                    new KeyedBlank(
                        offered.blankId(blank),
                        blank.options().stream()
                            .map(option -> KeyedOption.of(offered.optionId(blank, option), option))
                            .toList()))
            .toList(),
        offered.left().stream()
            .map(
                item -> new ExplainedItem(offered.leftId(item.id()), item.text(), item.rationale()))
            .toList(),
        offered.offered().right(),
        pairs,
        question instanceof Question.Ordering ordering
            ? ordering.options().stream().map(offered::optionId).toList()
            : List.of(),
        question instanceof Question.ShortAnswer answer ? answer.accepted() : List.of(),
        question instanceof Question.ShortAnswer answer
            ? answer.rubric().stream().map(l -> new Level(l.points(), l.text())).toList()
            : List.of(),
        question.basis().evidence().stream().map(Proof::of).toList(),
        SavedView.of(attempt, offered, slot),
        mark,
        mark == null ? null : mark * question.points());
  }
}
