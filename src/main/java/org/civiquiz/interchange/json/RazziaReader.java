package org.civiquiz.interchange.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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

/** Reads quizzes of Razzia, which number the right answers from 0. */
public final class RazziaReader implements QuizReader {

  @Override
  public boolean recognises(QuizFile file) {
    return file.jsonFields().containsAll(Set.of("subject", "questions"));
  }

  @Override
  public QuizReading read(QuizFile file) {
    JsonQuiz quiz = JsonQuiz.read(file.bytes(), "questions");
    ReadQuestions questions = new ReadQuestions();
    for (int i = 0; i < quiz.questions().size(); i++) {
      JsonNode node = quiz.questions().get(i);
      questions.take(quiz.place(i), "q" + (i + 1), lost -> question(node, lost));
    }
    if (questions.isEmpty()) {
      throw QuizFileException.invalid(Place.START.called("questions").fault("It has no questions"));
    }
    questions.lose(Place.FILE, "The time limits of the questions");
    return questions.finish(
        Optional.empty(),
        quiz.root().path("subject").asText(),
        "en",
        new SourceArticle("", Optional.empty(), "", List.of()));
  }

  private static Question question(JsonNode node, Consumer<String> lost) {
    String stem = Markup.HTML_LINES.text(JsonQuiz.text(node, "question"), lost);
    for (String media : List.of("image", "media", "video", "audio")) {
      if (!node.path(media).isMissingNode() && !node.path(media).isNull()) {
        Markup.HTML.text(stem + "<img>", lost);
      }
    }
    JsonNode answers = JsonQuiz.list(node, "answers");
    Set<Integer> keys = new HashSet<>();
    for (JsonNode solution : JsonQuiz.list(node, "solutions")) {
      int number = solution.isIntegralNumber() ? solution.asInt() : -1;
      if (number < 0 || number >= answers.size()) {
        throw new UnusableQuestionException(
            "Its solution %s names none of its %d answers, which count from 0"
                .formatted(solution, answers.size()));
      }
      keys.add(number);
    }
    Choices choices = new Choices();
    for (int i = 0; i < answers.size(); i++) {
      choices.add(Markup.HTML_LINES.text(answers.get(i).asText(), lost), keys.contains(i), "");
    }
    return keys.size() > 1
        ? choices.multiple(stem, 1, Basis.NONE)
        : choices.single(stem, 1, Basis.NONE);
  }
}
