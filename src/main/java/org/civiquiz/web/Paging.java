package org.civiquiz.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.civiquiz.error.InvalidInputException;

/**
 * Which part of a list is asked for: up to {@code limit} entries after the one with the id {@code
 * after}.
 */
public record Paging(int limit, UUID after) {

  public static final int MOST = 100;

  /**
   * @param limit 1 to 100; 100 if absent
   * @throws InvalidInputException if the limit is out of range
   */
  public static Paging of(Integer limit, UUID after) {
    int size = limit == null ? MOST : limit;
    if (size < 1 || size > MOST) {
      throw InvalidInputException.at("limit", "The limit must be 1 to " + MOST);
    }
    return new Paging(size, after);
  }

  /** The part of a whole list that is asked for; empty if no entry has the id. */
  public <T> List<T> of(List<T> all, Function<T, UUID> id) {
    return all.stream()
        .dropWhile(entry -> after != null && !id.apply(entry).equals(after))
        .skip(after == null ? 0 : 1)
        .limit(limit)
        .toList();
  }
}
