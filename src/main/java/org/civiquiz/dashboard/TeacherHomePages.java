package org.civiquiz.dashboard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.civiquiz.account.Role;

/** The page that teachers come to first: their classes. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.TEACHER, Role.ADMIN})
public class TeacherHomePages {

  @CheckedTemplate(basePath = "dashboard")
  static class Templates {
    static native TemplateInstance home(TeacherHome home);

    private Templates() {}
  }

  private final TeacherHomes homes;

  TeacherHomePages(TeacherHomes homes) {
    this.homes = homes;
  }

  @GET
  @Path("teach")
  public TemplateInstance home() {
    return Templates.home(homes.home());
  }
}
