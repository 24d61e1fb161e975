package org.civiquiz.core.check;

import java.util.Optional;
import org.civiquiz.core.question.Candidate;
import org.civiquiz.core.question.Reading;

/**
 * One rule that a question must hold to.
 *
 * <p>Checks keep no state and never change a question.
 */
@FunctionalInterface
public interface QuestionCheck {

  Optional<Finding> check(Candidate candidate, Reading reading);
}
