package org.civiquiz.interchange.qti;

/** A question cannot be imported; the message says why, in words for a teacher. */
final class UnfitQuestionException extends RuntimeException {

  UnfitQuestionException(String message) {
    super(message);
  }
}
