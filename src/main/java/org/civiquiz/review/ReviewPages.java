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
import java.util.UUID;
import org.civiquiz.account.Role;
import org.civiquiz.error.ConflictException;
import org.civiquiz.error.InvalidInputException;
import org.civiquiz.quiz.QuizReview;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The pages on which a teacher decides about the questions of a quiz, beside the passage. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.TEACHER, Role.ADMIN})
public class ReviewPages {

  @CheckedTemplate(basePath = "review")
  static class Templates {
    static native TemplateInstance questions(ReviewView review);

    /** What changes of the page with every decision. */
    static native TemplateInstance body(ReviewView review);

    static native TemplateInstance whyNot(WhyNotView why);

    private Templates() {}
  }

  private final Reviews reviews;
  private final Drafts drafts;
  private final QuizReview review;

  ReviewPages(Reviews reviews, Drafts drafts, QuizReview review) {
    this.reviews = reviews;
    this.drafts = drafts;
    this.review = review;
  }

  @GET
  @Path("teach/quizzes/{id}/review")
  public TemplateInstance questions(
      @RestPath UUID id,
      @RestQuery String question,
      @RestQuery boolean edit,
      @RestQuery String notice) {
    Reviews.Mode mode = edit ? Reviews.Mode.EDIT : Reviews.Mode.READ;
    return Templates.questions(reviews.view(id, question, mode, Notice.text(notice)));
  }

  @GET
  @Path("teach/quizzes/{id}/review/why-not")
  public TemplateInstance whyNot(@RestPath UUID id) {
    return Templates.whyNot(reviews.whyNot(id));
  }

  /** Accepts every question that is left. */
  @POST
  @Path("teach/quizzes/{id}/review")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response acceptRest(@RestPath UUID id) {
    review.acceptRest(id);
    return Response.seeOther(
            URI.create("/teach/quizzes/%s/review?notice=%s".formatted(id, Notice.ALL)))
        .build();
  }

  /** Accepts, edits or rejects a question and goes on to the next. */
  @POST
  @Path("teach/drafts/{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response decide(
      @RestPath UUID id,
      @RestHeader("HX-Request") boolean isPartial,
      MultivaluedMap<String, String> form) {
    Drafts.Place place = drafts.find(id);
    String decision = form.getFirst("do") == null ? "" : form.getFirst("do");
    if (decision.equals("edit") || decision.equals("save")) {
      return edit(place, form, decision.equals("save"), isPartial);
    }
    if (!place.isCurrent()) {
      return show(place.quizId(), place.questionId(), Notice.CHANGED, isPartial);
    }
    switch (decision) {
      case "accept" -> review.accept(place.quizId(), place.questionId());
      case "reject" -> {
        try {
          review.reject(place.quizId(), place.questionId(), Rejection.of(form));
        } catch (ConflictException last) {
          return show(place.quizId(), place.questionId(), Notice.LAST, isPartial);
        }
      }
      default -> throw InvalidInputException.at("do", "This must be accept, edit or reject");
    }
    String next = reviews.next(place.quizId(), place.questionId());
    return show(place.quizId(), next, "", isPartial);
  }

  private Response edit(
      Drafts.Place place,
      MultivaluedMap<String, String> fields,
      boolean isStaying,
      boolean isPartial) {
    QuestionForm form = reviews.read(place.quizId(), place.questionId(), fields);
    try {
      if (!place.isCurrent()) {
        throw InvalidInputException.at("stem", Notice.text(Notice.CHANGED_WHILE_EDITED));
      }
      reviews.save(place.quizId(), place.questionId(), form);
    } catch (InvalidInputException e) {
      ReviewView view = reviews.faulty(place.quizId(), place.questionId(), form, e.causes());
      // The script that swaps the card would not swap an error in.
      return isPartial
          ? Response.ok(Templates.body(view)).build()
          : Response.status(422).entity(Templates.questions(view)).build();
    }
    if (isStaying && isPartial) {
      return Response.ok(
              Templates.body(
                  reviews.view(
                      place.quizId(),
                      place.questionId(),
                      Reviews.Mode.EDIT,
                      Notice.text(Notice.SAVED))))
          .build();
    }
    if (isStaying) {
      return Response.seeOther(
              URI.create(
                  ReviewView.path(place.quizId(), place.questionId())
                      + "&edit=true&notice="
                      + Notice.SAVED
                      + "#card"))
          .build();
    }
    String next = reviews.next(place.quizId(), place.questionId());
    return show(place.quizId(), next, "", isPartial);
  }

  /** The page with another question at hand, or only what changes of it. */
  private Response show(UUID quizId, String questionId, String notice, boolean isPartial) {
    String path = ReviewView.path(quizId, questionId);
    if (!isPartial) {
      String query = notice.isEmpty() ? "" : "&notice=" + notice;
      return Response.seeOther(URI.create(path + query + "#card")).build();
    }
    ReviewView view = reviews.view(quizId, questionId, Reviews.Mode.READ, Notice.text(notice));
    return Response.ok(Templates.body(view)).header("HX-Push-Url", path).build();
  }
}
