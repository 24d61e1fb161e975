package org.civiquiz.interchange.h5p;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.civiquiz.core.question.QuizDocument.SourceArticle;
import org.civiquiz.interchange.JsonText;
import org.civiquiz.interchange.Place;
import org.civiquiz.interchange.QuizFile;
import org.civiquiz.interchange.QuizFileException;
import org.civiquiz.interchange.QuizReader;
import org.civiquiz.interchange.QuizReading;
import org.civiquiz.interchange.ReadQuestions;

/** Reads packages of H5P: choices, true or false, blanks, and sets of these. */
public final class H5pReader implements QuizReader {

  private static final String FRAME = "h5p.json";
  private static final String CONTENT = "content/content.json";

  @Override
  public boolean recognises(QuizFile file) {
    return file.isZip() && file.archive().names().contains(FRAME);
  }

  @Override
  public QuizReading read(QuizFile file) {
    Set<String> names = file.archive().names();
    if (!names.contains(CONTENT)) {
      throw QuizFileException.invalid(Place.FILE.fault("The package has no file " + CONTENT));
    }
    JsonNode frame = json(file, FRAME);
    JsonNode content = json(file, CONTENT);
    ReadQuestions questions = new ReadQuestions();
    new H5pContent(questions).read(frame.path("mainLibrary").asText(), content, "");
    if (questions.isEmpty()) {
      throw QuizFileException.invalid(Place.FILE.fault("The package has no question"));
    }
    if (!frame.path("license").asText("U").equals("U") || frame.path("authors").size() > 0) {
      questions.lose(Place.FILE.within(FRAME), "The licence and the authors");
    }
    return questions.finish(
        Optional.empty(),
        frame.path("title").asText(),
        // "und" is what authors leave who choose no language.
        frame.path("language").asText("und").equals("und") ? "en" : frame.path("language").asText(),
        new SourceArticle("", Optional.empty(), "", List.of()));
  }

  private static JsonNode json(QuizFile file, String name) {
    try {
      return JsonText.read(file.archive().read(name)).root();
    } catch (QuizFileException e) {
      if (e.kind() == QuizFileException.Kind.TOO_LARGE) {
        throw e;
      }
      throw QuizFileException.unreadable(Place.FILE.within(name).fault(e.getMessage()));
    }
  }
}
