package org.civiquiz.error;

import java.util.List;
import java.util.Map;

/** The state of a thing forbids what was asked. Status 409. */
public class ConflictException extends RuntimeException {

  private final transient List<Problem.Cause> causes;
  private final transient Map<String, Object> extensions;

  public ConflictException(String message) {
    this(message, List.of(), Map.of());
  }

  /**
   * @param causes one for each reason
   * @param extensions further members of the problem document, such as what is stored
   */
  public ConflictException(
      String message, List<Problem.Cause> causes, Map<String, Object> extensions) {
    super(message);
    this.causes = List.copyOf(causes);
    this.extensions = Map.copyOf(extensions);
  }

  public List<Problem.Cause> causes() {
    return causes;
  }

  public Map<String, Object> extensions() {
    return extensions;
  }
}
