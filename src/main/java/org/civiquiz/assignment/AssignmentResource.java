package org.civiquiz.assignment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.civiquiz.account.Role;
import org.civiquiz.error.UnreadableInputException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** Assignments, for programs. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.TEACHER, Role.ADMIN})
@Tag(name = "Assignments")
public class AssignmentResource {

  private final Assignments assignments;

  AssignmentResource(Assignments assignments) {
    this.assignments = assignments;
  }

  @POST
  @Path("assignments")
  @Consumes(MediaType.APPLICATION_JSON)
  @ResponseStatus(201)
  @Operation(summary = "Give a published quiz to a class")
  @APIResponseSchema(value = Created.class, responseCode = "201", responseDescription = "Assigned")
  @APIResponse(responseCode = "404", description = "No such quiz or class")
  @APIResponse(responseCode = "409", description = "The quiz is not published")
  @APIResponse(responseCode = "422", description = "Values that do not go together")
  public Created create(AssignmentForm form) {
    if (form == null) {
      throw new UnreadableInputException("The body is empty");
    }
    return new Created(assignments.create(form).id);
  }

  @POST
  @Path("assignments/{id}/release")
  @Operation(summary = "Let students see their results, where the feedback waits for that")
  @APIResponseSchema(value = Released.class, responseCode = "200", responseDescription = "Released")
  @APIResponse(responseCode = "409", description = "The results do not wait for a release")
  public Released release(@RestPath UUID id) {
    return new Released(id, assignments.release(id).releasedAt);
  }

  /** The id of what was created. */
  public record Created(UUID id) {}

  /** Since when students see the results. */
  public record Released(UUID id, Instant releasedAt) {}
}
