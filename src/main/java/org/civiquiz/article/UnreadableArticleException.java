package org.civiquiz.article;

/** A file that holds no article that can be read; the message tells its sender why and where. */
public class UnreadableArticleException extends RuntimeException {

  private final Reason reason;

  public UnreadableArticleException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** What is the matter with the file. */
  public enum Reason {
    EMPTY,
    TOO_LONG,
    BINARY
  }
}
