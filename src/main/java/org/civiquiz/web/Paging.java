package org.civiquiz.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.civiquiz.error.InvalidInputException;
import org.civiquiz.error.NoSuchEntityException;
import org.civiquiz.error.Problem;
import org.civiquiz.error.UnreadableInputException;

/**
 * Which part of a list is asked for: up to {@code limit} entries after the one with the id {@code
 * after}.
 *
 * @param after null for the first part
 */
public record Paging(int limit, UUID after) {

  public static final int USUAL = 100;
  public static final int MOST = 1_000;

  /** Reads the parameters as they came, each of which may be absent. */
  public static Paging of(String limit, String after) {
    int size = limit == null ? USUAL : wholeNumber(limit);
    if (size < 1 || size > MOST) {
      throw InvalidInputException.at("limit", "The limit is 1 to %,d".formatted(MOST));
    }
    return new Paging(size, after == null ? null : id(after));
  }

  /**
   * The part of a whole list that is asked for.
   *
   * @throws NoSuchEntityException if no entry has the id
   */
  public <T> List<T> of(List<T> all, Function<T, UUID> id) {
    int start = 0;
    if (after != null) {
      start = all.stream().map(id).toList().indexOf(after) + 1;
      if (start == 0) {
        throw noSuchEntry();
      }
    }
    return all.subList(start, Math.min(start + limit, all.size()));
  }

  /** What a list says that does not have the entry to go on after. */
  public static NoSuchEntityException noSuchEntry() {
    return new NoSuchEntityException("entry to go on after");
  }

  private static int wholeNumber(String limit) {
    try {
      return Integer.parseInt(limit);
    } catch (NumberFormatException e) {
      throw unreadable("limit", "The limit is a whole number");
    }
  }

  private static UUID id(String after) {
    try {
      return UUID.fromString(after);
    } catch (IllegalArgumentException e) {
      throw unreadable("after", "This must be the id of an entry of the list");
    }
  }

  private static UnreadableInputException unreadable(String where, String message) {
    return new UnreadableInputException(message, List.of(new Problem.Cause(where, message)));
  }
}
