package org.civiquiz.assignment;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
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
}
