package org.civiquiz.interchange.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.civiquiz.core.question.Basis;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.QuizDocument.SourceArticle;
import org.civiquiz.interchange.Choices;
import org.civiquiz.interchange.Markup;
import org.civiquiz.interchange.Place;
import org.civiquiz.interchange.QuizFile;
import org.civiquiz.interchange.QuizFileException;
import org.civiquiz.interchange.QuizReader;
import org.civiquiz.interchange.QuizReading;
import org.civiquiz.interchange.ReadQuestions;
import org.civiquiz.interchange.UnusableQuestionException;
import org.jsoup.parser.Parser;

/** Reads answers of the Open Trivia Database, whose texts are plain but for HTML's entities. */
public final class OpenTriviaReader implements QuizReader {

  private static final String ATTRIBUTION =
      "From the Open Trivia Database (opentdb.com), CC BY-SA 4.0.";

  @Override
  public boolean recognises(QuizFile file) {
    return file.jsonFields().contains("response_code");
  }

  @Override
  public QuizReading read(QuizFile file) {
    JsonQuiz quiz = JsonQuiz.read(file.bytes(), "results");
    checkCode(quiz.root().path("response_code"));
    ReadQuestions questions = new ReadQuestions();
    OpenTriviaEncoding encoding = OpenTriviaEncoding.of(quiz.questions());
    Set<String> stems = new HashSet<>();
    for (int i = 0; i < quiz.questions().size(); i++) {
      JsonNode node = quiz.questions().get(i);
      questions.take(quiz.place(i), "q" + (i + 1), lost -> question(encoding.decoded(node), stems));
    }
    if (questions.isEmpty()) {
      throw QuizFileException.invalid(Place.START.called("results").fault("It has no questions"));
    }
    questions.lose(Place.FILE, "The categories and difficulties of the questions");
    return questions.finish(
        Optional.empty(),
        "Open Trivia Database",
        "en",
        new SourceArticle("", Optional.empty(), "", List.of()));
  }

  private static void checkCode(JsonNode code) {
    String message =
        switch (code.asInt(-1)) {
          case 0 -> "";
          case 1 -> "there were not enough questions for what was asked";
          case 2 -> "a parameter was wrong";
          case 3 -> "its session token was not known";
          case 4 -> "its session token had no more questions";
          case 5 -> "it was asked too often; ask again after 5 seconds";
          default -> "its response code is %s".formatted(code);
        };
    if (!message.isEmpty()) {
      throw QuizFileException.invalid(
          Place.START
              .called("response_code")
              .fault("The Open Trivia Database gave no questions: " + message));
    }
  }

  private static Question question(JsonNode node, Set<String> stems) {
    String stem = decoded(JsonQuiz.text(node, "question"));
    if (!stems.add(stem)) {
      throw new UnusableQuestionException("The same question stands in the file before");
    }
    String key = decoded(JsonQuiz.text(node, "correct_answer"));
    JsonNode wrong = JsonQuiz.list(node, "incorrect_answers");
    if (node.path("type").asText().equals("boolean")) {
      return claim(stem, key, wrong);
    }
    List<String> texts = new ArrayList<>(List.of(key));
    wrong.forEach(answer -> texts.add(decoded(answer.asText())));
    // The right answer comes first in the file; the same question always gets the same order.
    Collections.shuffle(texts, new Random(stem.hashCode()));
    Choices choices = new Choices();
    for (String text : texts) {
      choices.add(text, text.equals(key), text.equals(key) ? ATTRIBUTION : "");
    }
    return choices.single(stem, 1, Basis.NONE);
  }

  private static Question claim(String stem, String key, JsonNode wrong) {
    boolean isTrue = key.equals("True");
    String other = isTrue ? "False" : "True";
    boolean fits = wrong.size() == 1 && wrong.get(0).asText().equals(other);
    if (!fits || !isTrue && !key.equals("False")) {
      throw new UnusableQuestionException("Its answers are not True and False");
    }
    return Choices.trueFalse(
        stem, 1, isTrue, isTrue ? ATTRIBUTION : "", isTrue ? "" : ATTRIBUTION, Basis.NONE);
  }

  private static String decoded(String text) {
    return Markup.PLAIN.text(Parser.unescapeEntities(text, true), lost -> {});
  }
}
