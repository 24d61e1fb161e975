package org.civiquiz.core.pipeline;

import org.civiquiz.core.question.CognitiveProcess;
import org.civiquiz.core.question.Question;

/**
 * What a set of questions is to be made of.
 *
 * @param locate the share of questions that ask to find what one sentence says
 * @param integrate the share that asks to put sentences together
 * @param evaluate the share that asks to judge
 * @param mostTrueFalse the greatest share of true/false questions
 * @param mostCloze the greatest share of cloze questions
 */
public record Blueprint(
    double locate, double integrate, double evaluate, double mostTrueFalse, double mostCloze) {

  /** After the reading targets of NAEP for grade 8. */
  public static final Blueprint STANDARD = new Blueprint(0.2, 0.5, 0.3, 0.2, 0.2);

  double share(CognitiveProcess process) {
    return switch (process) {
      case LOCATE -> locate;
      case INTEGRATE -> integrate;
      case EVALUATE -> evaluate;
    };
  }

  /** The greatest share of questions of a type; 1 if there is no cap. */
  double most(Question.Type type) {
    return switch (type) {
      case TRUE_FALSE -> mostTrueFalse;
      case CLOZE -> mostCloze;
      default -> 1;
    };
  }
}
