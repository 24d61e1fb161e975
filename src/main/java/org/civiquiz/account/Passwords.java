package org.civiquiz.account;

import java.nio.charset.StandardCharsets;
import org.civiquiz.error.InvalidInputException;

/** What may be a password that somebody chooses. */
public final class Passwords {

  private static final int SHORTEST = 10;

  /** What bcrypt reads; anything after it would count for nothing. */
  private static final int MOST_BYTES = 72;

  private Passwords() {}

  /**
   * @throws InvalidInputException if it is too short or too long
   */
  public static void require(String password) {
    if (password == null
        || password.length() < SHORTEST
        || password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw InvalidInputException.at(
          "password", "A password has " + SHORTEST + " to " + MOST_BYTES + " characters");
    }
  }
}
