package org.civiquiz.interchange.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.civiquiz.core.question.QuizDocument.SourceArticle;
import org.civiquiz.interchange.Markup;
import org.civiquiz.interchange.Place;
import org.civiquiz.interchange.QuizFile;
import org.civiquiz.interchange.QuizFileException;
import org.civiquiz.interchange.QuizReader;
import org.civiquiz.interchange.QuizReading;
import org.civiquiz.interchange.ReadQuestions;

/** Reads quizzes of ClassQuiz: as bare JSON, or packed with pictures behind it ({@code .cqa}). */
public final class ClassQuizReader implements QuizReader {

  // Fields of our own format: a file with one of them is ours, if it lacks others.
  private static final Set<String> OURS = Set.of("format", "language", "article");

  private final CqaArchive archive = new CqaArchive();

  @Override
  public boolean recognises(QuizFile file) {
    Set<String> fields = file.jsonFields();
    return CqaArchive.isPacked(file.bytes())
        || fields.containsAll(Set.of("title", "questions"))
            && OURS.stream().noneMatch(fields::contains);
  }

  @Override
  public QuizReading read(QuizFile file) {
    boolean isPacked = CqaArchive.isPacked(file.bytes());
    CqaArchive.Content content =
        isPacked ? archive.unpack(file.bytes()) : new CqaArchive.Content(file.bytes(), false);
    JsonQuiz quiz = JsonQuiz.read(content.json(), "questions");
    ReadQuestions questions = new ReadQuestions();
    for (int i = 0; i < quiz.questions().size(); i++) {
      JsonNode node = quiz.questions().get(i);
      questions.take(quiz.place(i), "q" + (i + 1), lost -> ClassQuizQuestion.read(node, lost));
    }
    if (questions.isEmpty()) {
      throw QuizFileException.invalid(Place.START.called("questions").fault("It has no questions"));
    }
    JsonNode root = quiz.root();
    String description = Markup.HTML_LINES.read(root.path("description").asText(""), what -> {});
    if (!description.isBlank()) {
      questions.lose(Place.START.called("description"), "The description: " + description);
    }
    if (content.hasPictures() || isSet(root, "cover_image") || isSet(root, "background_image")) {
      questions.lose(Place.FILE, "The pictures of the quiz");
    }
    questions.lose(Place.FILE, "The time limits of the questions");
    return questions.finish(
        Optional.empty(),
        Markup.HTML_LINES.read(root.path("title").asText(""), what -> {}),
        "en",
        new SourceArticle("", Optional.empty(), "", List.of()));
  }

  private static boolean isSet(JsonNode node, String field) {
    return node.path(field).isTextual() && !node.path(field).asText().isBlank();
  }
}
