package org.civiquiz.admin;

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
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.civiquiz.account.Caller;
import org.civiquiz.account.Role;
import org.civiquiz.error.InvalidInputException;
import org.civiquiz.school.SchoolSettings;
import org.civiquiz.web.FormErrors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * The administrator's page: the staff and the settings of the school. A page with a password
 * answers a POST: it is known for the length of that request only.
 */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.ADMIN)
public class AdminPages {

  private static final Map<String, String> DONE =
      Map.of(
          "school", "The settings are saved.",
          "closed", "The account is closed. Nobody signs in with it.",
          "reopened", "The account is open again, with its old password.");

  @CheckedTemplate(basePath = "admin")
  static class Templates {
    static native TemplateInstance admin(AdminView view);

    static native TemplateInstance password(PasswordView view);

    private Templates() {}
  }

  /** A password that was just set; only its hash is kept. */
  record PasswordView(String address, String name, String username, String password) {}

  private final Staff staff;
  private final AdminViews views;
  private final SchoolSettings settings;
  private final Caller caller;
  private final UriInfo uri;

  AdminPages(Staff staff, AdminViews views, SchoolSettings settings, Caller caller, UriInfo uri) {
    this.staff = staff;
    this.views = views;
    this.settings = settings;
    this.caller = caller;
    this.uri = uri;
  }

  @GET
  @Path("admin")
  public TemplateInstance admin(@RestQuery String done) {
    return Templates.admin(views.view(done == null ? null : DONE.get(done)));
  }

  @POST
  @Path("admin/school")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response changeSchool(@RestForm String school, @RestForm String timeZone) {
    try {
      settings.change(caller.schoolId(), school, timeZone);
      return see("school");
    } catch (InvalidInputException e) {
      return invalid(views.withSchool(school, timeZone, FormErrors.of(e)));
    }
  }

  @POST
  @Path("admin/staff")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(@RestForm String name, @RestForm String username, @RestForm String role) {
    try {
      return password(staff.add(name, username, role));
    } catch (InvalidInputException e) {
      return invalid(views.withNewAccount(name, username, role, FormErrors.of(e)));
    }
  }

  @POST
  @Path("admin/staff/{id}/password")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response resetPassword(@RestPath UUID id) {
    return password(staff.resetPassword(id));
  }

  @POST
  @Path("admin/staff/{id}/close")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response close(@RestPath UUID id) {
    staff.close(id);
    return see("closed");
  }

  @POST
  @Path("admin/staff/{id}/reopen")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response reopen(@RestPath UUID id) {
    staff.reopen(id);
    return see("reopened");
  }

  private Response password(Staff.NewPassword set) {
    String address = uri.getBaseUri().toString().replaceFirst("/$", "");
    return Response.ok(
            Templates.password(
                new PasswordView(address, set.name(), set.username(), set.password())))
        .build();
  }

  private static Response see(String done) {
    return Response.seeOther(URI.create("/admin?done=" + done)).build();
  }

  private static Response invalid(AdminView view) {
    return Response.status(422).entity(Templates.admin(view)).build();
  }
}
