package org.civiquiz.attempt;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A slot as the student sees it, with what is saved: like {@link OfferedSlot} without keys. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OpenSlot(@JsonUnwrapped OfferedSlot offered, SavedView response) implements SlotDetail {

  static OpenSlot of(AttemptRecord attempt, int slot) {
    OfferedQuestion offered = attempt.offered(slot);
    return new OpenSlot(offered.offered(), SavedView.of(attempt, offered, slot));
  }
}
