package org.civiquiz.review;

import org.civiquiz.core.question.Question;

/** What teachers call the types of questions. */
final class TypeName {

  private TypeName() {}

  static String of(Question.Type type) {
    return switch (type) {
      case SINGLE_CHOICE -> "Single choice";
      case MULTIPLE_CHOICE -> "Multiple choice";
      case TRUE_FALSE -> "True or false";
      case CLOZE -> "Fill the blanks";
      case MATCHING -> "Matching";
      case ORDERING -> "Ordering";
      case SHORT_ANSWER -> "Short answer";
    };
  }
}
