package org.civiquiz.attempt;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import java.util.Set;
import java.util.UUID;
import org.civiquiz.account.Caller;
import org.civiquiz.account.Role;
import org.civiquiz.error.ConflictException;
import org.civiquiz.error.GoneException;
import org.civiquiz.error.InvalidInputException;
import org.civiquiz.error.NoSuchEntityException;
import org.civiquiz.school.SchoolClock;
import org.civiquiz.web.PageLanguage;
import org.civiquiz.web.SchoolTime;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The pages on which a student takes a quiz, checks the answers, turns in and reads the result. */
@Path("/quiz/{attempt}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.STUDENT)
public class AttemptPages {

  private final Attempts attempts;
  private final Flags flags;
  private final SchoolClock schoolClock;
  private final Caller caller;
  private final PageLanguage language;

  AttemptPages(
      Attempts attempts,
      Flags flags,
      SchoolClock schoolClock,
      Caller caller,
      PageLanguage language) {
    this.attempts = attempts;
    this.flags = flags;
    this.schoolClock = schoolClock;
    this.caller = caller;
    this.language = language;
  }

  /** The pages themselves. */
  @CheckedTemplate(basePath = "attempt")
  static class Templates {
    static native TemplateInstance question(TakeView take, QuestionView question);

    static native TemplateInstance review(ReviewView review);

    static native TemplateInstance result(ResultView result);

    private Templates() {}
  }

  @GET
  @Path("q/{number}")
  public Object question(@RestPath UUID attempt, @RestPath int number, @RestQuery String notice) {
    AttemptRecord found = find(attempt);
    if (found.attempt().isSubmitted()) {
      return seeOther(attempt, "result");
    }
    requireSlot(found, number);
    Set<Integer> flagged = flags.list(caller.schoolId(), attempt);
    return Templates.question(
        TakeView.of(found, flagged, time(), notice(notice)),
        QuestionView.of(found, number - 1, flagged, Phrases.in(language)));
  }

  /** Saves the answer and goes on, as a form does. */
  @POST
  @Path("q/{number}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response answer(
      @RestPath UUID attempt, @RestPath int number, MultivaluedMap<String, String> form) {
    AttemptRecord found = find(attempt);
    if (found.attempt().isSubmitted()) {
      return seeOther(attempt, "result");
    }
    requireSlot(found, number);
    AnswerForm answer = AnswerForm.of(found.offered(number - 1), form);
    if (answer.flag() != null) {
      flags.set(caller.schoolId(), attempt, number - 1, answer.flag().equals("1"));
    }
    Saving saving =
        isUnchanged(found, number - 1, answer)
            ? new Saving("saved", answer.sequence(), found.remainingSeconds())
            : save(found, number - 1, answer);
    return switch (saving.state) {
      case "saved" -> seeOther(attempt, next(answer, number, found.slots()));
      case "turned_in" -> seeOther(attempt, "result");
      default -> seeOther(attempt, "q/" + number + "?notice=" + saving.state);
    };
  }

  /** Saves the answer and says what became of it, for the script of the page. */
  @POST
  @Path("q/{number}/response")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.APPLICATION_JSON)
  public Saving autosave(
      @RestPath UUID attempt, @RestPath int number, MultivaluedMap<String, String> form) {
    AttemptRecord found = find(attempt);
    requireSlot(found, number);
    return save(found, number - 1, AnswerForm.of(found.offered(number - 1), form));
  }

  @POST
  @Path("q/{number}/flag")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.APPLICATION_JSON)
  public Saving flag(
      @RestPath UUID attempt, @RestPath int number, MultivaluedMap<String, String> form) {
    AttemptRecord found = find(attempt);
    requireSlot(found, number);
    flags.set(caller.schoolId(), attempt, number - 1, "1".equals(form.getFirst("flag")));
    return new Saving("saved", null, found.remainingSeconds());
  }

  @GET
  @Path("review")
  public Object review(@RestPath UUID attempt) {
    AttemptRecord found = find(attempt);
    return found.attempt().isSubmitted()
        ? seeOther(attempt, "result")
        : Templates.review(ReviewView.of(found, flags.list(caller.schoolId(), attempt), time()));
  }

  @POST
  @Path("turn-in")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response turnIn(@RestPath UUID attempt) {
    attempts.submit(caller.schoolId(), caller.id(), attempt);
    return seeOther(attempt, "result");
  }

  @GET
  @Path("result")
  public Object result(@RestPath UUID attempt) {
    AttemptRecord found = find(attempt);
    return found.attempt().isSubmitted()
        ? Templates.result(ResultView.of(found, time(), Phrases.in(language)))
        : seeOther(attempt, "q/1");
  }

  /**
   * What became of an answer.
   *
   * @param state {@code saved}, {@code newer} if another one is stored, {@code turned_in} if the
   *     attempt is over, or {@code misfit}
   * @param sequence what is stored; absent if the attempt is over
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Saving(String state, Long sequence, Long remainingSeconds) {}

  private Saving save(AttemptRecord found, int slot, AnswerForm answer) {
    Long remaining = found.remainingSeconds();
    if (found.attempt().isSubmitted()) {
      return new Saving("turned_in", null, null);
    }
    try {
      Attempts.Saved saved =
          attempts.save(caller.schoolId(), caller.id(), found.attempt().id, slot, answer.given());
      return new Saving("saved", saved.sequence(), remaining);
    } catch (StaleResponseException newer) {
      return new Saving("newer", newer.stored().sequence(), remaining);
    } catch (ConflictException | GoneException over) {
      return new Saving("turned_in", null, null);
    } catch (InvalidInputException misfit) {
      return new Saving("misfit", null, remaining);
    }
  }

  /** A form that was only looked at changes nothing, however old it is. */
  private static boolean isUnchanged(AttemptRecord found, int slot, AnswerForm answer) {
    try {
      var given = found.offered(slot).read(answer.given());
      return found
          .saved(slot)
          .map(saved -> saved.content.equals(ResponseJson.write(given)))
          .orElse(given.isEmpty());
    } catch (InvalidInputException misfit) {
      return false;
    }
  }

  private SchoolTime time() {
    return schoolClock.now(caller.schoolId()).in(language.locale());
  }

  /** In words, what happened to the answer that was sent before; empty for anything unknown. */
  private String notice(String code) {
    TakeWords words = language.words(TakeWords.class);
    return switch (code == null ? "" : code) {
      case "newer" -> words.newerAnswer();
      case "misfit" -> words.misfit();
      default -> "";
    };
  }

  private static String next(AnswerForm answer, int number, int count) {
    return switch (answer.go()) {
      case "next" -> number < count ? "q/" + (number + 1) : "review";
      case "back" -> "q/" + Math.max(1, number - 1);
      case "review" -> "review";
      default -> "q/" + number;
    };
  }

  private AttemptRecord find(UUID attempt) {
    return attempts.find(caller.schoolId(), caller.id(), attempt);
  }

  private static void requireSlot(AttemptRecord attempt, int number) {
    if (number < 1 || number > attempt.slots()) {
      throw new NoSuchEntityException("question");
    }
  }

  private static Response seeOther(UUID attempt, String page) {
    return Response.seeOther(URI.create("/quiz/" + attempt + "/" + page)).build();
  }
}
