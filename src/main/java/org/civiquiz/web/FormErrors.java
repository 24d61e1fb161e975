package org.civiquiz.web;

import java.util.List;
import org.civiquiz.error.InvalidInputException;
import org.civiquiz.error.Problem;

/**
 * What was wrong with a form that was sent, for the page that shows it again.
 *
 * @param causes {@code where} is the name of the field
 */
public record FormErrors(List<Problem.Cause> causes) {

  public static final FormErrors NONE = new FormErrors(List.of());

  public static FormErrors of(InvalidInputException e) {
    return new FormErrors(e.causes());
  }

  public static FormErrors at(String field, String message) {
    return new FormErrors(List.of(new Problem.Cause(field, message)));
  }

  public boolean any() {
    return !causes.isEmpty();
  }

  /** What is wrong with a field; null if nothing is. */
  public String in(String field) {
    return causes.stream()
        .filter(cause -> cause.where().equals(field))
        .map(Problem.Cause::message)
        .findFirst()
        .orElse(null);
  }
}
