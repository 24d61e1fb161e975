package org.civiquiz.interchange;

import java.util.List;

/** A quiz file has a fault in its frame, so that none of it can be used. */
public final class QuizFileException extends RuntimeException {

  /** What kind of fault it is. */
  public enum Kind {
    /** It is not of the format that it seems to be, or has a field that is not known. */
    UNREADABLE,
    /** It is readable, but breaks a rule of the format. */
    INVALID,
    /** It is over a limit. */
    TOO_LARGE
  }

  private final Kind kind;
  private final transient List<Fault> faults;

  QuizFileException(Kind kind, String message, List<Fault> faults) {
    super(message);
    this.kind = kind;
    this.faults = List.copyOf(faults);
  }

  public static QuizFileException unreadable(Fault fault) {
    return new QuizFileException(Kind.UNREADABLE, fault.message(), List.of(fault));
  }

  /** A file that can be read and has nothing that can be used. */
  public static QuizFileException invalid(Fault fault) {
    return new QuizFileException(Kind.INVALID, fault.message(), List.of(fault));
  }

  public static QuizFileException tooLarge(String message) {
    return new QuizFileException(
        Kind.TOO_LARGE, message, List.of(new Fault("file", message, 1, 1)));
  }

  public Kind kind() {
    return kind;
  }

  public List<Fault> faults() {
    return faults;
  }
}
