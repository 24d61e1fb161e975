package org.civiquiz.interchange.moodle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.civiquiz.core.question.Basis;
import org.civiquiz.core.question.Question;
import org.civiquiz.interchange.AcceptedAnswers;
import org.civiquiz.interchange.BasisTags;
import org.civiquiz.interchange.Choices;
import org.civiquiz.interchange.EvidenceNote;
import org.civiquiz.interchange.MatchingPairs;
import org.civiquiz.interchange.QuestionName;
import org.civiquiz.interchange.UnusableQuestionException;
import org.civiquiz.interchange.Weights;
import org.civiquiz.interchange.XmlElement;

/** Turns the questions of a Moodle file into ours, one by one. */
final class MoodleQuestions {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("calculated", "a calculated number"),
          Map.entry("calculatedsimple", "a calculated number"),
          Map.entry("calculatedmulti", "a calculated choice"),
          Map.entry("ddimageortext", "drag and drop onto a picture"),
          Map.entry("ddmarker", "markers on a picture"),
          Map.entry("randomsamatch", "a random matching question"),
          Map.entry("random", "a random question of a category"));

  private static final Set<String> KINDS =
      Set.of(
          "multichoice",
          "truefalse",
          "shortanswer",
          "numerical",
          "matching",
          "essay",
          "ordering",
          "gapselect",
          "ddwtos",
          "cloze",
          "multianswer");

  private final String article;
  private boolean hasPenalties;

  MoodleQuestions(String article) {
    this.article = article;
  }

  boolean hasPenalties() {
    return hasPenalties;
  }

  static String id(XmlElement question, int number) {
    String id = question.child("idnumber").map(XmlElement::text).orElse("");
    String name = question.child("name").map(XmlElement::text).orElse("");
    return id.isEmpty() ? QuestionName.id(name, number) : id;
  }

  /**
   * @throws UnusableQuestionException if a quiz cannot hold this question
   */
  Question read(XmlElement question, Consumer<String> lost) {
    String type = question.attribute("type");
    if (!KINDS.contains(type)) {
      throw new UnusableQuestionException(
          NAMES.containsKey(type)
              ? "Its kind cannot be imported: %s (%s)".formatted(NAMES.get(type), type)
              : "Its kind cannot be imported: “%s”".formatted(type));
    }
    String stem = new MoodleText(question.child("questiontext")).read(lost);
    if (stem.isBlank()) {
      throw new UnusableQuestionException("It has no text");
    }
    double points = number(question, "defaultgrade", 1);
    if (!(points > 0 && points <= 1000)) {
      throw new UnusableQuestionException(
          "It is worth %s points; it must be more than 0 and at most 1000"
              .formatted(text(question, "defaultgrade")));
    }
    Basis basis = basis(question, lost);
    listLosses(question, lost);
    return switch (type) {
      case "multichoice" -> choice(question, stem, points, basis, lost);
      case "truefalse" -> trueFalse(question, stem, points, basis, lost);
      case "shortanswer" -> shortAnswer(question, stem, points, basis, lost);
      case "matching" -> matching(question, stem, points, basis, lost);
      case "essay" -> essay(question, stem, points, basis, lost);
      case "numerical" -> numerical(question, stem, points, basis, lost);
      case "ordering" -> ordering(question, stem, points, basis, lost);
      case "cloze", "multianswer" -> EmbeddedAnswers.read(stem, basis, lost);
      default -> GapSelect.read(question, stem, points, basis, lost);
    };
  }

  private static Question numerical(
      XmlElement question, String stem, double points, Basis basis, Consumer<String> lost) {
    AcceptedAnswers accepted = new AcceptedAnswers();
    for (XmlElement answer : question.children("answer")) {
      String tolerance = answer.child("tolerance").map(XmlElement::text).orElse("");
      accepted.addNumber(text(answer), tolerance, fraction(answer), lost);
      if (!feedback(answer, lost).isBlank()) {
        lost.accept("The feedback on the answer “%s”".formatted(text(answer)));
      }
    }
    if (!question.children("units").isEmpty()) {
      lost.accept("The units in which the number may be given");
    }
    return new Question.ShortAnswer(stem, points, accepted.texts(), List.of(), basis);
  }

  private static Question ordering(
      XmlElement question, String stem, double points, Basis basis, Consumer<String> lost) {
    if (!text(question, "selecttype").matches("|ALL|0")) {
      lost.accept("That only some of its items are drawn");
    }
    String grading = text(question, "gradingtype");
    if (!grading.matches("|ABSOLUTE_POSITION|0")) {
      lost.accept("How an order that is right only in part is marked (%s)".formatted(grading));
    }
    // The items stand in their order; some files number them as well.
    List<XmlElement> answers = new ArrayList<>(question.children("answer"));
    answers.sort(Comparator.comparingDouble(MoodleQuestions::fraction));
    Choices things = new Choices();
    for (XmlElement answer : answers) {
      things.add(new MoodleText(Optional.of(answer)).read(lost), true, feedback(answer, lost));
    }
    return new Question.Ordering(stem, points, things.options(), basis);
  }

  private Basis basis(XmlElement question, Consumer<String> lost) {
    String feedback = new MoodleText(question.child("generalfeedback")).remark(lost);
    EvidenceNote note = EvidenceNote.read(feedback, article);
    if (!note.rest().isBlank()) {
      lost.accept("The general feedback: “%s”".formatted(QuestionName.shortened(note.rest())));
    }
    List<String> tags =
        question.child("tags").map(t -> t.children("tag")).orElse(List.of()).stream()
            .map(XmlElement::text)
            .toList();
    BasisTags read = BasisTags.read(tags);
    if (!read.others().isEmpty()) {
      lost.accept("The tags " + String.join(", ", read.others()));
    }
    return read.basis(note.evidence());
  }

  private void listLosses(XmlElement question, Consumer<String> lost) {
    hasPenalties |= number(question, "penalty", 0) != 0;
    if (text(question, "hidden").equals("1")) {
      lost.accept("That it is hidden in Moodle");
    }
    if (!question.children("hint").isEmpty()) {
      lost.accept("Its hints");
    }
    if (List.of("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback").stream()
        .anyMatch(name -> !isStandard(new MoodleText(question.child(name))))) {
      lost.accept("The feedback on the response as a whole");
    }
  }

  private static boolean isStandard(MoodleText feedback) {
    return feedback.isBlank()
        || feedback
            .remark(what -> {})
            .matches("Your answer is (correct|partially correct|incorrect)\\.");
  }

  private static Question choice(
      XmlElement question, String stem, double points, Basis basis, Consumer<String> lost) {
    String single = text(question, "single");
    boolean isSingle = single.isEmpty() || single.matches("true|1");
    if (text(question, "shuffleanswers").matches("false|0")) {
      lost.accept("That the choices keep their order");
    }
    List<Double> fractions = new ArrayList<>();
    Choices choices = new Choices();
    for (XmlElement answer : question.children("answer")) {
      fractions.add(fraction(answer));
    }
    Weights weights = isSingle ? Weights.ofOne(fractions) : Weights.ofSeveral(fractions);
    weights.loss().ifPresent(lost);
    int i = 0;
    for (XmlElement answer : question.children("answer")) {
      String text = new MoodleText(Optional.of(answer)).read(lost);
      choices.add(text, weights.isKey(i++), feedback(answer, lost));
    }
    return isSingle ? choices.single(stem, points, basis) : choices.multiple(stem, points, basis);
  }

  private static Question trueFalse(
      XmlElement question, String stem, double points, Basis basis, Consumer<String> lost) {
    List<XmlElement> answers = question.children("answer");
    if (answers.size() != 2) {
      throw new UnusableQuestionException(
          "A true/false question has 2 answers, but this has " + answers.size());
    }
    // The words decide; where they are in another language, true comes first.
    boolean isSwapped =
        text(answers.get(0)).equalsIgnoreCase("false")
            || text(answers.get(1)).equalsIgnoreCase("true");
    XmlElement whenTrue = answers.get(isSwapped ? 1 : 0);
    XmlElement whenFalse = answers.get(isSwapped ? 0 : 1);
    Weights weights = Weights.ofOne(List.of(fraction(whenTrue), fraction(whenFalse)));
    if (weights.keys() != 1) {
      throw new UnusableQuestionException("Both true and false are marked as right");
    }
    weights.loss().ifPresent(lost);
    return Choices.trueFalse(
        stem, points, weights.isKey(0), feedback(whenTrue, lost), feedback(whenFalse, lost), basis);
  }

  private static Question shortAnswer(
      XmlElement question, String stem, double points, Basis basis, Consumer<String> lost) {
    if (text(question, "usecase").equals("1")) {
      lost.accept("That capital letters count");
    }
    AcceptedAnswers accepted = new AcceptedAnswers();
    for (XmlElement answer : question.children("answer")) {
      String text = new MoodleText(Optional.of(answer)).read(lost);
      accepted.add(text, fraction(answer), lost);
      if (!feedback(answer, lost).isBlank()) {
        lost.accept("The feedback on the answer “%s”".formatted(text));
      }
    }
    return new Question.ShortAnswer(stem, points, accepted.texts(), List.of(), basis);
  }

  private static Question matching(
      XmlElement question, String stem, double points, Basis basis, Consumer<String> lost) {
    MatchingPairs pairs = new MatchingPairs();
    for (XmlElement sub : question.children("subquestion")) {
      String left = new MoodleText(Optional.of(sub)).read(lost);
      String right = new MoodleText(sub.child("answer")).read(lost);
      pairs.add(left, right);
    }
    return pairs.question(stem, points, basis);
  }

  private static Question essay(
      XmlElement question, String stem, double points, Basis basis, Consumer<String> lost) {
    if (!new MoodleText(question.child("graderinfo")).isBlank()) {
      lost.accept("The notes for those who mark it");
    }
    if (!new MoodleText(question.child("responsetemplate")).isBlank()) {
      lost.accept("The text that the answer begins with");
    }
    if (number(question, "attachments", 0) != 0) {
      lost.accept("That files may be attached");
    }
    return new Question.ShortAnswer(stem, points, List.of(), List.of(), basis);
  }

  private static String feedback(XmlElement answer, Consumer<String> lost) {
    return new MoodleText(answer.child("feedback")).remark(lost);
  }

  private static double fraction(XmlElement answer) {
    String fraction = answer.attribute("fraction");
    try {
      double value = fraction.isEmpty() ? 0 : Double.parseDouble(fraction);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Said below, as for what is not finite.
    }
    throw new UnusableQuestionException(
        answer.place(), "The weight of an answer is no number: “%s”".formatted(fraction));
  }

  private static double number(XmlElement question, String name, double otherwise) {
    String value = text(question, name);
    try {
      return value.isEmpty() ? otherwise : Double.parseDouble(value);
    } catch (NumberFormatException e) {
      throw new UnusableQuestionException("The value of <%s> is no number".formatted(name));
    }
  }

  private static String text(XmlElement question, String name) {
    return question.child(name).map(XmlElement::text).orElse("");
  }

  private static String text(XmlElement answer) {
    return new MoodleText(Optional.of(answer)).remark(what -> {});
  }
}
