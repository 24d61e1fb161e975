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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.civiquiz.account.Caller;
import org.civiquiz.account.Role;
import org.civiquiz.assignment.Assignment;
import org.civiquiz.assignment.Assignments;
import org.civiquiz.attempt.Marking;
import org.civiquiz.attempt.Proctor;
import org.civiquiz.error.InvalidInputException;
import org.civiquiz.school.SchoolClock;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The page about one student in a class, and what a teacher does for that student there. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.TEACHER, Role.ADMIN})
public class StudentPages {

  private final Students students;
  private final Assignments assignments;
  private final Proctor proctor;
  private final Marking marking;
  private final SchoolClock schoolClock;
  private final Caller caller;
  private final NameCover cover;

  StudentPages(
      Students students,
      Assignments assignments,
      Proctor proctor,
      Marking marking,
      SchoolClock schoolClock,
      Caller caller,
      NameCover cover) {
    this.students = students;
    this.assignments = assignments;
    this.proctor = proctor;
    this.marking = marking;
    this.schoolClock = schoolClock;
    this.caller = caller;
    this.cover = cover;
  }

  /** The page itself. */
  @CheckedTemplate(basePath = "dashboard")
  static class Templates {
    static native TemplateInstance student(StudentView view);

    private Templates() {}
  }

  /**
   * @param assignment whose answers to show; those of the newest quiz if absent
   */
  @GET
  @Path("teach/classes/{id}/students/{student}")
  public Response student(
      @RestPath UUID id,
      @RestPath UUID student,
      @RestQuery UUID assignment,
      @RestQuery String done) {
    return page(200, id, student, assignment, done, StudentView.Refused.NOTHING);
  }

  @POST
  @Path("teach/assignments/{id}/students/{student}/turn-in")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response turnIn(@RestPath UUID id, @RestPath UUID student) {
    Assignment assignment = assignments.find(id);
    proctor.turnIn(assignment, student);
    return seeOther(assignment, student, "");
  }

  @POST
  @Path("teach/assignments/{id}/students/{student}/undo")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response undo(@RestPath UUID id, @RestPath UUID student) {
    Assignment assignment = assignments.find(id);
    proctor.undoTurnIn(assignment, student);
    return seeOther(assignment, student, "");
  }

  @POST
  @Path("teach/assignments/{id}/students/{student}/another")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response another(@RestPath UUID id, @RestPath UUID student) {
    Assignment assignment = assignments.find(id);
    proctor.allowAnother(assignment, student);
    return seeOther(assignment, student, "");
  }

  @POST
  @Path("teach/assignments/{id}/students/{student}/extend")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response extend(@RestPath UUID id, @RestPath UUID student, @RestForm String until) {
    Assignment assignment = assignments.find(id);
    try {
      proctor.extend(assignment, student, instant(until));
      return seeOther(assignment, student, "");
    } catch (InvalidInputException e) {
      return page(
          422,
          assignment.classroomId,
          student,
          id,
          null,
          new StudentView.Refused(until == null ? "" : until, e.causes().get(0).message()));
    }
  }

  /** Goes on to the next student with an answer to mark, if there is one. */
  @POST
  @Path("teach/assignments/{id}/attempts/{attempt}/marks/{number}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response mark(
      @RestPath UUID id,
      @RestPath UUID attempt,
      @RestPath int number,
      @RestForm String points,
      @RestForm UUID student) {
    Assignment assignment = assignments.find(id);
    marking.mark(assignment, caller.id(), attempt, number - 1, number(points));
    return students
        .nextToMark(assignment, student)
        .map(next -> seeOther(assignment, next, "#mark"))
        .orElseGet(() -> seeOther(assignment, student, ""));
  }

  private Response page(
      int status,
      UUID classroom,
      UUID student,
      UUID assignment,
      String done,
      StudentView.Refused refused) {
    StudentView view = students.view(classroom, student, assignment, cover, done, refused);
    return Response.status(status).entity(Templates.student(view)).build();
  }

  private Instant instant(String until) {
    try {
      return schoolClock.now(caller.schoolId()).ofField(until == null ? "" : until);
    } catch (DateTimeException e) {
      throw InvalidInputException.at("until", "Give a day and a time");
    }
  }

  private static double number(String points) {
    try {
      return Double.parseDouble(points == null ? "" : points);
    } catch (NumberFormatException e) {
      throw InvalidInputException.at("points", "Choose the points");
    }
  }

  private static Response seeOther(Assignment assignment, UUID student, String fragment) {
    return Response.seeOther(
            URI.create(
                "/teach/classes/%s/students/%s?assignment=%s%s"
                    .formatted(assignment.classroomId, student, assignment.id, fragment)))
        .build();
  }
}
