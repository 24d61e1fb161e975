package org.civiquiz.classroom;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.civiquiz.account.Role;
import org.civiquiz.error.UnreadableInputException;
import org.civiquiz.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Classes and their students, for programs. */
@Path("/api/classrooms")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.TEACHER, Role.ADMIN})
@Tag(name = "Classes")
public class ClassroomResource {

  private final Classrooms classrooms;
  private final Roster roster;
  private final Enrolments enrolments;
  private final ObjectMapper json;

  ClassroomResource(
      Classrooms classrooms, Roster roster, Enrolments enrolments, ObjectMapper json) {
    this.classrooms = classrooms;
    this.roster = roster;
    this.enrolments = enrolments;
    this.json = json;
  }

  /** A class to create. */
  public record NewClassroom(String name) {}

  /** A class as its teachers see it. */
  public record ClassroomSummary(UUID id, String name, String joinCode) {
    static ClassroomSummary of(Classroom classroom) {
      return new ClassroomSummary(classroom.id, classroom.name, classroom.joinCode);
    }
  }

  /** A student to add. */
  public record NewStudent(String name, String student) {}

  /** What to change of a student; what is absent stays. */
  public record StudentChange(String name, UUID classroomId) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @ResponseStatus(201)
  @Operation(summary = "Create a class")
  public ClassroomSummary create(NewClassroom body) {
    return ClassroomSummary.of(classrooms.create(required(body).name()));
  }

  @GET
  @Operation(summary = "The classes that one teaches, newest first")
  public List<ClassroomSummary> list(@RestQuery String limit, @RestQuery String after) {
    return Paging.of(limit, after).of(classrooms.list(), classroom -> classroom.id).stream()
        .map(ClassroomSummary::of)
        .toList();
  }

  @GET
  @Path("{id}/students")
  @Operation(summary = "The students of a class, by number")
  public List<Roster.Member> students(@RestPath UUID id) {
    return roster.list(classrooms.find(id));
  }

  @POST
  @Path("{id}/students")
  @Consumes(MediaType.WILDCARD)
  @ResponseStatus(201)
  @Operation(
      summary = "Add students",
      description =
          "From JSON, CSV or OneRoster 1.1, all or none. The PINs are told here and never again.")
  @RequestBody(
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = NewStudent[].class)),
        @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class))
      })
  @APIResponse(
      responseCode = "201",
      description = "The students with number and PIN",
      content = @Content(schema = @Schema(implementation = Roster.NewPin[].class)))
  public List<Roster.NewPin> addStudents(@RestPath UUID id, byte[] body)
      throws JsonProcessingException {
    Classroom classroom = classrooms.find(id);
    return roster.add(classroom, entries(body == null ? new byte[0] : body, classroom.name));
  }

  @POST
  @Path("{id}/students/{student}/pin")
  @Operation(summary = "Give a student a new PIN")
  public Roster.NewPin resetPin(@RestPath UUID id, @RestPath UUID student) {
    return roster.resetPins(classrooms.find(id), Set.of(student)).get(0);
  }

  @PATCH
  @Path("{id}/students/{student}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Rename a student, or move them to another class")
  public void change(@RestPath UUID id, @RestPath UUID student, StudentChange body) {
    StudentChange change = required(body);
    Classroom classroom = classrooms.find(id);
    Optional<Classroom> target = Optional.ofNullable(change.classroomId()).map(classrooms::find);
    enrolments.change(classroom, student, Optional.ofNullable(change.name()), target);
  }

  @DELETE
  @Path("{id}/students/{student}")
  @Operation(summary = "Take a student out of a class; the attempts stay")
  public void remove(@RestPath UUID id, @RestPath UUID student) {
    enrolments.remove(classrooms.find(id), student);
  }

  private List<StudentList.Entry> entries(byte[] body, String className)
      throws JsonProcessingException {
    String text = OneRoster.isArchive(body) ? "" : ListFile.text(body);
    String start = text.stripLeading();
    if (!start.startsWith("[") && !start.startsWith("{")) {
      return ListFile.students(body, className);
    }
    List<NewStudent> students = json.readValue(text, new TypeReference<List<NewStudent>>() {});
    List<StudentList.Entry> entries = new ArrayList<>();
    for (NewStudent student : students) {
      Optional<NewStudent> sent = Optional.ofNullable(student);
      entries.add(
          new StudentList.Entry(
              "students[" + entries.size() + "]",
              sent.map(NewStudent::name).map(String::strip).orElse(""),
              sent.map(NewStudent::student).map(String::strip).filter(value -> !value.isEmpty())));
    }
    return StudentList.checked(entries);
  }

  private static <T> T required(T body) {
    if (body == null) {
      throw new UnreadableInputException("The body is empty");
    }
    return body;
  }
}
