package org.civiquiz.attempt;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.civiquiz.account.Caller;
import org.civiquiz.account.Role;
import org.civiquiz.assignment.Assignments;
import org.civiquiz.error.NoSuchEntityException;
import org.civiquiz.error.UnreadableInputException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Attempts, for programs: what a student may do, and a teacher's view of one. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attempts")
public class AttemptResource {

  private final Attempts attempts;
  private final Assignments assignments;
  private final Caller caller;

  AttemptResource(Attempts attempts, Assignments assignments, Caller caller) {
    this.attempts = attempts;
    this.assignments = assignments;
    this.caller = caller;
  }

  @POST
  @Path("assignments/{id}/attempts")
  @RolesAllowed(Role.STUDENT)
  @Operation(summary = "Start an attempt, or get the open one")
  @APIResponseSchema(
      value = OpenedAttempt.class,
      responseCode = "201",
      responseDescription = "A new attempt")
  @APIResponse(
      responseCode = "200",
      description = "The attempt that is open already",
      content = @Content(schema = @Schema(implementation = OpenedAttempt.class)))
  @APIResponse(responseCode = "409", description = "Not open, or no attempts left")
  public RestResponse<OpenedAttempt> start(@RestPath UUID id) {
    Attempts.Started started = attempts.start(caller.schoolId(), caller.id(), id);
    OpenedAttempt opened = OpenedAttempt.of(attempts.record(started.attempt()));
    return RestResponse.ResponseBuilder.<OpenedAttempt>create(started.isNew() ? 201 : 200)
        .entity(opened)
        .build();
  }

  @GET
  @Path("attempts/{id}")
  @RolesAllowed({Role.STUDENT, Role.TEACHER, Role.ADMIN})
  @Operation(
      summary = "An attempt with its responses",
      description =
          "A student sees marks, keys, rationales and evidence once the feedback policy allows it;"
              + " a teacher of the class always does.")
  public AttemptDetail get(@RestPath UUID id) {
    if (caller.hasRole(Role.STUDENT)) {
      return AttemptDetail.forStudent(attempts.find(caller.schoolId(), caller.id(), id));
    }
    AttemptRecord attempt = attempts.findInSchool(caller.schoolId(), id);
    return assignments
        .findTaught(attempt.attempt().assignmentId)
        .map(taught -> AttemptDetail.forTeacher(attempt))
        .orElseThrow(() -> new NoSuchEntityException("attempt"));
  }

  @PUT
  @Path("attempts/{id}/responses/{slot}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.STUDENT)
  @Operation(
      summary = "Save a response",
      description = "Repeatable: the same sequence with the same content is saved once.")
  @APIResponseSchema(
      value = Attempts.Saved.class,
      responseCode = "200",
      responseDescription = "Committed")
  @APIResponse(responseCode = "409", description = "An older sequence, or turned in already")
  @APIResponse(responseCode = "410", description = "Time is up")
  @APIResponse(responseCode = "422", description = "It does not fit the slot")
  public Attempts.Saved save(@RestPath UUID id, @RestPath int slot, GivenResponse response) {
    if (response == null) {
      throw new UnreadableInputException("The body is empty");
    }
    return attempts.save(caller.schoolId(), caller.id(), id, slot, response);
  }

  @POST
  @Path("attempts/{id}/submission")
  @RolesAllowed(Role.STUDENT)
  @Operation(summary = "Turn in", description = "Repeating it gives the same answer.")
  public SubmissionResult submit(@RestPath UUID id) {
    return SubmissionResult.of(attempts.submit(caller.schoolId(), caller.id(), id));
  }

  /**
   * An attempt to work on.
   *
   * @param endsAt absent if nothing ends it
   * @param remainingSeconds until {@code endsAt} by the server's clock
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record OpenedAttempt(
      UUID id,
      UUID assignmentId,
      int number,
      String title,
      Instant startedAt,
      Instant endsAt,
      Long remainingSeconds,
      List<OfferedSlot> slots,
      Delivery.Reading article) {

    static OpenedAttempt of(AttemptRecord attempt) {
      Attempt row = attempt.attempt();
      return new OpenedAttempt(
          row.id,
          row.assignmentId,
          row.number,
          attempt.delivery().title(),
          row.startedAt,
          row.endsAt,
          attempt.remainingSeconds(),
          attempt.offeredSlots(),
          attempt.delivery().article());
    }
  }
}
