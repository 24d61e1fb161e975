package org.civiquiz.dashboard;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.civiquiz.account.Role;
import org.civiquiz.assignment.Assignments;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The results of an assignment, for programs. */
@Path("/api")
@RolesAllowed({Role.TEACHER, Role.ADMIN})
@Tag(name = "Results")
public class DashboardResource {

  private final Assignments assignments;
  private final Dashboards dashboards;

  DashboardResource(Assignments assignments, Dashboards dashboards) {
    this.assignments = assignments;
    this.dashboards = dashboards;
  }

  @GET
  @Path("assignments/{id}/dashboard")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Progress, scores, item statistics, misreadings and who may need help")
  @APIResponseSchema(
      value = Dashboard.class,
      responseCode = "200",
      responseDescription = "The dashboard")
  @APIResponse(responseCode = "404", description = "No such assignment")
  public Dashboard dashboard(@RestPath UUID id) {
    return dashboards.of(assignments.find(id));
  }

  @GET
  @Path("assignments/{id}/results.csv")
  @Produces("text/csv")
  @Operation(summary = "One row for each student and attempt")
  @APIResponse(
      responseCode = "200",
      description = "Comma-separated values in UTF-8",
      content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
  @APIResponse(responseCode = "404", description = "No such assignment")
  public Response results(@RestPath UUID id) {
    return CsvFile.response(id, dashboards.csv(assignments.find(id)));
  }
}
