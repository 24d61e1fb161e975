package org.civiquiz.quiz;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.text.Normalizer;
import java.util.Locale;
import org.civiquiz.interchange.WrittenQuiz;

/** A quiz as a file that a browser saves, under a name that its title gives. */
final class QuizDownload {

  private static final int LONGEST_NAME = 60;

  private QuizDownload() {}

  static Response of(String title, WrittenQuiz file) {
    return Response.ok(file.bytes())
        .header(HttpHeaders.CONTENT_TYPE, file.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s%s\"".formatted(name(title), file.suffix()))
        .build();
  }

  private static String name(String title) {
    String letters =
        Normalizer.normalize(title, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-");
    String name = letters.substring(0, Math.min(letters.length(), LONGEST_NAME));
    String bare = name.replaceAll("^-|-$", "");
    return bare.isEmpty() ? "quiz" : bare;
  }
}
