package org.civiquiz.error;

/** It was possible, and time is up. Status 410. */
public class GoneException extends RuntimeException {

  public GoneException(String message) {
    super(message);
  }
}
