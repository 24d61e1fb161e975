package org.civiquiz.core.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class QuizStatisticsTest {

  private static final Offset<Double> FOUR_PLACES = within(0.00005);

  @Test
  void checkVector_givesTheFiguresOfMoodle() {
    QuizStatistics quiz = QuizStatistics.of(CheckVector.SIX_BY_FOUR);

    assertThat(quiz.attempts()).isEqualTo(6);
    assertThat(quiz.mean().getAsDouble()).isCloseTo(2.3333, FOUR_PLACES);
    assertThat(quiz.median()).hasValue(2.5);
    assertThat(quiz.standardDeviation().getAsDouble()).isCloseTo(1.2111, FOUR_PLACES);
    assertThat(quiz.skewness().getAsDouble()).isCloseTo(0.0751, FOUR_PLACES);
    assertThat(quiz.kurtosis().getAsDouble()).isCloseTo(-1.5496, FOUR_PLACES);
    assertThat(100 * quiz.reliability().getAsDouble()).isCloseTo(42.4242, FOUR_PLACES);
    assertThat(100 * quiz.errorRatio().getAsDouble()).isCloseTo(75.8787, FOUR_PLACES);
    assertThat(quiz.standardError().getAsDouble()).isCloseTo(0.9189, FOUR_PLACES);
  }

  @Test
  void noAttempt_hasNoFigures() {
    QuizStatistics quiz = QuizStatistics.of(CheckVector.table());

    assertThat(quiz.mean()).isEmpty();
    assertThat(quiz.median()).isEmpty();
    assertThat(quiz.standardDeviation()).isEmpty();
  }

  @Test
  void oneAttempt_hasNoSpread() {
    QuizStatistics quiz = QuizStatistics.of(CheckVector.table("101"));

    assertThat(quiz.mean()).hasValue(2);
    assertThat(quiz.standardDeviation()).isEmpty();
    assertThat(quiz.reliability()).isEmpty();
  }

  @Test
  void allTotalsEqual_reliabilityIsNotDefined() {
    QuizStatistics quiz = QuizStatistics.of(CheckVector.table("110", "011", "101", "110"));

    assertThat(quiz.standardDeviation()).hasValue(0);
    assertThat(quiz.skewness()).isEmpty();
    assertThat(quiz.kurtosis()).isEmpty();
    assertThat(quiz.reliability()).isEmpty();
    assertThat(quiz.standardError()).isEmpty();
  }

  @Test
  void oneQuestion_reliabilityIsNotDefined() {
    assertThat(QuizStatistics.of(CheckVector.table("1", "0", "1")).reliability()).isEmpty();
  }

  @Test
  void disagreeingQuestions_reliabilityIsNegative_andErrorRatioAboveOne() {
    QuizStatistics quiz = QuizStatistics.of(CheckVector.table("100", "010", "001", "110"));

    assertThat(quiz.reliability().getAsDouble()).isNegative();
    assertThat(quiz.errorRatio().getAsDouble()).isGreaterThan(1);
  }

  @Test
  void attemptWithAPendingMark_isLeftOut() {
    QuizStatistics quiz = QuizStatistics.of(CheckVector.table("111", "10?", "000"));

    assertThat(quiz.attempts()).isEqualTo(2);
    assertThat(quiz.mean()).hasValue(1.5);
  }
}
