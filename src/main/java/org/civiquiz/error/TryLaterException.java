package org.civiquiz.error;

import java.time.Duration;

/** It cannot be done now but can be later. Status 429 or 503, with {@code Retry-After}. */
public class TryLaterException extends RuntimeException {

  private final int status;
  private final Duration wait;

  private TryLaterException(int status, String message, Duration wait) {
    super(message);
    this.status = status;
    this.wait = wait;
  }

  /** The caller asked too often. */
  public static TryLaterException tooMany(String message, Duration wait) {
    return new TryLaterException(429, message, wait);
  }

  /** The server cannot serve it now. */
  public static TryLaterException unavailable(String message, Duration wait) {
    return new TryLaterException(503, message, wait);
  }

  public int status() {
    return status;
  }

  public Duration retryAfter() {
    return wait;
  }
}
