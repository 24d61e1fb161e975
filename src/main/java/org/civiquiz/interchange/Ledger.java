package org.civiquiz.interchange;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a format cannot hold of a quiz: one line for each thing, with the questions that have it.
 */
public final class Ledger {

  public static final String QUIZ = "quiz";

  private final Map<String, Set<String>> places = new LinkedHashMap<>();

  /**
   * @param where the id of a question, or {@link #QUIZ}
   */
  public void lose(String where, String what) {
    places.computeIfAbsent(what, w -> new LinkedHashSet<>()).add(where);
  }

  public List<Loss> losses() {
    return places.entrySet().stream()
        .map(entry -> new Loss(String.join(", ", entry.getValue()), entry.getKey()))
        .toList();
  }
}
