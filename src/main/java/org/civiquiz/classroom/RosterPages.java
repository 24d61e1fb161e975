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
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.civiquiz.account.Role;
import org.civiquiz.error.InvalidInputException;
import org.civiquiz.error.Problem;
import org.civiquiz.error.UnreadableInputException;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * Adds students to a class and prints their cards. A page with PINs answers a POST and not a
 * redirect's GET: the PINs are known for the length of that request only.
 */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.TEACHER, Role.ADMIN})
public class RosterPages {

  @CheckedTemplate(basePath = "classroom")
  static class Templates {
    static native TemplateInstance cards(CardsView view);

    static native TemplateInstance printed(PrintedView view);

    private Templates() {}
  }

  /**
   * Whom to print cards for.
   *
   * @param noneChosen whether nobody was chosen in the form that was sent
   */
  record CardsView(UUID id, String name, List<Choice> students, boolean noneChosen) {
    record Choice(UUID id, String number, String name, boolean isChosen) {}
  }

  /** Cards with the PINs that were just set. */
  record PrintedView(
      UUID id, String name, String joinCode, String address, List<Roster.NewPin> cards) {}

  private final Classrooms classrooms;
  private final Roster roster;
  private final ClassViews views;
  private final UriInfo uri;

  RosterPages(Classrooms classrooms, Roster roster, ClassViews views, UriInfo uri) {
    this.classrooms = classrooms;
    this.roster = roster;
    this.views = views;
    this.uri = uri;
  }

  /** A file comes before a pasted list; if it has faults, it is shown as one. */
  @POST
  @Path("teach/classes/{id}/students")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response addStudents(
      @RestPath UUID id, @RestForm String list, @RestForm("file") FileUpload file)
      throws IOException {
    Classroom classroom = classrooms.find(id);
    String text = list == null ? "" : list;
    try {
      if (file == null || file.size() == 0) {
        return printed(classroom, roster.add(classroom, StudentList.read(text)));
      }
      byte[] bytes = Files.readAllBytes(file.uploadedFile());
      text = OneRoster.isArchive(bytes) ? "" : ListFile.text(bytes);
      return printed(classroom, roster.add(classroom, ListFile.students(bytes, classroom.name)));
    } catch (InvalidInputException e) {
      return refused(id, text, e.causes());
    } catch (UnreadableInputException e) {
      return refused(id, text, List.of(new Problem.Cause("list", e.getMessage())));
    }
  }

  private Response refused(UUID id, String text, List<Problem.Cause> causes) {
    ClassView view = views.view(id, ClassPages.address(uri), null, null);
    return ClassPages.invalid(
        ClassPages.Templates.classroom(
            views.withNewStudents(view, ClassView.NewStudents.of(text, causes))));
  }

  /**
   * @param chosen {@code all}, {@code none} or {@code new}: those who never signed in
   */
  @GET
  @Path("teach/classes/{id}/cards")
  public TemplateInstance cards(@RestPath UUID id, @RestQuery String chosen) {
    return Templates.cards(choices(id, chosen, false));
  }

  @POST
  @Path("teach/classes/{id}/cards")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response printCards(@RestPath UUID id, @RestForm("student") List<UUID> students) {
    Classroom classroom = classrooms.find(id);
    Set<UUID> chosen = new HashSet<>(students);
    return chosen.isEmpty()
        ? ClassPages.invalid(Templates.cards(choices(id, "none", true)))
        : printed(classroom, roster.resetPins(classroom, chosen));
  }

  @POST
  @Path("teach/classes/{id}/students/{student}/pin")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response resetPin(@RestPath UUID id, @RestPath UUID student) {
    Classroom classroom = classrooms.find(id);
    return printed(classroom, roster.resetPins(classroom, Set.of(student)));
  }

  private Response printed(Classroom classroom, List<Roster.NewPin> pins) {
    return Response.ok(
            Templates.printed(
                new PrintedView(
                    classroom.id,
                    classroom.name,
                    classroom.joinCode,
                    ClassPages.address(uri),
                    pins)))
        .build();
  }

  private CardsView choices(UUID id, String chosen, boolean noneChosen) {
    ClassView view = views.view(id, "", null, null);
    return new CardsView(
        id,
        view.name(),
        view.students().stream()
            .map(
                row ->
                    new CardsView.Choice(
                        row.id(),
                        row.number(),
                        row.name(),
                        "new".equals(chosen) ? row.signedIn() == null : !"none".equals(chosen)))
            .toList(),
        noneChosen);
  }
}
