package org.civiquiz.interchange.h5p;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Consumer;
import org.civiquiz.core.question.Basis;
import org.civiquiz.core.question.Question;
import org.civiquiz.interchange.Choices;
import org.civiquiz.interchange.Place;
import org.civiquiz.interchange.PlainText;
import org.civiquiz.interchange.QuestionName;
import org.civiquiz.interchange.ReadQuestions;
import org.civiquiz.interchange.UnusableQuestionException;

/** Reads the content of one library of H5P, and of those within it. */
final class H5pContent {

  private static final String FILE = "content/content.json";

  private final ReadQuestions questions;
  private int number;

  H5pContent(ReadQuestions questions) {
    this.questions = questions;
  }

  /**
   * @param library its name, with or without a version
   * @param path of the content within its file
   */
  void read(String library, JsonNode content, String path) {
    Place place = place(path);
    String name = library.strip().split(" ")[0];
    switch (name) {
      case "H5P.QuestionSet" -> readSet(content, path, place);
      case "H5P.Column" -> readColumn(content, path);
      case "H5P.SingleChoiceSet" -> readChoiceSet(content, path);
      case "H5P.MultiChoice" -> take(place, lost -> multiChoice(content, lost));
      case "H5P.TrueFalse" -> take(place, lost -> trueFalse(content, lost));
      case "H5P.Blanks" -> readBlanks(content, path, place);
      default ->
          questions.skip(
              place, "Its kind cannot be imported (%s)".formatted(QuestionName.shortened(name)));
    }
  }

  private void readSet(JsonNode content, String path, Place place) {
    if (!content.path("introPage").path("introduction").asText().isBlank()) {
      questions.lose(place, "The text of the first page");
    }
    if (content.path("passPercentage").asInt() > 0) {
      questions.lose(place, "The score that is needed to pass");
    }
    if (content.path("poolSize").asInt() > 0) {
      questions.lose(place, "That only some of the questions are drawn");
    }
    JsonNode list = content.path("questions");
    for (int i = 0; i < list.size(); i++) {
      JsonNode inner = list.get(i);
      boolean isSet = inner.path("library").asText().startsWith("H5P.QuestionSet");
      read(
          isSet ? "a set within a set" : inner.path("library").asText(),
          inner.path("params"),
          below(path, "questions[" + i + "]"));
    }
  }

  private void readColumn(JsonNode column, String path) {
    JsonNode list = column.path("content");
    for (int i = 0; i < list.size(); i++) {
      JsonNode part = list.get(i).path("content");
      String library = part.path("library").asText();
      String own = below(path, "content[" + i + "].content");
      if (library.startsWith("H5P.Column")) {
        questions.skip(place(own), "It is a page within a page");
      } else if (library.matches("H5P\\.(?:AdvancedText|Text|Image|Video|Link) .*")) {
        questions.lose(place(own), "A part that asks nothing (%s)".formatted(library));
      } else {
        read(library, part.path("params"), own);
      }
    }
  }

  private void readChoiceSet(JsonNode content, String path) {
    JsonNode list = content.path("choices");
    for (int i = 0; i < list.size(); i++) {
      JsonNode choice = list.get(i);
      Place place = place(below(path, "choices[" + i + "]"));
      take(
          place,
          lost -> {
            String stem = text(choice.path("question"), lost);
            Choices choices = new Choices();
            for (JsonNode answer : choice.path("answers")) {
              choices.add(text(answer, lost), choices.size() == 0, "");
            }
            return choices.single(stem, 1, Basis.NONE);
          });
    }
  }

  private static Question multiChoice(JsonNode content, Consumer<String> lost) {
    requireNoMedia(content);
    String stem = text(content.path("question"), lost);
    Choices choices = new Choices();
    int keys = 0;
    for (JsonNode answer : content.path("answers")) {
      JsonNode notes = answer.path("tipsAndFeedback");
      if (!notes.path("tip").asText().isBlank()) {
        lost.accept("A tip on a choice");
      }
      if (!notes.path("notChosenFeedback").asText().isBlank()) {
        lost.accept("A feedback text for a choice that is not taken");
      }
      keys += answer.path("correct").asBoolean() ? 1 : 0;
      choices.add(
          text(answer.path("text"), lost),
          answer.path("correct").asBoolean(),
          PlainText.ofHtml(notes.path("chosenFeedback").asText()).line());
    }
    loseOverallFeedback(content, lost);
    JsonNode behaviour = content.path("behaviour");
    boolean takesOne =
        behaviour.path("type").asText().equals("single")
            || !behaviour.path("type").asText().equals("multi") && keys == 1;
    if (!takesOne && behaviour.path("singlePoint").asBoolean()) {
      lost.accept("How choices that are right only in part are marked");
    }
    double points = takesOne || behaviour.path("singlePoint").asBoolean() ? 1 : Math.max(1, keys);
    return takesOne
        ? choices.single(stem, points, Basis.NONE)
        : choices.multiple(stem, points, Basis.NONE);
  }

  private static Question trueFalse(JsonNode content, Consumer<String> lost) {
    requireNoMedia(content);
    String correct = content.path("correct").asText();
    if (!correct.equals("true") && !correct.equals("false")) {
      throw new UnusableQuestionException("It does not say whether it is true or false");
    }
    boolean key = correct.equals("true");
    JsonNode behaviour = content.path("behaviour");
    String right = PlainText.ofHtml(behaviour.path("feedbackOnCorrect").asText()).line();
    String wrong = PlainText.ofHtml(behaviour.path("feedbackOnWrong").asText()).line();
    return Choices.trueFalse(
        text(content.path("question"), lost),
        1,
        key,
        key ? right : wrong,
        key ? wrong : right,
        Basis.NONE);
  }

  private void readBlanks(JsonNode content, String path, Place place) {
    JsonNode list = content.path("questions");
    for (int i = 0; i < list.size(); i++) {
      Place own = place(below(path, "questions[" + i + "]"));
      PlainText plain = PlainText.ofHtml(list.get(i).asText());
      H5pBlanks blanks = H5pBlanks.of(plain.text());
      if (blanks.size() == 0) {
        questions.skip(own, "It has no blank");
      } else if (blanks.size() > 1) {
        questions.lose(own, "That its blanks stand in one text; here each is a question");
      }
      for (int blank = 0; blank < blanks.size(); blank++) {
        int asked = blank;
        take(
            own,
            lost -> {
              requireNoMedia(content);
              String task = text(content.path("text"), lost);
              requireText(plain, lost);
              loseOverallFeedback(content, lost);
              if (blanks.hasTip(asked)) {
                lost.accept("A tip on a blank");
              }
              if (content.path("behaviour").path("caseSensitive").asBoolean()) {
                lost.accept("That upper and lower case count");
              }
              StringJoiner stem = new StringJoiner("\n\n");
              if (!task.isEmpty()) {
                stem.add(task);
              }
              stem.add(blanks.asking(asked));
              return new Question.ShortAnswer(
                  stem.toString(), 1, blanks.accepted(asked), List.of(), Basis.NONE);
            });
      }
    }
    if (list.isEmpty()) {
      questions.skip(place, "It has no text");
    }
  }

  private static void loseOverallFeedback(JsonNode content, Consumer<String> lost) {
    for (JsonNode range : content.path("overallFeedback")) {
      if (!range.path("feedback").asText().isBlank()) {
        lost.accept("The feedback on the response as a whole");
        return;
      }
    }
  }

  private void take(Place place, ReadQuestions.Source source) {
    questions.take(place, "q" + ++number, source);
  }

  private static void requireNoMedia(JsonNode content) {
    JsonNode media = content.path("media");
    JsonNode type = media.has("type") ? media.path("type") : media;
    List<String> libraries = new ArrayList<>(List.of(type.path("library").asText("")));
    libraries.removeIf(library -> library.isBlank() || type.path("params").isEmpty());
    if (!libraries.isEmpty()) {
      throw new UnusableQuestionException(
          libraries.get(0).startsWith("H5P.Image") ? "It needs a picture" : "It needs a recording");
    }
  }

  private static String text(JsonNode html, Consumer<String> lost) {
    return requireText(PlainText.ofHtml(html.asText()), lost);
  }

  private static String requireText(PlainText plain, Consumer<String> lost) {
    if (!plain.needed().isEmpty()) {
      throw new UnusableQuestionException("It needs " + plain.needed().get(0));
    }
    plain.lost().forEach(lost);
    return plain.text();
  }

  private static Place place(String path) {
    Place file = Place.FILE.within(FILE);
    return path.isEmpty() ? file : file.called(FILE + ": " + path);
  }

  private static String below(String path, String part) {
    return path.isEmpty() ? part : path + "." + part;
  }
}
