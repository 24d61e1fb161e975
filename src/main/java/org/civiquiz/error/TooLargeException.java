package org.civiquiz.error;

/** The input is over a limit, which the message names. Status 413. */
public class TooLargeException extends RuntimeException {

  public TooLargeException(String message) {
    super(message);
  }
}
