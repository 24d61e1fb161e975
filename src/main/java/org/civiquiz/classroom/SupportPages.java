package org.civiquiz.classroom;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.civiquiz.account.Role;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Takes what a teacher sets and notes on the page about one student. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.TEACHER, Role.ADMIN})
public class SupportPages {

  private final Classrooms classrooms;
  private final Enrolments enrolments;

  SupportPages(Classrooms classrooms, Enrolments enrolments) {
    this.classrooms = classrooms;
    this.enrolments = enrolments;
  }

  @POST
  @Path("teach/classes/{id}/students/{student}/support")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response support(
      @RestPath UUID id,
      @RestPath UUID student,
      @RestForm int extraTime,
      @RestForm boolean largeText) {
    enrolments.support(classrooms.find(id), student, extraTime, largeText);
    return see(id, student, "support");
  }

  @POST
  @Path("teach/classes/{id}/students/{student}/note")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response note(@RestPath UUID id, @RestPath UUID student, @RestForm String note) {
    enrolments.note(classrooms.find(id), student, note);
    return see(id, student, "note");
  }

  private static Response see(UUID id, UUID student, String done) {
    return Response.seeOther(
            URI.create("/teach/classes/%s/students/%s?done=%s".formatted(id, student, done)))
        .build();
  }
}
