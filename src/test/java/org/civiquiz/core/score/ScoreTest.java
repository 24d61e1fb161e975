package org.civiquiz.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.civiquiz.core.question.Basis;
import org.civiquiz.core.question.Misreading;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.Response;
import org.junit.jupiter.api.Test;

class ScoreTest {

  private static final Question SINGLE =
      new Question.SingleChoice("Who?", 2, List.of(key("a"), wrong("b"), wrong("c")), Basis.NONE);

  private static final Question MULTIPLE =
      new Question.MultipleChoice(
          "Which?", 3, List.of(key("a"), key("b"), key("c"), wrong("d")), Basis.NONE);

  private static final Question MATCHING =
      new Question.Matching(
          "Match",
          4,
          List.of(item("l1"), item("l2"), item("l3"), item("l4")),
          List.of(item("r1"), item("r2")),
          Map.of("l1", "r1", "l2", "r1", "l3", "r2", "l4", "r2"),
          Basis.NONE);

  private static final Question CLOZE =
      new Question.Cloze(
          "A {{x}} and a {{y}}",
          1,
          List.of(
              new Question.Cloze.Blank("x", List.of(key("a"), wrong("b"))),
              new Question.Cloze.Blank("y", List.of(wrong("a"), key("b")))),
          Basis.NONE);

  private static final Question ORDERING =
      new Question.Ordering("Order", 3, List.of(key("a"), key("b"), key("c")), Basis.NONE);

  private static final Question SHORT =
      new Question.ShortAnswer("Why?", 2, List.of("Seoul"), List.of(), Basis.NONE);

  @Test
  void everyType_earnsPointsTimesMark() {
    Score score =
        Score.of(
            List.of(SINGLE, MULTIPLE, MATCHING, CLOZE, ORDERING, SHORT),
            List.of(
                given(new Response.Chosen(List.of("a"))),
                given(new Response.Chosen(List.of("a", "b", "d"))),
                given(new Response.Paired(Map.of("l1", "r1", "l2", "r2", "l3", "r2"))),
                given(new Response.Paired(Map.of("x", "a", "y", "a"))),
                given(new Response.Chosen(List.of("a", "c", "b"))),
                given(new Response.Entered("  seoul "))));

    assertThat(score.points()).isCloseTo(2 + 1 + 2 + 0.5 + 1 + 2, within(1e-12));
    assertThat(score.maxPoints()).isEqualTo(15);
    assertThat(score.pendingPoints()).isZero();
  }

  @Test
  void wrongChoices_neverEarnLessThanNothing() {
    Score score = Score.of(List.of(MULTIPLE), List.of(given(new Response.Chosen(List.of("d")))));

    assertThat(score.points()).isZero();
  }

  @Test
  void unmarkedText_countsNothingAndIsPending() {
    Score score =
        Score.of(
            List.of(SHORT, SINGLE),
            List.of(
                given(new Response.Entered("Because of the talks")),
                given(new Response.Chosen(List.of("a")))));

    assertThat(score.points()).isEqualTo(2);
    assertThat(score.pendingPoints()).isEqualTo(2);
    assertThat(score.marks()).containsExactly(OptionalDouble.empty(), OptionalDouble.of(1));
  }

  @Test
  void nothingGiven_earnsNothingAndWaitsForNobody() {
    Score score =
        Score.of(
            List.of(SHORT, SINGLE), List.of(given(new Response.Entered(" ")), Optional.empty()));

    assertThat(score).isEqualTo(Score.ofMarks(List.of(SHORT, SINGLE), zeros(2)));
    assertThat(score.points()).isZero();
    assertThat(score.pendingPoints()).isZero();
  }

  @Test
  void marksOfThirds_areNotRounded() {
    Score score =
        Score.of(List.of(ORDERING), List.of(given(new Response.Chosen(List.of("a", "c", "b")))));

    assertThat(score.marks().get(0).getAsDouble()).isEqualTo(1.0 / 3);
  }

  @Test
  void orderingWithOpenPlaces_countsThoseInPlace() {
    Score score =
        Score.of(List.of(ORDERING), List.of(given(new Response.Chosen(List.of("", "b", "")))));

    assertThat(score.points()).isEqualTo(1);
  }

  @Test
  void anotherNumberOfResponses_isRefused() {
    assertThatThrownBy(() -> Score.of(List.of(SINGLE), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<OptionalDouble> zeros(int count) {
    return Collections.nCopies(count, OptionalDouble.of(0));
  }

  private static Optional<Response> given(Response response) {
    return Optional.of(response);
  }

  private static Option key(String id) {
    return Option.key(id, id, "");
  }

  private static Option wrong(String id) {
    return Option.distractor(id, id, Misreading.ROLES, "");
  }

  private static Question.Matching.Item item(String id) {
    return new Question.Matching.Item(id, id);
  }
}
