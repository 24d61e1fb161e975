package org.civiquiz.database;

/**
 * There is no usable database; the message is written for the person who starts the program, and
 * trying again without a change helps only when the message says so.
 */
public final class DatabaseUnavailableException extends RuntimeException {

  DatabaseUnavailableException(String message) {
    super(message);
  }

  DatabaseUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
