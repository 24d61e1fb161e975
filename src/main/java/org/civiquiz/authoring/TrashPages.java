package org.civiquiz.authoring;

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
import org.civiquiz.account.Role;
import org.civiquiz.quiz.QuizTrash;
import org.civiquiz.school.SchoolClock;
import org.jboss.resteasy.reactive.RestPath;

/** Deletes quizzes and brings them back. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.TEACHER, Role.ADMIN})
public class TrashPages {

  @CheckedTemplate(basePath = "authoring")
  static class Templates {
    static native TemplateInstance trash(TrashView view);

    private Templates() {}
  }

  private final QuizTrash trash;
  private final SchoolClock schoolClock;
  private final Caller caller;

  TrashPages(QuizTrash trash, SchoolClock schoolClock, Caller caller) {
    this.trash = trash;
    this.schoolClock = schoolClock;
    this.caller = caller;
  }

  @GET
  @Path("teach/quizzes/trash")
  public TemplateInstance trash() {
    return Templates.trash(TrashView.of(trash.list(), schoolClock.now(caller.schoolId())));
  }

  @POST
  @Path("teach/quizzes/{id}/delete")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response delete(@RestPath UUID id) {
    trash.delete(id);
    return Response.seeOther(URI.create("/teach/quizzes?deleted=" + id)).build();
  }

  @POST
  @Path("teach/quizzes/{id}/restore")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response restore(@RestPath UUID id) {
    trash.restore(id);
    return Response.seeOther(URI.create("/teach/quizzes")).build();
  }
}
