package org.civiquiz.assignment;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

/** A quiz given to a class, with when and how it may be taken. */
@Entity
public class Assignment extends PanacheEntityBase {

  @Id public UUID id;

  @PartitionKey
  @Column(name = "school_id", nullable = false)
  public UUID schoolId;

  @Column(name = "quiz_id", nullable = false)
  public UUID quizId;

  /** The version of the quiz that new attempts take. */
  @Column(name = "quiz_version", nullable = false)
  public int quizVersion;

  @Column(name = "classroom_id", nullable = false)
  public UUID classroomId;

  /** Null if it is open from the start. */
  @Column(name = "opens_at")
  public Instant opensAt;

  /** Null if it stays open. */
  @Column(name = "due_at")
  public Instant dueAt;

  /** 1 to 1440; null without a clock. */
  @Column(name = "time_limit_minutes")
  public Integer timeLimitMinutes;

  @Column(name = "attempts_allowed", nullable = false)
  public int attemptsAllowed = 1;

  /** The code of a {@link FeedbackPolicy}. */
  @Column(nullable = false)
  public String feedback;

  /** When a teacher released the results, if the policy waits for that. */
  @Column(name = "released_at")
  public Instant releasedAt;

  @Column(name = "created_by")
  public UUID createdBy;

  @Column(name = "created_at", nullable = false)
  public Instant createdAt;

  public static Optional<Assignment> findInSchool(UUID schoolId, UUID id) {
    return find("schoolId = ?1 and id = ?2", schoolId, id).firstResultOptional();
  }

  public FeedbackPolicy policy() {
    return FeedbackPolicy.ofCode(feedback).orElseThrow();
  }

  public boolean isNotYetOpen(Instant now) {
    return opensAt != null && now.isBefore(opensAt);
  }

  /** Whether the due date has passed; at that very moment it has not. */
  public boolean isClosed(Instant now) {
    return dueAt != null && now.isAfter(dueAt);
  }

  /** Whether a student who has turned in may know the score. */
  public boolean showsScore(Instant now) {
    return policy() == FeedbackPolicy.SCORE || showsKeys(now);
  }

  /** Whether a student who has turned in may see keys, rationales and evidence. */
  public boolean showsKeys(Instant now) {
    return switch (policy()) {
      case NONE, SCORE -> false;
      case AFTER_SUBMISSION -> true;
      case AFTER_DUE -> isClosed(now);
      case ON_RELEASE -> releasedAt != null;
    };
  }

  /**
   * When an attempt that starts now has to end: the earlier of the time limit and the due date.
   *
   * @param dueAt the due date that holds for the student; null for none
   * @param extraTimePercent how much longer than the time limit the student has
   * @return null if there is neither a time limit nor a due date
   */
  public Instant endOfAttempt(Instant start, Instant dueAt, int extraTimePercent) {
    if (timeLimitMinutes == null) {
      return dueAt;
    }
    Instant end = start.plus(timeLimit(timeLimitMinutes, extraTimePercent));
    return dueAt != null && dueAt.isBefore(end) ? dueAt : end;
  }

  /** A time limit with a student's extra time. */
  public static Duration timeLimit(int minutes, int extraTimePercent) {
    return Duration.ofMinutes(minutes).multipliedBy(100L + extraTimePercent).dividedBy(100);
  }
}
