package org.civiquiz.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.civiquiz.core.question.Basis;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.Response;
import org.civiquiz.error.InvalidInputException;
import org.civiquiz.testsupport.Questions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfferedQuestionTest {

  private static final byte[] KEY = "a key of some 32 bytes for tests".getBytes();

  @Test
  void fullResponses_comeBackAsTheyWereGiven() {
    for (Question question : Questions.ofEveryType()) {
      OfferedQuestion offered = offered(question);
      Response response = rightResponse(question);

      GivenResponse given = offered.write(response, 1L);

      assertThat(offered.read(given)).as(question.type().code()).isEqualTo(response);
      assertThat(question.mark(offered.read(given)).getAsDouble()).isEqualTo(1);
    }
  }

  @Test
  void savedForm_comesBackForEveryType() {
    for (Question question : Questions.ofEveryType()) {
      Response response = rightResponse(question);

      assertThat(ResponseJson.read(ResponseJson.write(response))).isEqualTo(response);
    }
  }

  @Test
  void ids_areNotThoseOfTheQuestion() {
    OfferedSlot slot = offered(Questions.trueFalse()).offered();

    assertThat(slot.options())
        .extracting(OfferedSlot.Choice::text)
        .containsExactly("True", "False");
    assertThat(slot.options()).extracting(OfferedSlot.Choice::id).doesNotContain("true", "false");
  }

  @Test
  void clozeStem_carriesTheBlankIdsOfTheAttempt() {
    OfferedSlot slot = offered(Questions.cloze()).offered();

    assertThat(slot.stem())
        .isEqualTo(
            "Shop owners want {{%s}} spots, and Lee called it a {{%s}}."
                .formatted(slot.blanks().get(0).id(), slot.blanks().get(1).id()));
    assertThat(slot.blanks().get(0).options())
        .extracting(OfferedSlot.Choice::text)
        .containsExactly("14", "40", "400");
  }

  @Test
  void orderingOfAscendingValues_isShuffledAllTheSame() {
    Question ordering =
        new Question.Ordering(
            "Order",
            1,
            List.of("1", "2", "3", "4", "5", "6", "7", "8").stream()
                .map(n -> Option.key(n, n, ""))
                .toList(),
            Basis.NONE);

    assertThat(offered(ordering).offered().options())
        .extracting(OfferedSlot.Choice::text)
        .isNotEqualTo(List.of("1", "2", "3", "4", "5", "6", "7", "8"));
  }

  @Test
  void chosenInAnotherOrder_isTheSameResponse() {
    OfferedQuestion offered = offered(Questions.multiple());
    List<String> ids = offered.offered().options().stream().map(c -> c.id()).toList();

    Response one = offered.read(options(ids.get(0), ids.get(1)));
    Response other = offered.read(options(ids.get(1), ids.get(0)));

    assertThat(one).isEqualTo(other);
  }

  @Test
  void nothing_clears() {
    for (Question question : Questions.ofEveryType()) {
      GivenResponse nothing = new GivenResponse(1L, null, null, null);

      assertThat(offered(question).read(nothing).isEmpty()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "", "nobody"})
  void unknownOption_isRefused(String id) {
    assertThatThrownBy(() -> offered(Questions.single()).read(options(id)))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void nullAmongOptions_isRefused() {
    GivenResponse given = new GivenResponse(1L, Arrays.asList((String) null), null, null);

    assertThatThrownBy(() -> offered(Questions.multiple()).read(given))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void twoOptionsOfASingleChoice_areRefused() {
    OfferedQuestion offered = offered(Questions.single());
    List<String> ids = offered.offered().options().stream().map(c -> c.id()).toList();

    assertThatThrownBy(() -> offered.read(options(ids.get(0), ids.get(1))))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void sameOptionTwice_isRefused() {
    OfferedQuestion offered = offered(Questions.ordering());
    String id = offered.offered().options().get(0).id();

    assertThatThrownBy(() -> offered.read(options(id, id)))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void optionOfAnotherBlank_isRefused() {
    OfferedQuestion offered = offered(Questions.cloze());
    OfferedSlot slot = offered.offered();
    Map<String, String> pairs =
        Map.of(slot.blanks().get(0).id(), slot.blanks().get(1).options().get(0).id());

    assertThatThrownBy(() -> offered.read(new GivenResponse(1L, null, null, pairs)))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void anotherKindOfResponse_isRefused() {
    GivenResponse text = new GivenResponse(1L, null, "Ana", null);

    assertThatThrownBy(() -> offered(Questions.single()).read(text))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void textOverTheLimit_isRefused() {
    OfferedQuestion offered = offered(Questions.shortAnswer());
    String longest = "x".repeat(OfferedQuestion.MAX_TEXT_LENGTH);

    assertThat(offered.read(new GivenResponse(1L, null, longest, null)))
        .isEqualTo(new Response.Entered(longest));
    assertThatThrownBy(() -> offered.read(new GivenResponse(1L, null, longest + "x", null)))
        .isInstanceOf(InvalidInputException.class);
  }

  static Response rightResponse(Question question) {
    if (question instanceof Question.SingleChoice) {
      return new Response.Chosen(List.of("a"));
    } else if (question instanceof Question.MultipleChoice) {
      return new Response.Chosen(List.of("a", "c"));
    } else if (question instanceof Question.TrueFalse) {
      return new Response.Chosen(List.of("false"));
    } else if (question instanceof Question.Cloze) {
      return new Response.Paired(Map.of("n", "y", "w", "y"));
    } else if (question instanceof Question.Matching matching) {
      return new Response.Paired(matching.pairs());
    } else if (question instanceof Question.Ordering) {
      return new Response.Chosen(List.of("e1", "e2", "e3"));
    }
    return new Response.Entered("zq-accepted parking");
  }

  private static OfferedQuestion offered(Question question) {
    return new OfferedQuestion(new Presentation(KEY), 0, question);
  }

  private static GivenResponse options(String... ids) {
    return new GivenResponse(1L, List.of(ids), null, null);
  }
}
