package org.civiquiz.attempt;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A slot as the student sees it before turning in: it has no place for a key.
 *
 * @param slot from 0
 * @param stem of a cloze question, with a mark <code>{{id}}</code> for each blank
 * @param points what a full mark is worth
 * @param options of choice, true/false and ordering questions
 * @param blanks of cloze questions
 * @param left of matching questions
 * @param right of matching questions
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record OfferedSlot(
    int slot,
    String type,
    String stem,
    double points,
    List<Choice> options,
    List<Blank> blanks,
    List<Choice> left,
    List<Choice> right) {

  /** Something to choose, by its id in this attempt. */
  record Choice(String id, String text) {}

  /** A gap and what may fill it. */
  record Blank(String id, List<Choice> options) {}
}
