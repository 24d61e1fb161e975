package org.civiquiz.authoring;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.civiquiz.account.Role;
import org.civiquiz.quiz.GeneratedQuizzes;
import org.civiquiz.quiz.Quiz;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

/** The page on which a teacher turns an article into a quiz. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.TEACHER, Role.ADMIN})
public class NewQuizPages {

  @CheckedTemplate(basePath = "authoring")
  static class Templates {
    static native TemplateInstance newQuiz(NewQuizView view);

    static native TemplateInstance check(NewQuizView view);

    private Templates() {}
  }

  private final NewQuizzes quizzes;

  NewQuizPages(NewQuizzes quizzes) {
    this.quizzes = quizzes;
  }

  /**
   * @param from a quiz whose text is to be tried again
   */
  @GET
  @Path("teach/quizzes/new")
  public TemplateInstance form(@RestQuery UUID from) {
    return Templates.newQuiz(from == null ? NewQuizView.fresh() : quizzes.again(from));
  }

  @POST
  @Path("teach/quizzes/check")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public TemplateInstance check(
      @RestHeader("HX-Request") boolean isPartial, @BeanParam NewQuizForm form) {
    NewQuizView view = quizzes.look(form);
    return isPartial ? Templates.check(view) : Templates.newQuiz(view);
  }

  @POST
  @Path("teach/quizzes")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response create(@BeanParam NewQuizForm form) {
    NewQuizzes.Outcome outcome = quizzes.order(form);
    return outcome
        .ordered()
        .map(NewQuizPages::seeOther)
        .orElseGet(
            () ->
                Response.status(outcome.isBusy() ? 503 : 422)
                    .entity(Templates.newQuiz(outcome.view())))
        .build();
  }

  private static Response.ResponseBuilder seeOther(GeneratedQuizzes.Ordered ordered) {
    String page = ordered.state().equals(Quiz.GENERATING) ? "progress" : "review";
    return Response.seeOther(URI.create("/teach/quizzes/" + ordered.id() + "/" + page));
  }
}
