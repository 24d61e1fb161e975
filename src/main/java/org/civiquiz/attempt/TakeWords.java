package org.civiquiz.attempt;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What students read while they take quizzes, in English; the Spanish stands in {@code
 * messages/take_es.properties}.
 */
@MessageBundle(value = "take", locale = "en")
public interface TakeWords {

  @Message("Hello, {name}")
  String hello(String name);

  @Message(
      "{#if count == 0}You have no quizzes to do.{#else if count == 1}You have 1 quiz to do.{#else}You have {count} quizzes to do.{/if}")
  String toDo(int count);

  @Message("To do")
  String toDoHeading();

  @Message("Due")
  String due();

  @Message("{count} questions")
  String questionCount(long count);

  @Message("{count} minutes")
  String minutes(Long count);

  @Message("for you, extra time included")
  String extraIncluded();

  @Message("No time limit")
  String noTimeLimit();

  @Message("Started.")
  String started();

  @Message("{answered} of {count} answered. Your answers are saved.")
  String answeredOf(long answered, long count);

  @Message("Not started.")
  String notStarted();

  @Message("You can take it {count} times.")
  String severalTimes(int count);

  @Message("Continue")
  String goOn();

  @Message("Start")
  String start();

  @Message("Opens")
  String opens();

  @Message("Done")
  String done();

  @Message("Nothing yet.")
  String nothingYet();

  @Message("Turned in")
  String turnedIn();

  @Message("Closed. Not turned in")
  String closed();

  @Message("so far")
  String soFar();

  @Message("Your teacher is marking an answer")
  String isMarking();

  @Message("See feedback")
  String seeFeedback();

  @Message("See result")
  String seeResult();

  @Message("Question {number} of {count}")
  String questionOf(int number, int count);

  @Message("Saved")
  String saved();

  @Message("Not saved yet")
  String notSaved();

  @Message("Saving…")
  String saving();

  @Message("Not saved yet. Sign in again in another tab")
  String signInAgain();

  @Message("{count} min left")
  String minutesLeft(String count);

  @Message("1 minute left.")
  String oneMinuteLeft();

  @Message("{count} minutes left.")
  String manyMinutesLeft(String count);

  @Message("Time")
  String time();

  @Message("Leave")
  String leave();

  @Message("Your answers are saved")
  String answersAreSaved();

  @Message("Your time")
  String yourTime();

  @Message("You have {count} minutes.")
  String youHaveMinutes(Long count);

  @Message("The quiz ends for you at")
  String endsAt();

  @Message("If time runs out, we turn in what you have saved.")
  String timeRunsOut();

  @Message("Hide the clock")
  String hideClock();

  @Message("Show the clock")
  String showClock();

  @Message("Close")
  String close();

  @Message("Questions")
  String questions();

  @Message("Question")
  String question();

  @Message("answered")
  String answered();

  @Message("not answered")
  String notAnswered();

  @Message("flagged")
  String flagged();

  @Message("You are offline.")
  String offline();

  @Message(
      "Keep working. Your answers stay on this device and we send them when you are back online.")
  String offlineHelp();

  @Message("Go to the question")
  String goToQuestion();

  @Message("Passage")
  String passage();

  @Message("Flag")
  String flag();

  @Message("question {number} for review")
  String flagForReview(int number);

  @Message("Your answer")
  String yourAnswer();

  @Message("A few words or sentences are enough.")
  String fewWords();

  @Message("{count} words")
  String wordCount(String count);

  @Message("Choose one answer for each blank.")
  String oneForEachBlank();

  @Message("Blank {number}")
  String blank(int number);

  @Message("Choose")
  String choose();

  @Message("You can use an answer more than once.")
  String moreThanOnce();

  @Message("Choose what comes first, what comes second, and so on.")
  String inOrder();

  @Message("Choose all that apply. You have chosen")
  String allThatApply();

  @Message("Choose one answer.")
  String chooseOne();

  @Message("Place {number}")
  String placeNumber(int number);

  @Message("Fill the blanks.")
  String fillTheBlanks();

  @Message("Back")
  String back();

  @Message("Next")
  String next();

  @Message("Check your answers")
  String checkAnswers();

  @Message(
      "A newer answer to this question was saved already, maybe in another tab. It is shown here.")
  String newerAnswer();

  @Message("That answer could not be saved. Choose again.")
  String misfit();

  @Message("Single choice")
  String singleChoice();

  @Message("Choose all that apply")
  String multipleChoice();

  @Message("True or false")
  String trueFalse();

  @Message("Fill the blanks")
  String cloze();

  @Message("Match")
  String matching();

  @Message("Put in order")
  String ordering();

  @Message("Short answer")
  String shortAnswer();

  @Message("Question {number} has no answer yet.")
  String oneBlank(int number);

  @Message("Questions {numbers} and {last} have no answer yet.")
  String manyBlanks(String numbers, int last);

  @Message("You can still turn in, but a blank answer gets no points.")
  String blankGetsNothing();

  @Message("{count} answered")
  String countAnswered(int count);

  @Message("{count} blank")
  String countBlank(int count);

  @Message("{count} flagged")
  String countFlagged(int count);

  @Message("Saved at")
  String savedAt();

  @Message("Nothing to save yet")
  String nothingToSave();

  @Message("Your answers, question by question")
  String answersByQuestion();

  @Message("Change")
  String change();

  @Message("Answer")
  String answer();

  @Message("Flagged")
  String flaggedTag();

  @Message("No answer")
  String noAnswer();

  @Message("question {number}")
  String theQuestion(int number);

  @Message("Ready?")
  String ready();

  @Message("After you turn in, you cannot change your answers.")
  String noChangeAfter();

  @Message("You have {count} {#if count == 1}minute{#else}minutes{/if} left.")
  String minutesToGo(Long count);

  @Message("Turn in my quiz")
  String turnIn();

  @Message("Keep working")
  String keepWorking();
}
