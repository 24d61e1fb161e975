package org.civiquiz.core.question;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a student gave in one slot, in the ids of the question. */
public sealed interface Response {

  /** Whether nothing was given, or what was given has been cleared. */
  boolean isEmpty();

  /**
   * Options of a choice or true/false question, or all options of an ordering question in order.
   */
  record Chosen(List<String> options) implements Response {
    public Chosen {
      options = List.copyOf(options);
    }

    @Override
    public boolean isEmpty() {
      return options.isEmpty();
    }
  }

  /** Right items by left item, or options by blank. */
  record Paired(Map<String, String> pairs) implements Response {
    public Paired {
      pairs = Map.copyOf(pairs);
    }

    @Override
    public boolean isEmpty() {
      return pairs.isEmpty();
    }
  }

  /** A text that the student wrote. */
  record Entered(String text) implements Response {
    public Entered {
      Objects.requireNonNull(text);
    }

    @Override
    public boolean isEmpty() {
      return text.isBlank();
    }
  }
}
