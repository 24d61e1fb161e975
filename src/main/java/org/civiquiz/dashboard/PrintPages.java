package org.civiquiz.dashboard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.civiquiz.account.Caller;
import org.civiquiz.account.Role;
import org.civiquiz.core.question.QuizDocument;
import org.civiquiz.quiz.PassageLayout;
import org.civiquiz.quiz.Passages;
import org.civiquiz.quiz.Quizzes;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The page from which a teacher prints a quiz. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.TEACHER, Role.ADMIN})
public class PrintPages {

  private final Quizzes quizzes;
  private final Passages passages;
  private final Caller caller;

  PrintPages(Quizzes quizzes, Passages passages, Caller caller) {
    this.quizzes = quizzes;
    this.passages = passages;
    this.caller = caller;
  }

  /** The page itself. */
  @CheckedTemplate(basePath = "dashboard")
  static class Templates {
    static native TemplateInstance print(PrintView view);

    private Templates() {}
  }

  /**
   * @param what the part to begin with; everything if absent
   * @param size {@code large} for large print
   */
  @GET
  @Path("teach/quizzes/{id}/print")
  public TemplateInstance print(@RestPath UUID id, @RestQuery String what, @RestQuery String size) {
    QuizDocument quiz = quizzes.document(caller.schoolId(), id);
    Optional<PassageLayout> passage = passages.ofQuiz(caller.schoolId(), id);
    return Templates.print(PrintView.of(id, quiz, passage, what, "large".equals(size)));
  }
}
