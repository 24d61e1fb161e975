package org.civiquiz.core.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemStatisticsTest {

  private static final Offset<Double> FOUR_PLACES = within(0.00005);

  @ParameterizedTest
  @CsvSource({
    "0, 83.3333, 0.4082, 23.3550, 33.3333, 21.4332",
    "1, 66.6667, 0.5164, 12.5000, 14.2857, 23.9631",
    "2, 50.0000, 0.5477, 18.5695, 20.0000, 26.2502",
    "3, 33.3333, 0.5164, 43.3013, 50.0000, 28.3535"
  })
  void checkVector_givesTheFiguresOfMoodle(
      int slot,
      double facility,
      double deviation,
      double discrimination,
      double efficiency,
      double weight) {
    ItemStatistics item = ItemStatistics.of(CheckVector.SIX_BY_FOUR).get(slot);

    assertThat(item.responses()).isEqualTo(6);
    assertThat(100 * item.facility().getAsDouble()).isCloseTo(facility, FOUR_PLACES);
    assertThat(item.standardDeviation().getAsDouble()).isCloseTo(deviation, FOUR_PLACES);
    assertThat(100 * item.discrimination().getAsDouble()).isCloseTo(discrimination, FOUR_PLACES);
    assertThat(100 * item.discriminativeEfficiency().getAsDouble())
        .isCloseTo(efficiency, FOUR_PLACES);
    assertThat(100 * item.effectiveWeight().getAsDouble()).isCloseTo(weight, FOUR_PLACES);
    assertThat(item.intendedWeight()).isEqualTo(0.25);
  }

  @Test
  void oneAttempt_hasFacilityOnly() {
    ItemStatistics item = ItemStatistics.of(CheckVector.table("101")).get(0);

    assertThat(item.facility()).hasValue(1);
    assertThat(item.standardDeviation()).isEmpty();
    assertThat(item.discrimination()).isEmpty();
    assertThat(item.effectiveWeight()).isEmpty();
  }

  @Test
  void noAttempt_hasNoFigures() {
    ItemStatistics item = ItemStatistics.of(CheckVector.table()).get(0);

    assertThat(item.responses()).isZero();
    assertThat(item.facility()).isEmpty();
    assertThat(item.discrimination()).isEmpty();
  }

  @Test
  void everybodyRight_discriminationIsNotDefined() {
    ItemStatistics item = ItemStatistics.of(CheckVector.table("11", "10", "10")).get(0);

    assertThat(item.facility()).hasValue(1);
    assertThat(item.discrimination()).isEmpty();
    assertThat(item.discriminativeEfficiency()).isEmpty();
  }

  @Test
  void oneQuestion_discriminationIsNotDefined() {
    ItemStatistics item = ItemStatistics.of(CheckVector.table("1", "0", "1")).get(0);

    assertThat(item.discrimination()).isEmpty();
  }

  @Test
  void negativeCovarianceWithTotal_noWeight_andLeftOutOfTheSum() {
    // Totals 2, 2, 1, 2, 0: the first question is right only for the two weakest.
    MarkTable marks = CheckVector.table("0110", "0110", "1000", "0011", "1000", "0111");

    List<ItemStatistics> items = ItemStatistics.of(marks);

    assertThat(items.get(0).effectiveWeight()).isEmpty();
    assertThat(items.stream().mapToDouble(item -> item.effectiveWeight().orElse(0)).sum())
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void pendingMark_isLeftOutOfItsItem_andAddsNothingToTheRest() {
    List<ItemStatistics> items = ItemStatistics.of(CheckVector.table("11?", "101", "010", "000"));

    assertThat(items.get(0).responses()).isEqualTo(4);
    assertThat(items.get(2).responses()).isEqualTo(3);
    assertThat(items.get(2).facility().getAsDouble()).isCloseTo(1 / 3d, within(1e-12));
  }

  @Test
  void unequalPoints_facilityIsAShareOfThem() {
    MarkTable marks =
        new MarkTable(
            new double[] {4, 1},
            List.of(new double[] {4, 1}, new double[] {2, 0}, new double[] {0, 0}));

    ItemStatistics item = ItemStatistics.of(marks).get(0);

    assertThat(item.facility()).hasValue(0.5);
    assertThat(item.intendedWeight()).isEqualTo(0.8);
  }

  @Test
  void fiveThousandAttempts_takeLittleTime() {
    SplittableRandom random = new SplittableRandom(1);
    List<double[]> attempts = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      attempts.add(random.doubles(20).map(Math::rint).toArray());
    }
    MarkTable marks = new MarkTable(random.doubles(20).map(d -> 1).toArray(), attempts);
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    long start = thread.getCurrentThreadCpuTime();

    List<ItemStatistics> items = ItemStatistics.of(marks);

    assertThat(items).hasSize(20).allMatch(item -> item.responses() == 5_000);
    // Not wall time: other programs may be busy.
    assertThat(thread.getCurrentThreadCpuTime() - start).isLessThan(500_000_000L);
  }
}
