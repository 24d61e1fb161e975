package org.civiquiz.classroom;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import org.civiquiz.account.Role;
import org.civiquiz.error.InvalidInputException;
import org.civiquiz.web.FormErrors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Changes one student of a class: name, number and time; another class; out and back again. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.TEACHER, Role.ADMIN})
public class EnrolmentPages {

  @CheckedTemplate(basePath = "classroom")
  static class Templates {
    static native TemplateInstance edit(EditView view);

    private Templates() {}
  }

  /**
   * A student to change.
   *
   * @param name as stored, for the heading
   * @param newName as typed
   */
  record EditView(
      UUID classId,
      String className,
      UUID id,
      String name,
      String newName,
      String number,
      List<ExtraTime.Choice> extraTimes,
      List<Target> targets,
      FormErrors errors) {

    /** A class to move to. */
    record Target(UUID id, String name) {}
  }

  private final Classrooms classrooms;
  private final Enrolments enrolments;

  EnrolmentPages(Classrooms classrooms, Enrolments enrolments) {
    this.classrooms = classrooms;
    this.enrolments = enrolments;
  }

  @GET
  @Path("teach/classes/{id}/students/{student}/edit")
  @Transactional
  public TemplateInstance edit(@RestPath UUID id, @RestPath UUID student) {
    Classroom classroom = classrooms.find(id);
    Student found = enrolments.requireStudent(classroom, student);
    String number = enrolments.number(classroom, student);
    return Templates.edit(
        view(classroom, found, found.name, number, found.extraTimePercent, FormErrors.NONE));
  }

  @POST
  @Path("teach/classes/{id}/students/{student}/edit")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(
      @RestPath UUID id,
      @RestPath UUID student,
      @RestForm String name,
      @RestForm String number,
      @RestForm int extraTime) {
    Classroom classroom = classrooms.find(id);
    try {
      enrolments.change(classroom, student, name, number, extraTime);
      return ClassPages.see(id, "student");
    } catch (InvalidInputException e) {
      Student found = enrolments.requireStudent(classroom, student);
      return ClassPages.invalid(
          Templates.edit(view(classroom, found, name, number, extraTime, FormErrors.of(e))));
    }
  }

  @POST
  @Path("teach/classes/{id}/students/{student}/move")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response move(@RestPath UUID id, @RestPath UUID student, @RestForm UUID classroom) {
    enrolments.move(classrooms.find(id), classrooms.find(classroom), student);
    return ClassPages.see(id, "moved");
  }

  @POST
  @Path("teach/classes/{id}/students/{student}/remove")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response remove(@RestPath UUID id, @RestPath UUID student) {
    enrolments.remove(classrooms.find(id), student);
    return Response.seeOther(URI.create("/teach/classes/%s?removed=%s".formatted(id, student)))
        .build();
  }

  @POST
  @Path("teach/classes/{id}/students/{student}/restore")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response putBack(@RestPath UUID id, @RestPath UUID student) {
    enrolments.putBack(classrooms.find(id), student);
    return ClassPages.see(id, "back");
  }

  private EditView view(
      Classroom classroom,
      Student student,
      String name,
      String number,
      int extraTime,
      FormErrors errors) {
    return new EditView(
        classroom.id,
        classroom.name,
        student.id,
        student.name,
        name,
        number,
        ExtraTime.choices(extraTime),
        classrooms.list().stream()
            .filter(other -> !other.id.equals(classroom.id))
            .map(other -> new EditView.Target(other.id, other.name))
            .toList(),
        errors);
  }
}
