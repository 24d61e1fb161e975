package org.civiquiz.interchange;

import java.util.Optional;

/** A question of a foreign file cannot become one of ours; the message says why to a teacher. */
public final class UnusableQuestionException extends RuntimeException {

  private final transient Optional<Place> place;

  public UnusableQuestionException(String message) {
    super(message);
    this.place = Optional.empty();
  }

  public UnusableQuestionException(Place place, String message) {
    super(message);
    this.place = Optional.of(place);
  }

  /** Where in the question the fault is, if more can be said than where the question begins. */
  public Optional<Place> place() {
    return place;
  }
}
