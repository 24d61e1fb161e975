package org.civiquiz.interchange.qti;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.civiquiz.interchange.UnusableQuestionException;

/** How a file marks what a student gives to one question. */
interface Marking {

  /**
   * @param responses for each name of a response its values, none if it was left empty
   * @throws UnusableQuestionException if the file marks in a way that is not known
   */
  Outcome mark(Map<String, List<String>> responses);

  /**
   * @param feedback the names of the texts that are shown then
   */
  record Outcome(double score, Set<String> feedback) {}
}
