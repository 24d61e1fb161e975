package org.civiquiz.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What all pages say around their content, in English; the Spanish stands in {@code
 * messages/msg_es.properties}.
 */
@MessageBundle(value = "msg", locale = "en")
public interface PageWords {

  @Message("en")
  String language();

  @Message("Error")
  String error();

  @Message("Skip to main content")
  String skip();

  @Message("Main")
  String mainMenu();

  @Message("Classes")
  String classes();

  @Message("Quizzes")
  String quizzes();

  @Message("New quiz")
  String newQuiz();

  @Message("Import")
  String importQuestions();

  @Message("School")
  String school();

  @Message("Account")
  String account();

  @Message("My quizzes")
  String myQuizzes();

  @Message("Display settings")
  String displaySettings();

  @Message("Sign out")
  String signOut();

  @Message("Teacher sign-in")
  String teacherSignIn();

  @Message(
      "Civiquiz runs on your school’s own server. It sends no student data to other companies.")
  String ownServer();

  @Message("Help and privacy")
  String helpAndPrivacy();

  @Message("Display")
  String display();

  @Message("Colors")
  String colors();

  @Message("Auto")
  String auto();

  @Message("Light")
  String light();

  @Message("Dark")
  String dark();

  @Message("Reading size")
  String readingSize();

  @Message("Medium")
  String medium();

  @Message("Large")
  String large();

  @Message("Extra large")
  String extraLarge();

  @Message("Reading font")
  String readingFont();

  @Message("Book")
  String book();

  @Message("Plain")
  String plain();

  @Message("Easy-read")
  String easyRead();

  @Message("Spacing")
  String spacing();

  @Message("Normal")
  String normal();

  @Message("Wide")
  String wide();

  @Message("We keep these choices in this browser.")
  String keptHere();

  @Message("Save")
  String save();

  @Message("Close")
  String close();

  @Message("Language")
  String languageChoice();

  @Message("Join your class")
  String joinYourClass();

  @Message("Read closely. Show where it says so.")
  String readClosely();

  @Message("Short civics quizzes made from real news readings, for your class.")
  String joinIntro();

  @Message("Students: join your class")
  String studentsJoin();

  @Message("We could not sign you in.")
  String notSignedIn();

  @Message("No class uses the code {code}")
  String noSuchCode(String code);

  @Message("The number or nickname and the PIN do not match")
  String pinDoesNotMatch();

  @Message("Class code")
  String classCode();

  @Message("It is on the board or your class card. It looks like MAPLE-482.")
  String classCodeHint();

  @Message("No class uses this code. Check the order of the letters.")
  String checkCode();

  @Message("Number or nickname")
  String numberOrNickname();

  @Message("Your teacher gave it to you. Example: 12")
  String numberHint();

  @Message("PIN")
  String pin();

  @Message("Show")
  String show();

  @Message("Hide")
  String hide();

  @Message("Join class")
  String joinClass();

  @Message("Teachers: sign in")
  String teachersSignIn();

  @Message("The username and the password do not match")
  String passwordDoesNotMatch();

  @Message("Username or school email")
  String usernameOrEmail();

  @Message("Password")
  String password();

  @Message("Sign in")
  String signIn();

  @Message("Every answer points to a sentence")
  String everyAnswer();

  @Message("Right answer")
  String rightAnswer();

  @Message("Roles swapped")
  String rolesSwapped();

  @Message(
      "When an answer is wrong, Civiquiz names the misreading. Here, the giver and the getter were swapped.")
  String exampleExplained();

  @Message("Civiquiz runs on your school’s own server.")
  String ownServerShort();

  @Message("I cannot sign in")
  String cannotSignIn();

  @Message(
      "Check the class code, your number or nickname, and your PIN on your class card. Your teacher can give you a new PIN.")
  String cannotSignInHelp();

  @Message("What is kept about me")
  String whatIsKept();

  @Message(
      "Your display name, your number, your answers and your scores. No e-mail, no birth date, no photo. Your teacher and your school see them. Nobody else does.")
  String whatIsKeptHelp();

  @Message("Is my answer saved?")
  String isItSaved();

  @Message(
      "When the page says “Saved”, your answer is on the school’s server. You can leave and come back on any device.")
  String isItSavedHelp();

  @Message("Paragraph")
  String paragraph();

  @Message("Evidence for")
  String evidenceFor();

  @Message("Questions and answers")
  String questionsAndAnswers();

  @Message(
      "{paragraphs} paragraph{#if paragraphs != 1}s{/if}{#if faqs > 0} and {faqs} FAQ{#if faqs != 1}s{/if}{/if}, about {minutes} minute{#if minutes != 1}s{/if}")
  String passageSize(int paragraphs, int faqs, int minutes);
}
