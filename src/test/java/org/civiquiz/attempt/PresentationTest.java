package org.civiquiz.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PresentationTest {

  /** The 99.9 % quantile of chi-square with 23 degrees of freedom. */
  private static final double CHI_SQUARE_23 = 49.73;

  /** The same with 31 degrees of freedom. */
  private static final double CHI_SQUARE_31 = 61.10;

  private final Random random = new Random(20261124);

  @Test
  void idsOfASlot_areAllDifferent() {
    for (int i = 0; i < 500; i++) {
      Presentation presentation = new Presentation(key());
      Set<String> ids = new HashSet<>();
      for (String list : List.of("option", "blank", "left", "right")) {
        for (String id : List.of("a", "b", "c", "d", "true", "false", "")) {
          ids.add(presentation.id(0, list, id));
        }
      }

      assertThat(ids).hasSize(28).allMatch(id -> id.matches("[a-z2-7]{12}"));
    }
  }

  @Test
  void sameKey_givesTheSameIdsAndOrder() {
    byte[] key = key();

    assertThat(new Presentation(key).id(3, "option", "a"))
        .isEqualTo(new Presentation(key.clone()).id(3, "option", "a"));
    assertThat(order(new Presentation(key), 3)).isEqualTo(order(new Presentation(key), 3));
  }

  @Test
  void anotherKeyOrSlot_givesOtherIds() {
    byte[] key = key();
    Presentation presentation = new Presentation(key);

    assertThat(presentation.id(0, "option", "a"))
        .isNotEqualTo(presentation.id(1, "option", "a"))
        .isNotEqualTo(presentation.id(0, "left", "a"))
        .isNotEqualTo(new Presentation(key()).id(0, "option", "a"));
  }

  @Test
  void fieldsThatRunTogether_giveDifferentIds() {
    Presentation presentation = new Presentation(key());

    assertThat(presentation.id(1, "1option", "a")).isNotEqualTo(presentation.id(11, "option", "a"));
    assertThat(presentation.id(1, "optiona", "")).isNotEqualTo(presentation.id(1, "option", "a"));
  }

  @Test
  void shuffling_keepsEveryPartOnce() {
    List<String> parts = IntStream.range(0, 40).mapToObj(Integer::toString).toList();

    List<String> shuffled =
        new Presentation(key()).shuffled(0, "option", parts, Function.identity());

    assertThat(shuffled).containsExactlyInAnyOrderElementsOf(parts).isNotEqualTo(parts);
  }

  @Test
  void everyOrderOfFour_isAsLikely() {
    int keys = 12_000;
    Map<String, Integer> orders = new HashMap<>();
    for (int i = 0; i < keys; i++) {
      orders.merge(String.join("", order(new Presentation(key()), i % 7)), 1, Integer::sum);
    }

    assertThat(orders).hasSize(24);
    assertThat(chiSquare(orders, keys / 24.0)).isLessThan(CHI_SQUARE_23);
  }

  @Test
  void idAndPlace_tellNothingOfTheOriginal() {
    int keys = 16_000;
    Map<String, Integer> firstCharacters = new HashMap<>();
    Map<String, Integer> placeOfSmallestId = new HashMap<>();
    for (int i = 0; i < keys; i++) {
      Presentation presentation = new Presentation(key());
      firstCharacters.merge(presentation.id(0, "option", "a").substring(0, 1), 1, Integer::sum);
      List<String> shown =
          order(presentation, 0).stream().map(id -> presentation.id(0, "option", id)).toList();
      String smallest = shown.stream().min(String::compareTo).orElseThrow();
      String originalOfSmallest =
          List.of("a", "b", "c", "d").stream()
              .filter(id -> presentation.id(0, "option", id).equals(smallest))
              .findFirst()
              .orElseThrow();
      placeOfSmallestId.merge(shown.indexOf(smallest) + originalOfSmallest, 1, Integer::sum);
    }

    assertThat(firstCharacters).hasSize(32);
    assertThat(chiSquare(firstCharacters, keys / 32.0)).isLessThan(CHI_SQUARE_31);
    assertThat(placeOfSmallestId).hasSize(16);
    assertThat(chiSquare(placeOfSmallestId, keys / 16.0)).isLessThan(CHI_SQUARE_23);
  }

  @Test
  void shortKey_isRefused() {
    assertThatThrownBy(() -> new Presentation(new byte[8]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<String> order(Presentation presentation, int slot) {
    return presentation.shuffled(slot, "option", List.of("a", "b", "c", "d"), Function.identity());
  }

  private static double chiSquare(Map<String, Integer> counts, double expected) {
    return counts.values().stream()
        .mapToDouble(count -> (count - expected) * (count - expected) / expected)
        .sum();
  }

  /** Different keys that are the same in every run. */
  private byte[] key() {
    return ByteBuffer.allocate(32)
        .putLong(random.nextLong())
        .putLong(random.nextLong())
        .putLong(random.nextLong())
        .putLong(random.nextLong())
        .array();
  }
}
