package org.civiquiz.error;

import java.util.List;

/** The input can be read, but what it says is not valid. Status 422. */
public class InvalidInputException extends RuntimeException {

  private final transient List<Problem.Cause> causes;

  /**
   * @param where the path of the fault: {@code questions[3].options}
   */
  public static InvalidInputException at(String where, String message) {
    return new InvalidInputException(message, List.of(new Problem.Cause(where, message)));
  }

  public InvalidInputException(String message, List<Problem.Cause> causes) {
    super(message);
    this.causes = List.copyOf(causes);
  }

  public List<Problem.Cause> causes() {
    return causes;
  }
}
