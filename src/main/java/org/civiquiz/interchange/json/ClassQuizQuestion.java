package org.civiquiz.interchange.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;
import org.civiquiz.core.question.Basis;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;
import org.civiquiz.interchange.AcceptedAnswers;
import org.civiquiz.interchange.Choices;
import org.civiquiz.interchange.Markup;
import org.civiquiz.interchange.UnusableQuestionException;

/** Turns one question of ClassQuiz into ours. */
final class ClassQuizQuestion {

  private ClassQuizQuestion() {}

  static Question read(JsonNode node, Consumer<String> lost) {
    String type = node.path("type").asText("ABCD");
    String problem =
        switch (type) {
          case "ABCD", "CHECK", "TEXT", "ORDER" -> "";
          case "RANGE" -> "Its kind cannot be imported: a number within a range (RANGE)";
          case "VOTING" -> "It has no right answer: it is a vote (VOTING)";
          case "SLIDE" -> "It asks nothing: it is a slide (SLIDE)";
          default -> "Its kind cannot be imported: “%s”".formatted(type);
        };
    if (!problem.isEmpty()) {
      throw new UnusableQuestionException(problem);
    }
    String stem = withPicture(node, JsonQuiz.text(node, "question"), lost);
    JsonNode answers = JsonQuiz.list(node, "answers");
    return switch (type) {
      case "CHECK" -> choices(answers, lost).multiple(stem, 1, Basis.NONE);
      case "TEXT" -> shortAnswer(stem, answers, lost);
      case "ORDER" -> ordering(stem, answers, lost);
      default -> choice(stem, answers, lost);
    };
  }

  private static Question choice(String stem, JsonNode answers, Consumer<String> lost) {
    Choices choices = choices(answers, lost);
    long keys = choices.options().stream().filter(Option::isKey).count();
    if (keys < 2) {
      return choices.single(stem, 1, Basis.NONE);
    }
    lost.accept("That any one right answer is enough: here all right ones must be chosen");
    return choices.multiple(stem, 1, Basis.NONE);
  }

  private static Choices choices(JsonNode answers, Consumer<String> lost) {
    Choices choices = new Choices();
    for (JsonNode answer : answers) {
      choices.add(text(answer, lost), answer.path("right").asBoolean(), "");
    }
    return choices;
  }

  private static Question shortAnswer(String stem, JsonNode answers, Consumer<String> lost) {
    AcceptedAnswers accepted = new AcceptedAnswers();
    for (JsonNode answer : answers) {
      accepted.add(text(answer, lost).replace("*", "\\*"), 100, lost);
      if (answer.path("case_sensitive").asBoolean()) {
        lost.accept("That capital letters count");
      }
    }
    return new Question.ShortAnswer(stem, 1, accepted.texts(), List.of(), Basis.NONE);
  }

  private static Question ordering(String stem, JsonNode answers, Consumer<String> lost) {
    Choices things = new Choices();
    for (JsonNode answer : answers) {
      things.add(text(answer, lost), true, "");
    }
    return new Question.Ordering(stem, 1, things.options(), Basis.NONE);
  }

  private static String text(JsonNode answer, Consumer<String> lost) {
    String text = answer.path("answer").asText("");
    if (text.isBlank() && answer.path("image").isTextual()) {
      throw new UnusableQuestionException("One of its answers is a picture");
    }
    return withPicture(answer, text, lost);
  }

  private static String withPicture(JsonNode node, String text, Consumer<String> lost) {
    boolean hasPicture = node.path("image").isTextual() && !node.path("image").asText().isBlank();
    return Markup.HTML_LINES.text(hasPicture ? text + "<img>" : text, lost);
  }
}
