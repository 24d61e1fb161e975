package org.civiquiz.attempt;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What students read about their answers, in English; the Spanish stands in {@code
 * messages/result_es.properties}.
 */
@MessageBundle(value = "result", locale = "en")
public interface ResultWords {

  @Message("Your result")
  String yourResult();

  @Message("when time was up")
  String whenTimeWasUp();

  @Message("Summary")
  String summary();

  @Message("Look again")
  String lookAgain();

  @Message("Each one is shown below with the sentence that settles it.")
  String eachIsShown();

  @Message("{#if count == 1}once{#else}{count} times{/if}")
  String timesOf(int count);

  @Message("You read well")
  String youReadWell();

  @Message("You got the right answer to question {number}.")
  String rightOne(int number);

  @Message("You got the right answer to questions {numbers}.")
  String rightMany(String numbers);

  @Message("so far. {points} more may come when your teacher has read your answer")
  String moreMayCome(String points);

  @Message("Feedback")
  String feedback();

  @Message("Questions to look at again come first.")
  String lookAgainFirst();

  @Message("Waiting for your teacher")
  String waitsForTeacher();

  @Message("Right answer:")
  String rightAnswer();

  @Message("Evidence:")
  String evidence();

  @Message("See the evidence")
  String seeEvidence();

  @Message("for question {number}")
  String forQuestion(int number);

  @Message("in {place}")
  String inPlace(String place);

  @Message("See it in the passage")
  String seeInPassage();

  @Message("Back to my quizzes")
  String backToQuizzes();

  @Message("Passage with evidence")
  String passageWithEvidence();

  @Message("Highlighted")
  String highlighted();

  @Message("is evidence to look at again.")
  String isEvidence();

  @Message("Dotted")
  String dotted();

  @Message("is evidence for answers you got right. The labels go back to the question.")
  String isRightEvidence();

  @Message("Your answers are with your teacher. This quiz shows no score.")
  String noScoreShown();

  @Message("You can see your result after the due date: {date}.")
  String afterDue(String date);

  @Message("Your teacher has not released the results yet.")
  String notReleased();

  @Message("You gave no answer")
  String gaveNone();

  @Message("Your answer, right:")
  String yourRightAnswer();

  @Message("You chose:")
  String youChose();

  @Message("Left something out:")
  String leftOut();

  @Message("You wrote:")
  String youWrote();

  @Message("or")
  String or();

  @Message("the title")
  String theTitle();

  @Message("a heading")
  String aHeading();

  @Message("the passage")
  String thePassage();

  @Message("paragraph {number}")
  String inParagraph(int number);

  @Message("the list")
  String theList();

  @Message("the list after paragraph {number}")
  String listAfter(int number);

  @Message("FAQ {number}")
  String faq(int number);

  @Message("Wrong speaker")
  String speaker();

  @Message("Maybe read as fact")
  String fact();

  @Message("Opposite view")
  String stance();

  @Message("Answers another question")
  String other();

  @Message("Wrong number or time")
  String number();

  @Message("Mixed-up detail")
  String detail();

  @Message("Not in the reading")
  String unsaid();

  @Message("Roles swapped")
  String roles();

  @Message("{score} of {most}")
  String scoreOf(String score, String most);

  @Message("{#if points == '1'}{points} point{#else}{points} points{/if}")
  String points(String points);

  @Message("{#if isOne}point{#else}points{/if}")
  String pointsUnit(boolean isOne);
}
