package org.civiquiz.error;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What went wrong: a problem detail (RFC 9457) for programs, a page for people. Never a stack
 * trace.
 *
 * @param extensions further members, beside those of the standard
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    List<Cause> errors,
    @JsonAnyGetter Map<String, Object> extensions) {

  /**
   * One fault of an input.
   *
   * @param where a path ({@code questions[3].options}) or a place ({@code line 8, column 3})
   * @param message what is wrong there, for a reader
   */
  public record Cause(String where, String message) {}

  /** The page that shows a problem. */
  @CheckedTemplate(basePath = "error")
  static class Templates {
    static native TemplateInstance problem(Problem problem);

    private Templates() {}
  }

  public static Problem of(int status, String detail, String path) {
    return of(status, detail, path, List.of(), Map.of());
  }

  public static Problem of(
      int status, String detail, String path, List<Cause> errors, Map<String, Object> extensions) {
    Status known = Status.fromStatusCode(status);
    String title = known == null ? "Error" : known.getReasonPhrase();
    return new Problem("about:blank", title, status, detail, path, errors, extensions);
  }

  /** What the page says first, in words for people. */
  public String headline() {
    return switch (status) {
      case 401, 403 -> "This page is not open to you";
      case 404 -> "We could not find that";
      case 409 -> "That is not possible right now";
      case 410 -> "Time is up";
      case 413 -> "That is too large";
      case 429, 503 -> "Too busy right now";
      case 500 -> "Something went wrong on our side";
      default -> "That did not work";
    };
  }

  /** A document for calls under {@code /api/}, a page for everything else. */
  public Response.ResponseBuilder response() {
    boolean isApi = instance.startsWith("/api/");
    return Response.status(status)
        .type(isApi ? "application/problem+json" : MediaType.TEXT_HTML + ";charset=UTF-8")
        .entity(isApi ? this : Templates.problem(this).setLocale(Locale.ENGLISH).render());
  }
}
