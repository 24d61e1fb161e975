package org.civiquiz.review;

import java.util.ArrayList;
import java.util.List;
import org.civiquiz.bank.QuestionJson;
import org.civiquiz.core.question.Evidence;
import org.civiquiz.core.question.Misreading;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.text.Span;
import org.civiquiz.quiz.PassageLayout;
import org.civiquiz.quiz.PassageSentence;
import org.civiquiz.web.Points;

/**
 * A question as the fields of its form hold it: text throughout, so that nothing typed is lost.
 *
 * @param process a code, or empty
 * @param evidence the ids of the sentences that were chosen
 * @param options of a choice; of an ordering, in the right order
 * @param accepted one answer a line
 */
record QuestionForm(
    Question.Type type,
    String stem,
    String points,
    String process,
    List<String> evidence,
    List<OptionRow> options,
    List<BlankRow> blanks,
    List<LeftRow> left,
    List<RightRow> right,
    String accepted,
    List<LevelRow> rubric) {

  /** The role of a right option. */
  static final String KEY = "key";

  /** The role of a wrong option whose misreading has no name. */
  static final String WRONG = "wrong";

  /**
   * An option.
   *
   * @param role {@link #KEY}, {@link #WRONG} or the code of a misreading; of an ordering, its place
   */
  record OptionRow(String id, String text, String role, String rationale) {
    boolean isEmpty() {
      return text.isBlank() && rationale.isBlank();
    }

    boolean isKey() {
      return role.equals(KEY);
    }
  }

  /** A blank and its options. */
  record BlankRow(String id, List<OptionRow> options) {}

  /**
   * An item on the left.
   *
   * @param pair the id of the item on the right that it belongs to
   */
  record LeftRow(String id, String text, String pair, String rationale) {
    boolean isEmpty() {
      return text.isBlank() && rationale.isBlank();
    }
  }

  /** An item on the right. */
  record RightRow(String id, String text) {}

  /** A level of a rubric. */
  record LevelRow(String points, String text) {
    boolean isEmpty() {
      return text.isBlank() && points.isBlank();
    }
  }

  /** The empty form of a type. */
  static QuestionForm empty(Question.Type type, List<String> evidence) {
    List<OptionRow> options =
        type == Question.Type.TRUE_FALSE
            ? List.of(
                new OptionRow("true", "True", WRONG, ""), new OptionRow("false", "False", KEY, ""))
            : List.of();
    return new QuestionForm(
        type, "", "1", "", evidence, options, List.of(), List.of(), List.of(), "", List.of());
  }

  /**
   * The form of a question that is there.
   *
   * @param layout null for a quiz without an article
   */
  static QuestionForm of(Question question, PassageLayout layout) {
    List<OptionRow> options = new ArrayList<>();
    List<BlankRow> blanks = new ArrayList<>();
    List<LeftRow> left = new ArrayList<>();
    List<RightRow> right = new ArrayList<>();
    List<LevelRow> rubric = new ArrayList<>();
    String accepted = "";
    if (question instanceof Question.SingleChoice choice) {
      options = rows(choice.options());
    } else if (question instanceof Question.MultipleChoice choice) {
      options = rows(choice.options());
    } else if (question instanceof Question.TrueFalse claim) {
      options = rows(claim.options());
    } else if (question instanceof Question.Ordering ordering) {
      options = rows(ordering.options());
    } else if (question instanceof Question.Cloze cloze) {
      for (Question.Cloze.Blank blank : cloze.blanks()) {
        blanks.add(new BlankRow(blank.id(), rows(blank.options())));
      }
    } else if (question instanceof Question.Matching matching) {
      for (Question.Matching.Item item : matching.left()) {
        String pair = matching.pairs().get(item.id());
        left.add(new LeftRow(item.id(), item.text(), pair, item.rationale()));
      }
      matching.right().forEach(item -> right.add(new RightRow(item.id(), item.text())));
    } else if (question instanceof Question.ShortAnswer answer) {
      accepted = String.join("\n", answer.accepted());
      answer
          .rubric()
          .forEach(level -> rubric.add(new LevelRow(Points.text(level.points()), level.text())));
    }
    return new QuestionForm(
        question.type(),
        question.stem(),
        QuestionJson.write(question).get("points").asText(),
        question.basis().process().map(process -> process.code()).orElse(""),
        layout == null ? List.of() : sentences(question, layout),
        options,
        blanks,
        left,
        right,
        accepted,
        rubric);
  }

  private static List<OptionRow> rows(List<Option> options) {
    List<OptionRow> rows = new ArrayList<>();
    for (Option option : options) {
      String role = option.isKey() ? KEY : option.misreading().map(Misreading::code).orElse(WRONG);
      rows.add(new OptionRow(option.id(), option.text(), role, option.rationale()));
    }
    return rows;
  }

  private static List<String> sentences(Question question, PassageLayout layout) {
    List<Span> evidence = question.basis().evidence().stream().map(Evidence::span).toList();
    return layout.sentences().stream()
        .filter(sentence -> evidence.stream().anyMatch(sentence.span()::overlaps))
        .map(PassageSentence::id)
        .toList();
  }
}
