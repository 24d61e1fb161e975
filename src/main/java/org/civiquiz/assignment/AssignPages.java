package org.civiquiz.assignment;

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
import java.util.List;
import java.util.UUID;
import org.civiquiz.account.Caller;
import org.civiquiz.account.Role;
import org.civiquiz.error.ConflictException;
import org.civiquiz.error.InvalidInputException;
import org.civiquiz.school.SchoolClock;
import org.civiquiz.web.FormErrors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Gives a quiz to classes, with when and how it may be taken. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.TEACHER, Role.ADMIN})
public class AssignPages {

  @CheckedTemplate(basePath = "assignment")
  static class Templates {
    static native TemplateInstance assign(AssignView view);

    private Templates() {}
  }

  private final Assignments assignments;
  private final AssignViews views;
  private final SchoolClock schoolClock;
  private final Caller caller;

  AssignPages(Assignments assignments, AssignViews views, SchoolClock schoolClock, Caller caller) {
    this.assignments = assignments;
    this.views = views;
    this.schoolClock = schoolClock;
    this.caller = caller;
  }

  @GET
  @Path("teach/quizzes/{id}/assign")
  public TemplateInstance assign(@RestPath UUID id) {
    return Templates.assign(views.view(id, AssignFields.FRESH, FormErrors.NONE));
  }

  /** With several classes, the dashboard of the first one follows. */
  @POST
  @Path("teach/quizzes/{id}/assign")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response create(
      @RestPath UUID id,
      @RestForm("classroomId") List<String> classrooms,
      @RestForm String opensAt,
      @RestForm String dueAt,
      @RestForm String timeLimitMinutes,
      @RestForm String attemptsAllowed,
      @RestForm String feedback) {
    AssignFields fields =
        new AssignFields(classrooms, opensAt, dueAt, timeLimitMinutes, attemptsAllowed, feedback);
    try {
      List<Assignment> made =
          assignments.createAll(fields.forms(id, schoolClock.now(caller.schoolId())));
      return Response.seeOther(URI.create("/teach/assignments/" + made.get(0).id)).build();
    } catch (InvalidInputException e) {
      return page(422, views.view(id, fields, FormErrors.of(e)));
    } catch (ConflictException e) {
      return page(409, views.view(id, fields, FormErrors.NONE));
    }
  }

  private static Response page(int status, AssignView view) {
    return Response.status(status).entity(Templates.assign(view)).build();
  }
}
