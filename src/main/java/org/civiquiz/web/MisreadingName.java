package org.civiquiz.web;

import org.civiquiz.core.question.Misreading;

/**
 * What a misreading is called on pages, for students and teachers alike.
 *
 * @param icon the id of its symbol, without {@code i-}
 */
public record MisreadingName(String name, String icon) {

  public static MisreadingName of(Misreading misreading) {
    return switch (misreading) {
      case ROLES -> new MisreadingName("Roles swapped", "swap");
      case SPEAKER -> new MisreadingName("Wrong speaker", "voice");
      case FACT -> new MisreadingName("Maybe read as fact", "sure");
      case STANCE -> new MisreadingName("Opposite view", "flip");
      case OTHER -> new MisreadingName("Answers another question", "fork");
      case NUMBER -> new MisreadingName("Wrong number or time", "when");
      case DETAIL -> new MisreadingName("Mixed-up detail", "detail");
      case UNSAID -> new MisreadingName("Not in the reading", "unsaid");
    };
  }
}
