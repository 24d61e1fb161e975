package org.civiquiz.attempt;

import java.time.Instant;
import org.civiquiz.assignment.Assignment;

/**
 * What one student may do in one assignment.
 *
 * @param dueAt null if it stays open
 */
record Allowance(Instant dueAt, int attempts) {

  /**
   * @param extension null if the student has none
   */
  static Allowance of(Assignment assignment, Extension extension) {
    if (extension == null) {
      return new Allowance(assignment.dueAt, assignment.attemptsAllowed);
    }
    return new Allowance(
        extension.dueAt == null ? assignment.dueAt : extension.dueAt,
        assignment.attemptsAllowed + extension.extraAttempts);
  }

  /** Whether the due date has passed; at that very moment it has not. */
  boolean isClosed(Instant now) {
    return dueAt != null && now.isAfter(dueAt);
  }
}
