package org.civiquiz.error;

/** There is no such thing, or it is somebody else's: the two are not told apart. Status 404. */
public class NoSuchEntityException extends RuntimeException {

  /**
   * @param kind what was looked for, as people call it: "quiz"
   */
  public NoSuchEntityException(String kind) {
    super("There is no such " + kind);
  }
}
