package org.civiquiz.error;

import java.util.List;

/** A body or a parameter cannot be read, or has a field that is not known. Status 400. */
public class UnreadableInputException extends RuntimeException {

  private final transient List<Problem.Cause> causes;

  public UnreadableInputException(String message) {
    this(message, List.of());
  }

  public UnreadableInputException(String message, List<Problem.Cause> causes) {
    super(message);
    this.causes = List.copyOf(causes);
  }

  public List<Problem.Cause> causes() {
    return causes;
  }
}
