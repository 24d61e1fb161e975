package org.civiquiz.core.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.civiquiz.core.question.Measure.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4,312 votes | NUMBER | 4312",
        "$8 million | NUMBER | 8",
        "about 40 percent | NUMBER | 40",
        "twelve members | WORD | 12",
        "since 1994 | YEAR | 1994",
        "March 3, 2027 | DAY_OF_YEAR | 303",
        "11 May | DAY_FIRST | 511",
        "in June | MONTH | 6",
        "on Tuesday | WEEKDAY | 1",
        "51-48 | VOTE | 51",
      })
  void text_isReadAndWrittenTheSame(String text, Form form, double value) {
    Measure measure = Measure.of(text).orElseThrow();

    assertThat(measure.form()).isEqualTo(form);
    assertThat(measure.value()).isEqualTo(value);
    assertThat(measure.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "votes", "3 of 4 members and 2 guests", "the 40"})
  void whatIsNoMeasure_isNone(String text) {
    assertThat(Measure.of(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"96 percent", "61 percent", "2 percent"})
  void share_staysBelowTheWhole(String text) {
    assertThat(Measure.of(text).orElseThrow().variants())
        .hasSizeGreaterThanOrEqualTo(3)
        .doesNotContain(text)
        .allSatisfy(
            other -> assertThat(Measure.of(other).orElseThrow().value()).isBetween(0.1, 99.9));
  }

  @Test
  void vote_keepsItsTotalAndItsOutcome() {
    assertThat(Measure.of("51-48").orElseThrow().variants())
        .containsExactly("52-47", "50-49", "53-46");
  }

  @Test
  void otherUnits_cannotBePutInOrder() {
    assertThat(Measure.areAll(List.of("3 days", "two days"))).isTrue();
    assertThat(Measure.areAll(List.of("3 days", "3 weeks"))).isFalse();
    assertThat(Measure.areAll(List.of("$3", "3"))).isFalse();
  }
}
