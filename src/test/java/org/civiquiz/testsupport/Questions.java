package org.civiquiz.testsupport;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.civiquiz.core.question.Basis;
import org.civiquiz.core.question.CognitiveProcess;
import org.civiquiz.core.question.Evidence;
import org.civiquiz.core.question.Misreading;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.text.Span;

/** One question of every type about a short article, with words that give a leaked key away. */
public final class Questions {

  public static final String ARTICLE =
      """
      Town council weighs a bike lane

      Mayor Ana Ruiz asked the council for a bike lane on Main Street. \
      In return, shop owners want 40 parking spots. \
      Council member Bo Lee called the plan a mistake.

      FAQ

      Q: Who asked for the lane?
      A: Mayor Ana Ruiz asked for it.
      """;

  /** In every rationale, so that one search finds any that leaks. */
  public static final String RATIONALE = "zq-rationale";

  private Questions() {}

  /** Seven questions worth 12 points in all. */
  public static List<Question> ofEveryType() {
    return List.of(
        single(), multiple(), trueFalse(), cloze(), matching(), ordering(), shortAnswer());
  }

  public static Question.SingleChoice single() {
    return new Question.SingleChoice(
        "Who asked for a bike lane?",
        1,
        List.of(
            key("a", "Ana Ruiz"),
            wrong("b", "Bo Lee", Misreading.SPEAKER),
            wrong("c", "The shop owners", Misreading.ROLES)),
        basis("Mayor Ana Ruiz asked the council for a bike lane on Main Street."));
  }

  public static Question.MultipleChoice multiple() {
    return new Question.MultipleChoice(
        "Which things are asked for?",
        2,
        List.of(
            key("a", "A bike lane"),
            wrong("b", "A new bridge", Misreading.UNSAID),
            key("c", "Parking spots"),
            wrong("d", "A library", Misreading.DETAIL)),
        basis("In return, shop owners want 40 parking spots."));
  }

  public static Question.TrueFalse trueFalse() {
    return new Question.TrueFalse(
        "The council has approved the lane.",
        1,
        wrong("true", "True", Misreading.FACT),
        key("false", "False"),
        basis("Council member Bo Lee called the plan a mistake."));
  }

  public static Question.Cloze cloze() {
    return new Question.Cloze(
        "Shop owners want {{n}} spots, and Lee called it a {{w}}.",
        2,
        List.of(
            new Question.Cloze.Blank(
                "n",
                List.of(
                    wrong("x", "14", Misreading.NUMBER),
                    key("y", "40"),
                    wrong("z", "400", Misreading.NUMBER))),
            new Question.Cloze.Blank(
                "w", List.of(key("y", "mistake"), wrong("z", "gift", Misreading.STANCE)))),
        basis("In return, shop owners want 40 parking spots."));
  }

  public static Question.Matching matching() {
    return new Question.Matching(
        "Who did what?",
        2,
        List.of(
            new Question.Matching.Item("l1", "Asked for a lane", RATIONALE + " the mayor asked"),
            new Question.Matching.Item("l2", "Called it a mistake", RATIONALE + " Lee called")),
        List.of(
            new Question.Matching.Item("r1", "Ana Ruiz"),
            new Question.Matching.Item("r2", "Bo Lee"),
            new Question.Matching.Item("r3", "Shop owners")),
        Map.of("l1", "r1", "l2", "r2"),
        basis("Mayor Ana Ruiz asked the council for a bike lane on Main Street."));
  }

  public static Question.Ordering ordering() {
    return new Question.Ordering(
        "Put the events in order.",
        3,
        List.of(
            key("e1", "The mayor asks"), key("e2", "Shop owners answer"), key("e3", "Lee objects")),
        basis("Council member Bo Lee called the plan a mistake."));
  }

  public static Question.ShortAnswer shortAnswer() {
    return new Question.ShortAnswer(
        "What do shop owners want?",
        1,
        List.of("zq-accepted parking"),
        List.of(new Question.ShortAnswer.RubricLevel(1, "zq-rubric names the spots")),
        basis("In return, shop owners want 40 parking spots."));
  }

  private static Option key(String id, String text) {
    return Option.key(id, text, RATIONALE + " right");
  }

  private static Option wrong(String id, String text, Misreading misreading) {
    return Option.distractor(id, text, misreading, RATIONALE + " wrong");
  }

  private static Basis basis(String evidence) {
    int start = ARTICLE.indexOf(evidence);
    return new Basis(
        Optional.of(CognitiveProcess.INTEGRATE),
        Optional.of("zq-origin"),
        OptionalInt.of(0),
        List.of(Evidence.of(new Span(start, start + evidence.length()), ARTICLE)));
  }
}
