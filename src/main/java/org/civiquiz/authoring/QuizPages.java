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
import org.civiquiz.error.ConflictException;
import org.civiquiz.interchange.QuizFormats;
import org.civiquiz.interchange.WrittenQuiz;
import org.civiquiz.quiz.QuizReview;
import org.civiquiz.quiz.Quizzes;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The list of quizzes, and the way of one from its making to its publication. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.TEACHER, Role.ADMIN})
public class QuizPages {

  @CheckedTemplate(basePath = "authoring")
  static class Templates {
    static native TemplateInstance quizzes(QuizListView view);

    static native TemplateInstance progress(ProgressView view);

    static native TemplateInstance preview(PreviewView view);

    static native TemplateInstance unpublished(UnpublishedView view);

    private Templates() {}
  }

  private final Caller caller;
  private final QuizList list;
  private final QuizStands stands;
  private final Quizzes quizzes;
  private final QuizReview review;

  QuizPages(Caller caller, QuizList list, QuizStands stands, Quizzes quizzes, QuizReview review) {
    this.caller = caller;
    this.list = list;
    this.stands = stands;
    this.quizzes = quizzes;
    this.review = review;
  }

  @GET
  @Path("teach/quizzes")
  public TemplateInstance quizzes(
      @RestQuery UUID after, @RestQuery UUID published, @RestQuery UUID deleted) {
    return Templates.quizzes(list.list(after, published, deleted));
  }

  /** Shows that questions are being made, and leads on when they are there. */
  @GET
  @Path("teach/quizzes/{id}/progress")
  public Response progress(@RestPath UUID id, @RestHeader("HX-Request") boolean isPoll) {
    ProgressView view = stands.progress(id);
    if (view.isGenerating() && isPoll) {
      return Response.noContent().build();
    }
    if (view.isGenerating() || view.isEmpty() && !isPoll) {
      return Response.ok(Templates.progress(view)).header("Cache-Control", "no-store").build();
    }
    String next = "/teach/quizzes/" + id + "/" + (view.isEmpty() ? "progress" : "review");
    return isPoll
        ? Response.ok("").header("HX-Redirect", next).build()
        : Response.seeOther(URI.create(next)).build();
  }

  @GET
  @Path("teach/quizzes/{id}/preview")
  public TemplateInstance preview(@RestPath UUID id) {
    return Templates.preview(stands.preview(id));
  }

  @POST
  @Path("teach/quizzes/{id}/publish")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response publish(@RestPath UUID id) {
    try {
      review.publish(id);
      return Response.seeOther(URI.create("/teach/quizzes?published=" + id)).build();
    } catch (ConflictException e) {
      String title = quizzes.summary(caller.schoolId(), id).title();
      return Response.status(409)
          .entity(Templates.unpublished(UnpublishedView.of(id, title, e)))
          .build();
    }
  }

  /** The quiz as a file that other systems read. */
  @GET
  @Path("teach/quizzes/{id}/export")
  @Produces(MediaType.WILDCARD)
  public Response export(@RestPath UUID id, @RestQuery String format) {
    WrittenQuiz file = stands.export(id, format == null ? QuizFormats.NAMES.get(0) : format);
    return Response.ok(file.bytes(), file.mediaType())
        .header(
            "Content-Disposition",
            "attachment; filename=\"quiz-%s%s\"".formatted(id, file.suffix()))
        .build();
  }
}
