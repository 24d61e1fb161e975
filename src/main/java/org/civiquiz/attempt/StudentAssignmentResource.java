package org.civiquiz.attempt;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.civiquiz.account.Caller;
import org.civiquiz.account.Role;
import org.civiquiz.error.InvalidInputException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** A student's list of assignments, for programs. */
@Path("/api/me/assignments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.STUDENT)
public class StudentAssignmentResource {

  private static final int MAX_LIMIT = 1_000;

  private final StudentAssignments assignments;
  private final Caller caller;

  StudentAssignmentResource(StudentAssignments assignments, Caller caller) {
    this.assignments = assignments;
    this.caller = caller;
  }

  @GET
  @Operation(summary = "The caller's assignments, newest first")
  public List<AssignmentSummary> list(
      @RestQuery @DefaultValue("100") int limit, @RestQuery UUID after) {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw InvalidInputException.at("limit", "A limit is 1 to " + MAX_LIMIT);
    }
    List<AssignmentSummary> all =
        assignments.list(caller.schoolId(), caller.id()).stream()
            .map(AssignmentSummary::of)
            .toList();
    int from = 0;
    if (after != null) {
      while (from < all.size() && !all.get(from).id.equals(after)) {
        from++;
      }
      from = Math.min(from + 1, all.size());
    }
    return all.subList(from, Math.min(from + limit, all.size()));
  }

  /**
   * An assignment as its student sees it.
   *
   * @param timeLimitMinutes with the student's extra time
   * @param state {@code not_open}, {@code open}, {@code in_progress}, {@code submitted} or {@code
   *     closed}
   * @param attemptId the attempt under way, else the latest
   * @param score of the latest attempt turned in; absent until the student may know it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AssignmentSummary(
      UUID id,
      String title,
      String className,
      long questions,
      Instant opensAt,
      Instant dueAt,
      Long timeLimitMinutes,
      int attemptsAllowed,
      int attemptsUsed,
      String state,
      UUID attemptId,
      Double score,
      Double maxScore,
      Double pendingPoints) {

    static AssignmentSummary of(StudentAssignments.Entry entry) {
      Attempt open = entry.open();
      Attempt done = entry.done();
      Attempt shown = open == null ? done : open;
      boolean withScore = entry.showsScore();
      return new AssignmentSummary(
          entry.assignment().id,
          entry.title(),
          entry.className(),
          entry.questions(),
          entry.assignment().opensAt,
          entry.assignment().dueAt,
          entry.minutes(),
          entry.assignment().attemptsAllowed,
          entry.attempts().size(),
          entry.state(),
          shown == null ? null : shown.id,
          withScore ? done.score : null,
          withScore ? Double.valueOf(done.maxScore) : null,
          withScore ? Double.valueOf(done.pendingPoints) : null);
    }
  }
}
