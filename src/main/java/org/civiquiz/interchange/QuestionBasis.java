package org.civiquiz.interchange;

import org.civiquiz.core.question.Basis;
import org.civiquiz.core.question.Question;

/** Questions with another basis than they were made with. */
public final class QuestionBasis {

  private QuestionBasis() {}

  /** The same question on this basis. */
  public static Question replace(Question question, Basis basis) {
    if (question instanceof Question.SingleChoice q) {
      return new Question.SingleChoice(q.stem(), q.points(), q.options(), basis);
    } else if (question instanceof Question.MultipleChoice q) {
      return new Question.MultipleChoice(q.stem(), q.points(), q.options(), basis);
    } else if (question instanceof Question.TrueFalse q) {
      return new Question.TrueFalse(q.stem(), q.points(), q.whenTrue(), q.whenFalse(), basis);
    } else if (question instanceof Question.Cloze q) {
      return new Question.Cloze(q.stem(), q.points(), q.blanks(), basis);
    } else if (question instanceof Question.Matching q) {
      return new Question.Matching(q.stem(), q.points(), q.left(), q.right(), q.pairs(), basis);
    } else if (question instanceof Question.Ordering q) {
      return new Question.Ordering(q.stem(), q.points(), q.options(), basis);
    }
    Question.ShortAnswer q = (Question.ShortAnswer) question;
    return new Question.ShortAnswer(q.stem(), q.points(), q.accepted(), q.rubric(), basis);
  }
}
