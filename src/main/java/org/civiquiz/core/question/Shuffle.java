package org.civiquiz.core.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/** Puts things in an order of chance: the same for the same source of chance, on every machine. */
public final class Shuffle {

  private Shuffle() {}

  /** A new list, after Fisher and Yates. */
  public static <T> List<T> of(List<T> things, RandomGenerator random) {
    List<T> shuffled = new ArrayList<>(things);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      Collections.swap(shuffled, i, random.nextInt(i + 1));
    }
    return shuffled;
  }
}
