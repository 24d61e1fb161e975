package org.civiquiz.attempt;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.civiquiz.account.Caller;
import org.civiquiz.account.Role;
import org.civiquiz.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** A student's list of assignments, for programs. */
@Path("/api/me/assignments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.STUDENT)
@Tag(name = "Attempts")
public class StudentAssignmentResource {

  private final StudentAssignments assignments;
  private final Caller caller;

  StudentAssignmentResource(StudentAssignments assignments, Caller caller) {
    this.assignments = assignments;
    this.caller = caller;
  }

  @GET
  @Operation(summary = "The caller's assignments, newest first")
  public List<AssignmentSummary> list(@RestQuery String limit, @RestQuery String after) {
    return Paging.of(limit, after)
        .of(assignments.list(caller.schoolId(), caller.id()), entry -> entry.assignment().id)
        .stream()
        .map(AssignmentSummary::of)
        .toList();
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
          entry.allowance().dueAt(),
          entry.minutes(),
          entry.allowance().attempts(),
          entry.attempts().size(),
          entry.state(),
          shown == null ? null : shown.id,
          withScore ? done.score : null,
          withScore ? Double.valueOf(done.maxScore) : null,
          withScore ? Double.valueOf(done.pendingPoints) : null);
    }
  }
}
