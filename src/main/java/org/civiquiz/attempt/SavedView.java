package org.civiquiz.attempt;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A saved response in the ids of its attempt. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SavedView(
    long sequence, Instant savedAt, List<String> options, String text, Map<String, String> pairs) {

  /** Null if nothing was ever saved in the slot. */
  static SavedView of(AttemptRecord attempt, OfferedQuestion offered, int slot) {
    return attempt
        .saved(slot)
        .map(
            saved -> {
              GivenResponse given = offered.write(ResponseJson.read(saved.content), saved.sequence);
              return new SavedView(
                  saved.sequence, saved.savedAt, given.options(), given.text(), given.pairs());
            })
        .orElse(null);
  }
}
