package org.civiquiz.quiz;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civiquiz.account.Caller;
import org.civiquiz.account.Role;
import org.civiquiz.core.question.QuizDocument;
import org.civiquiz.error.InvalidInputException;
import org.civiquiz.error.Problem;
import org.civiquiz.error.UnreadableInputException;
import org.civiquiz.interchange.Loss;
import org.civiquiz.interchange.QuizFormats;
import org.civiquiz.interchange.QuizJson;
import org.civiquiz.interchange.QuizReading;
import org.civiquiz.interchange.QuizWriter;
import org.civiquiz.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Quizzes, for programs. */
@Path("/api/quizzes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.TEACHER, Role.ADMIN})
@Tag(name = "Quizzes")
public class QuizResource {

  private final Caller caller;
  private final Quizzes quizzes;
  private final QuizImports imports;
  private final QuizReview review;

  QuizResource(Caller caller, Quizzes quizzes, QuizImports imports, QuizReview review) {
    this.caller = caller;
    this.quizzes = quizzes;
    this.imports = imports;
    this.review = review;
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Import a quiz file; the same file again updates its quiz")
  @RequestBody(
      description = "A quiz in JSON, or a file of any format that can be imported",
      content = {
        @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "QuizFile")),
        @Content(
            mediaType = MediaType.APPLICATION_OCTET_STREAM,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponseSchema(
      value = ImportSummary.class,
      responseCode = "201",
      responseDescription = "A new quiz")
  @APIResponse(
      responseCode = "200",
      description = "The quiz of the same file, updated",
      content = @Content(schema = @Schema(implementation = ImportSummary.class)))
  public Response create(byte[] file) {
    return answer(imports.store(file == null ? new byte[0] : file));
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(hidden = true)
  public Response upload(@RestForm("file") FileUpload file) throws IOException {
    if (file == null) {
      throw new UnreadableInputException("The form has no field “file”");
    }
    return answer(imports.store(Files.readAllBytes(file.uploadedFile())));
  }

  @GET
  @Operation(summary = "The quizzes of the school, newest first")
  public List<Quizzes.Summary> list(@RestQuery String limit, @RestQuery String after) {
    return quizzes.list(caller.schoolId(), Paging.of(limit, after));
  }

  @GET
  @Path("{id}")
  @Produces(MediaType.WILDCARD)
  @Operation(summary = "A quiz with its keys, as JSON or as a file of another format")
  @APIResponse(
      responseCode = "200",
      description = "The quiz",
      content =
          @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "QuizFile")))
  public Response get(@RestPath UUID id, @RestQuery String format) {
    Optional<QuizWriter> writer = Optional.ofNullable(format).map(QuizResource::writer);
    if (quizzes.isGenerating(caller.schoolId(), id)) {
      return json(quizzes.summary(caller.schoolId(), id).inProgress());
    }
    QuizDocument quiz = quizzes.document(caller.schoolId(), id);
    return writer
        .map(known -> QuizDownload.of(quiz.title(), known.write(quiz)))
        .orElseGet(() -> json(QuizJson.write(quiz)));
  }

  private static Response json(Object entity) {
    return Response.ok(entity, MediaType.APPLICATION_JSON).build();
  }

  private static QuizWriter writer(String format) {
    String known = String.join(", ", QuizFormats.NAMES);
    return QuizFormats.findWriter(format)
        .orElseThrow(
            () ->
                new UnreadableInputException(
                    "Unknown format",
                    List.of(new Problem.Cause("format", "This must be one of " + known))));
  }

  @POST
  @Path("{id}/publication")
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Publish a quiz, so that it can be assigned")
  @APIResponseSchema(
      value = Quizzes.Summary.class,
      responseCode = "200",
      responseDescription = "Published")
  @APIResponse(responseCode = "409", description = "Questions that may not be published yet")
  public Quizzes.Summary publish(@RestPath UUID id) {
    review.publish(id);
    return quizzes.summary(caller.schoolId(), id);
  }

  @POST
  @Path("{id}/questions/{questionId}/decision")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Accept or reject a question")
  public Decided decide(@RestPath UUID id, @RestPath String questionId, DecisionForm form) {
    if (form == null) {
      throw new UnreadableInputException("The body is empty");
    }
    if ("accept".equals(form.decision)) {
      review.accept(id, questionId);
    } else if ("reject".equals(form.decision)) {
      review.reject(id, questionId, form.reason);
    } else {
      throw InvalidInputException.at("decision", "This must be accept or reject");
    }
    return new Decided(questionId, form.decision);
  }

  @PUT
  @Path("{id}/questions/{questionId}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Edit a question, which accepts it")
  @RequestBody(
      content =
          @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Question")))
  @APIResponse(
      responseCode = "200",
      description = "The question as it stands now",
      content =
          @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Question")))
  public JsonNode edit(@RestPath UUID id, @RestPath String questionId, byte[] question) {
    review.edit(id, questionId, question == null ? new byte[0] : question);
    return quizzes.question(caller.schoolId(), id, questionId);
  }

  private static Response answer(QuizImports.Imported imported) {
    QuizReading reading = imported.reading();
    ImportSummary summary =
        new ImportSummary(
            imported.quiz().id,
            imported.quiz().title,
            reading.document().questions().size(),
            QuizImports.causes(reading.skipped()),
            reading.losses(),
            QuizImports.causes(reading.warnings()));
    return Response.status(imported.isNew() ? 201 : 200).entity(summary).build();
  }

  /** What a teacher decided about a question. */
  public record DecisionForm(String decision, String reason) {}

  /** A decision that is stored. */
  public record Decided(String id, String decision) {}

  /**
   * What came of an import.
   *
   * @param questions how many were imported
   */
  @JsonInclude
  public record ImportSummary(
      UUID id,
      String title,
      int questions,
      List<Problem.Cause> skipped,
      List<Loss> losses,
      List<Problem.Cause> warnings) {}
}
