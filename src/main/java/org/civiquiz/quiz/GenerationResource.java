package org.civiquiz.quiz;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.civiquiz.account.Role;
import org.civiquiz.core.pipeline.GenerationSettings;
import org.civiquiz.core.pipeline.QuestionPipeline;
import org.civiquiz.error.InvalidInputException;
import org.civiquiz.error.UnreadableInputException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Quizzes made of articles, for programs. */
@Path("/api/articles/{id}/quizzes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.TEACHER, Role.ADMIN})
@Tag(name = "Quizzes")
public class GenerationResource {

  private final GeneratedQuizzes quizzes;
  private final Set<String> selectable;
  private final ObjectMapper json;

  GenerationResource(GeneratedQuizzes quizzes, QuestionPipeline pipeline, ObjectMapper json) {
    this.quizzes = quizzes;
    this.json = json;
    this.selectable = pipeline.selectable();
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Make a draft quiz of an article")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = OrderForm.class)))
  @APIResponseSchema(
      value = GeneratedQuizzes.Ordered.class,
      responseCode = "201",
      responseDescription = "A draft with its questions")
  @APIResponse(
      responseCode = "202",
      description = "The questions are still being made",
      content = @Content(schema = @Schema(implementation = GeneratedQuizzes.Ordered.class)))
  public Response create(@RestPath UUID id, byte[] body) throws IOException {
    GeneratedQuizzes.Ordered ordered = quizzes.order(id, settings(form(body)));
    int status = ordered.state().equals(Quiz.GENERATING) ? 202 : 201;
    return Response.status(status).entity(ordered).build();
  }

  private OrderForm form(byte[] body) throws IOException {
    if (body == null || body.length == 0) {
      return new OrderForm(null, null, null);
    }
    OrderForm form = json.readValue(body, OrderForm.class);
    if (form == null) {
      throw new UnreadableInputException("The body is null, not an object");
    }
    return form;
  }

  private GenerationSettings settings(OrderForm form) {
    if (form.questions != null && form.questions < 1) {
      throw InvalidInputException.at("questions", "This must be 1 or more");
    }
    Set<String> types = form.types == null ? Set.of() : form.types;
    for (String type : types) {
      if (type == null || !selectable.contains(type)) {
        throw InvalidInputException.at(
            "types", "There are only: " + String.join(", ", new TreeSet<>(selectable)));
      }
    }
    return new GenerationSettings(
        form.questions == null ? OptionalInt.empty() : OptionalInt.of(form.questions),
        types,
        form.seed == null ? OptionalLong.empty() : OptionalLong.of(form.seed));
  }

  /** What is asked of a quiz; each part may be absent. */
  record OrderForm(Integer questions, Set<String> types, Long seed) {}
}
