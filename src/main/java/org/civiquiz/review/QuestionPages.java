package org.civiquiz.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.civiquiz.account.Role;
import org.civiquiz.core.question.Question;
import org.civiquiz.error.InvalidInputException;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The page on which a teacher writes a question of their own. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.TEACHER, Role.ADMIN})
public class QuestionPages {

  @CheckedTemplate(basePath = "review")
  static class Templates {
    static native TemplateInstance newQuestion(NewQuestionView question);

    private Templates() {}
  }

  private final Reviews reviews;

  QuestionPages(Reviews reviews) {
    this.reviews = reviews;
  }

  @GET
  @Path("teach/quizzes/{id}/questions/new")
  public TemplateInstance newQuestion(
      @RestPath UUID id, @RestQuery String type, @RestQuery List<String> evidence) {
    return Templates.newQuestion(
        reviews.newQuestion(id, QuestionForm.empty(type(type), evidence), List.of()));
  }

  @POST
  @Path("teach/quizzes/{id}/questions")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(@RestPath UUID id, MultivaluedMap<String, String> fields) {
    QuestionForm form = SentQuestion.read(type(fields.getFirst("type")), fields);
    try {
      String questionId = reviews.add(id, form);
      return Response.seeOther(URI.create(ReviewView.path(id, questionId) + "#card")).build();
    } catch (InvalidInputException e) {
      return Response.status(422)
          .entity(Templates.newQuestion(reviews.newQuestion(id, form, e.causes())))
          .build();
    }
  }

  /** A single choice for anything unknown. */
  private static Question.Type type(String code) {
    try {
      return code == null ? Question.Type.SINGLE_CHOICE : Question.Type.ofCode(code);
    } catch (IllegalArgumentException unknown) {
      return Question.Type.SINGLE_CHOICE;
    }
  }
}
