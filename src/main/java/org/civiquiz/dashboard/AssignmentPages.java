package org.civiquiz.dashboard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.civiquiz.account.Role;
import org.civiquiz.account.Session;
import org.civiquiz.assignment.Assignments;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The pages on which a teacher watches a class take a quiz, and reads what came of it. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.TEACHER, Role.ADMIN})
public class AssignmentPages {

  private final Assignments assignments;
  private final Dashboards dashboards;
  private final NameCover cover;

  AssignmentPages(Assignments assignments, Dashboards dashboards, NameCover cover) {
    this.assignments = assignments;
    this.dashboards = dashboards;
    this.cover = cover;
  }

  /** The page itself. */
  @CheckedTemplate(basePath = "dashboard")
  static class Templates {
    static native TemplateInstance assignment(AssignmentView view);

    private Templates() {}
  }

  @GET
  @Path("teach/assignments/{id}")
  public TemplateInstance dashboard(@RestPath UUID id) {
    return Templates.assignment(dashboards.view(assignments.find(id), cover));
  }

  @GET
  @Path("teach/assignments/{id}/results.csv")
  @Produces("text/csv")
  public Response results(@RestPath UUID id) {
    return CsvFile.response(id, dashboards.csv(assignments.find(id)));
  }

  /** Hides the names of students on this browser's pages, or shows them again. */
  @POST
  @Path("teach/names")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response names(@RestForm boolean hide, @RestForm String next) {
    return Response.seeOther(URI.create(Session.safeNext(next, "/teach")))
        .cookie(
            new NewCookie.Builder(NameCover.COOKIE)
                .value(hide ? NameCover.HIDDEN : "shown")
                .path("/teach")
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build())
        .build();
  }
}
