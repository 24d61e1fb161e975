package org.civiquiz.core.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundTest {

  @ParameterizedTest
  @CsvSource({
    "The plan costs 40 crowns., NONE, true, true",
    "The plant must refine at least 40 tons., LARGER_REFUTES, false, true",
    "It counts if at least 40 people vote., SMALLER_REFUTES, true, false",
    "It counts only if at least 40 people vote., LARGER_REFUTES, false, true",
    "A ruling may take up to 40 days., LARGER_REFUTES, false, true",
  })
  void otherNumber_contradictsOnlyOnOneSideOfABound(
      String sentence, Bound expected, boolean smaller, boolean larger) {
    Measure forty = Measure.of("40").orElseThrow();

    Bound bound = Bound.of(sentence, sentence.indexOf("40"));

    assertThat(bound).isEqualTo(expected);
    assertThat(bound.refutes(forty, "30")).isEqualTo(smaller);
    assertThat(bound.refutes(forty, "50")).isEqualTo(larger);
  }
}
