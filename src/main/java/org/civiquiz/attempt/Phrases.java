package org.civiquiz.attempt;

import org.civiquiz.core.question.Misreading;
import org.civiquiz.core.question.Question;
import org.civiquiz.quiz.PassageLayout;
import org.civiquiz.web.MisreadingName;
import org.civiquiz.web.PageLanguage;
import org.civiquiz.web.Points;

/** Says what depends on a value, in the language of the page. */
record Phrases(TakeWords take, ResultWords result) {

  static Phrases in(PageLanguage language) {
    return new Phrases(language.words(TakeWords.class), language.words(ResultWords.class));
  }

  /** "7 of 12". */
  String score(double score, double most) {
    return result.scoreOf(Points.text(score), Points.text(most));
  }

  /** "1.5 points". */
  String points(double points) {
    return result.points(Points.text(points));
  }

  String type(Question.Type type) {
    return switch (type) {
      case SINGLE_CHOICE -> take.singleChoice();
      case MULTIPLE_CHOICE -> take.multipleChoice();
      case TRUE_FALSE -> take.trueFalse();
      case CLOZE -> take.cloze();
      case MATCHING -> take.matching();
      case ORDERING -> take.ordering();
      case SHORT_ANSWER -> take.shortAnswer();
    };
  }

  MisreadingName misreading(Misreading misreading) {
    String name =
        switch (misreading) {
          case ROLES -> result.roles();
          case SPEAKER -> result.speaker();
          case FACT -> result.fact();
          case STANCE -> result.stance();
          case OTHER -> result.other();
          case NUMBER -> result.number();
          case DETAIL -> result.detail();
          case UNSAID -> result.unsaid();
        };
    return new MisreadingName(name, MisreadingName.of(misreading).icon());
  }

  /** Where a part of the article stands: "paragraph 3". */
  String place(PassageLayout.Part part) {
    return switch (part.kind()) {
      case TITLE -> result.theTitle();
      case HEADING -> result.aHeading();
      case PARAGRAPH ->
          part.number() == 0 ? result.thePassage() : result.inParagraph(part.number());
      case ITEM -> part.number() == 0 ? result.theList() : result.listAfter(part.number());
      case QUESTION, ANSWER, ANSWER_ITEM -> result.faq(part.number());
    };
  }
}
