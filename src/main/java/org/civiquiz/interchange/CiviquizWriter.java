package org.civiquiz.interchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.civiquiz.core.question.QuizDocument;

/** Writes the product's own format, which holds everything. */
final class CiviquizWriter implements QuizWriter {

  @Override
  public WrittenQuiz write(QuizDocument quiz) {
    return new WrittenQuiz(
        QuizJson.writeText(quiz).getBytes(StandardCharsets.UTF_8),
        "application/json",
        ".json",
        List.of());
  }
}
