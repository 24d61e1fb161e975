package org.civiquiz.error;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.logging.Log;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status.Family;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Decides the status of an error response, by the type of the exception alone. */
class ErrorMapper {

  private static final Duration DATABASE_RETRY = Duration.ofSeconds(2);

  @ServerExceptionMapper
  Response noSuchEntity(NoSuchEntityException e, UriInfo uri) {
    return Problem.of(404, e.getMessage(), uri.getPath()).response().build();
  }

  @ServerExceptionMapper
  Response conflict(ConflictException e, UriInfo uri) {
    return Problem.of(409, e.getMessage(), uri.getPath(), e.causes(), e.extensions())
        .response()
        .build();
  }

  @ServerExceptionMapper
  Response unreadable(UnreadableInputException e, UriInfo uri) {
    return Problem.of(400, e.getMessage(), uri.getPath(), e.causes(), Map.of()).response().build();
  }

  @ServerExceptionMapper
  Response invalid(InvalidInputException e, UriInfo uri) {
    return Problem.of(422, e.getMessage(), uri.getPath(), e.causes(), Map.of()).response().build();
  }

  @ServerExceptionMapper
  Response tooLarge(TooLargeException e, UriInfo uri) {
    return Problem.of(413, e.getMessage(), uri.getPath()).response().build();
  }

  @ServerExceptionMapper
  Response gone(GoneException e, UriInfo uri) {
    return Problem.of(410, e.getMessage(), uri.getPath()).response().build();
  }

  @ServerExceptionMapper
  Response tryLater(TryLaterException e, UriInfo uri) {
    long seconds = Math.max(1, e.retryAfter().toSeconds());
    return Problem.of(e.status(), e.getMessage(), uri.getPath())
        .response()
        .header("Retry-After", seconds)
        .build();
  }

  @ServerExceptionMapper
  Response violations(ConstraintViolationException e, UriInfo uri) {
    List<Problem.Cause> causes =
        e.getConstraintViolations().stream()
            .map(violation -> new Problem.Cause(field(violation), violation.getMessage()))
            .sorted((a, b) -> a.where().compareTo(b.where()))
            .toList();
    return Problem.of(422, "Some values are not valid", uri.getPath(), causes, Map.of())
        .response()
        .build();
  }

  @ServerExceptionMapper
  Response json(JsonProcessingException e, UriInfo uri) {
    return unreadableJson(e, uri);
  }

  /** The framework has a mapper of its own for this one, without a problem document. */
  @ServerExceptionMapper
  Response mismatch(MismatchedInputException e, UriInfo uri) {
    return unreadableJson(e, uri);
  }

  /** The framework wraps what Jackson throws; its own mapper would answer without a body. */
  @ServerExceptionMapper
  Response fromFramework(WebApplicationException e, UriInfo uri) {
    if (e.getCause() instanceof JsonProcessingException json) {
      return unreadableJson(json, uri);
    }
    Response response = e.getResponse();
    Family family = response.getStatusInfo().getFamily();
    if (family == Family.REDIRECTION || family == Family.SUCCESSFUL || response.hasEntity()) {
      return response;
    }
    return Problem.of(response.getStatus(), detail(response), uri.getPath()).response().build();
  }

  private static String detail(Response response) {
    return switch (response.getStatus()) {
      case 404 -> "There is nothing at this address";
      case 405 -> "This address cannot be called with this method";
      case 406 -> "There is no answer of the types that Accept names";
      case 413 -> "The body is over 21 MB";
      case 415 -> "This call does not read a body of this Content-Type";
      default -> response.getStatusInfo().getReasonPhrase();
    };
  }

  /** The framework has no type of its own for a form that it cannot decode. */
  @ServerExceptionMapper
  Response illegal(IllegalArgumentException e, UriInfo uri) {
    String message = e.getMessage();
    return message != null && message.startsWith("Failed to decode URL")
        ? Problem.of(400, "The form is not percent-encoded as forms are", uri.getPath())
            .response()
            .build()
        : unexpected(e, uri);
  }

  /**
   * Also of a transaction whose end is unknown, since the connection broke: what was sent may be
   * stored or not, and sending it again settles that.
   */
  @ServerExceptionMapper
  Response unexpected(Exception e, UriInfo uri) {
    if (DatabaseFault.isPassing(e)) {
      Log.warnf("The database did not serve %s: %s", uri.getPath(), e);
      return tryLater(
          TryLaterException.unavailable(
              "The database is not available. Nothing is lost; try again in a moment.",
              DATABASE_RETRY),
          uri);
    }
    Log.errorf(e, "Failed to serve %s", uri.getPath());
    return Problem.of(500, "Something went wrong on our side", uri.getPath()).response().build();
  }

  private static Response unreadableJson(JsonProcessingException e, UriInfo uri) {
    return Problem.of(
            400, "The JSON cannot be read", uri.getPath(), List.of(JsonFault.of(e)), Map.of())
        .response()
        .build();
  }

  /** The parameter's own path, without the method that it was passed to. */
  private static String field(ConstraintViolation<?> violation) {
    StringBuilder path = new StringBuilder();
    int depth = 0;
    for (Path.Node node : violation.getPropertyPath()) {
      if (depth++ < 1 || node.getName() == null) {
        continue;
      }
      path.append(path.isEmpty() ? "" : ".").append(node.getName());
    }
    return path.isEmpty() ? "body" : path.toString();
  }
}
