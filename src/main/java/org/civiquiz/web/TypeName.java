package org.civiquiz.web;

import org.civiquiz.core.question.Question;

/** What the types of questions are called on pages, for students and teachers alike. */
public final class TypeName {

  private TypeName() {}

  public static String of(Question.Type type) {
    return switch (type) {
      case SINGLE_CHOICE -> "Single choice";
      case MULTIPLE_CHOICE -> "Choose all that apply";
      case TRUE_FALSE -> "True or false";
      case CLOZE -> "Fill the blanks";
      case MATCHING -> "Match";
      case ORDERING -> "Put in order";
      case SHORT_ANSWER -> "Short answer";
    };
  }
}
