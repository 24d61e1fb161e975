package org.civiquiz.attempt;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.civiquiz.account.Caller;
import org.civiquiz.account.PageContext;
import org.civiquiz.account.Role;
import org.civiquiz.school.SchoolClock;
import org.civiquiz.web.PageLanguage;
import org.jboss.resteasy.reactive.RestPath;

/** A student's own page, and the way from there into a quiz. */
@Path("/me")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.STUDENT)
public class HomePages {

  private final StudentAssignments assignments;
  private final Attempts attempts;
  private final SchoolClock schoolClock;
  private final Caller caller;
  private final PageContext page;
  private final PageLanguage language;

  HomePages(
      StudentAssignments assignments,
      Attempts attempts,
      SchoolClock schoolClock,
      Caller caller,
      PageContext page,
      PageLanguage language) {
    this.assignments = assignments;
    this.attempts = attempts;
    this.schoolClock = schoolClock;
    this.caller = caller;
    this.page = page;
    this.language = language;
  }

  /** The page itself. */
  @CheckedTemplate(basePath = "attempt")
  static class Templates {
    static native TemplateInstance home(HomeView home);

    private Templates() {}
  }

  @GET
  public TemplateInstance home() {
    return Templates.home(
        HomeView.of(
            page.getName(),
            assignments.list(caller.schoolId(), caller.id()),
            assignments,
            schoolClock.now(caller.schoolId()).in(language.locale()),
            Phrases.in(language)));
  }

  @POST
  @Path("assignments/{id}/start")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response start(@RestPath UUID id) {
    Attempt attempt = attempts.start(caller.schoolId(), caller.id(), id).attempt();
    return Response.seeOther(URI.create("/quiz/" + attempt.id + "/q/1")).build();
  }
}
