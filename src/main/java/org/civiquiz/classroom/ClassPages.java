package org.civiquiz.classroom;

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
import org.civiquiz.account.Role;
import org.civiquiz.error.InvalidInputException;
import org.civiquiz.web.FormErrors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** A class's page: making, naming, archiving it, and its code. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.TEACHER, Role.ADMIN})
public class ClassPages {

  private static final Map<String, String> DONE =
      Map.of(
          "made", "The class is ready. Add its students next.",
          "name", "The class has its new name.",
          "code", "The class has a new code. The old one no longer works.",
          "restored", "The class is back. Its code works again.",
          "student", "The student is saved.",
          "moved", "The student is in the other class now.",
          "back", "The student is in this class again.");

  @CheckedTemplate(basePath = "classroom")
  static class Templates {
    static native TemplateInstance classroom(ClassView view);

    static native TemplateInstance newClass(ClassView.NewName view);

    private Templates() {}
  }

  private final Classrooms classrooms;
  private final ClassViews views;
  private final UriInfo uri;

  ClassPages(Classrooms classrooms, ClassViews views, UriInfo uri) {
    this.classrooms = classrooms;
    this.views = views;
    this.uri = uri;
  }

  @GET
  @Path("teach/classes/new")
  public TemplateInstance newClass() {
    return Templates.newClass(new ClassView.NewName("", FormErrors.NONE));
  }

  @POST
  @Path("teach/classes")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response create(@RestForm String name) {
    try {
      return see(classrooms.create(name).id, "made");
    } catch (InvalidInputException e) {
      return invalid(Templates.newClass(new ClassView.NewName(name, FormErrors.of(e))));
    }
  }

  @GET
  @Path("teach/classes/{id}")
  public TemplateInstance classroom(
      @RestPath UUID id, @RestQuery String done, @RestQuery UUID removed) {
    return Templates.classroom(
        views.view(id, address(uri), removed, done == null ? null : DONE.get(done)));
  }

  @POST
  @Path("teach/classes/{id}/name")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response rename(@RestPath UUID id, @RestForm String name) {
    try {
      classrooms.rename(id, name);
      return see(id, "name");
    } catch (InvalidInputException e) {
      ClassView view = views.view(id, address(uri), null, null);
      return invalid(Templates.classroom(views.withNewName(view, name, FormErrors.of(e))));
    }
  }

  @POST
  @Path("teach/classes/{id}/code")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response changeCode(@RestPath UUID id) {
    classrooms.changeCode(id);
    return see(id, "code");
  }

  @POST
  @Path("teach/classes/{id}/archive")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response archive(@RestPath UUID id) {
    classrooms.archive(id);
    return Response.seeOther(URI.create("/teach#archived")).build();
  }

  @POST
  @Path("teach/classes/{id}/restore")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response restore(@RestPath UUID id) {
    classrooms.restore(id);
    return see(id, "restored");
  }

  static Response see(UUID id, String done) {
    return Response.seeOther(URI.create("/teach/classes/%s?done=%s".formatted(id, done))).build();
  }

  static Response invalid(TemplateInstance page) {
    return Response.status(422).entity(page).build();
  }

  /** Where students of this installation sign in, as their teacher's browser came here. */
  static String address(UriInfo uri) {
    return uri.getBaseUri().toString().replaceFirst("/$", "");
  }
}
