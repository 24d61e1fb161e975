package org.civiquiz.dashboard;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.civiquiz.account.Role;
import org.civiquiz.assignment.Assignments;
import org.jboss.resteasy.reactive.RestPath;

/** What a teacher does with an assignment as a whole, on its page. */
@Path("/")
@RolesAllowed({Role.TEACHER, Role.ADMIN})
public class AssignmentActionPages {

  private final Assignments assignments;

  AssignmentActionPages(Assignments assignments) {
    this.assignments = assignments;
  }

  @POST
  @Path("teach/assignments/{id}/release")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response release(@RestPath UUID id) {
    assignments.release(id);
    return back(id);
  }

  @POST
  @Path("teach/assignments/{id}/close")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response close(@RestPath UUID id) {
    assignments.close(id);
    return back(id);
  }

  private static Response back(UUID id) {
    return Response.seeOther(URI.create("/teach/assignments/" + id)).build();
  }
}
