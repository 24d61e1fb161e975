package org.civiquiz.core.question;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * One way of asking about the facts of an article.
 *
 * <p>Generators keep no state, so that one instance can serve all threads. None rather than a
 * doubtful question.
 */
public interface QuestionGenerator {

  /** The kind as a kebab-case word: the origin of its questions. */
  String kind();

  /**
   * @param random for choices between equals; a new one for every run, with the run's seed
   */
  List<Candidate> generate(Reading reading, RandomGenerator random);
}
