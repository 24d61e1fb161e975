package org.civiquiz.attempt;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.civiquiz.error.ConflictException;

/** A response came with a sequence that another response has, or a later one. Status 409. */
class StaleResponseException extends ConflictException {

  private final transient GivenResponse stored;

  private StaleResponseException(GivenResponse stored, Map<String, Object> extensions) {
    super("A newer answer is saved already", List.of(), extensions);
    this.stored = stored;
  }

  static StaleResponseException of(Instant savedAt, GivenResponse stored) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("sequence", stored.sequence());
    document.put("savedAt", savedAt);
    if (stored.options() != null) {
      document.put("options", stored.options());
    } else if (stored.pairs() != null) {
      document.put("pairs", stored.pairs());
    } else {
      document.put("text", stored.text());
    }
    return new StaleResponseException(stored, Map.of("stored", document));
  }

  /** What is stored, in the ids of the attempt. */
  GivenResponse stored() {
    return stored;
  }
}
