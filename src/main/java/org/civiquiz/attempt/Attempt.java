package org.civiquiz.attempt;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

/** One student's go at one assignment. */
@Entity
public class Attempt extends PanacheEntityBase {

  @Id public UUID id;

  @PartitionKey
  @Column(name = "school_id", nullable = false)
  public UUID schoolId;

  @Column(name = "assignment_id", nullable = false)
  public UUID assignmentId;

  @Column(name = "student_id", nullable = false)
  public UUID studentId;

  /** From 1. */
  @Column(nullable = false)
  public int number;

  @Column(name = "quiz_version", nullable = false)
  public int quizVersion;

  /** A secret of 32 bytes; the ids and the order of options in this attempt derive from it. */
  @Column(name = "presentation_key", nullable = false)
  public byte[] presentationKey;

  @Column(name = "started_at", nullable = false)
  public Instant startedAt;

  /** The earlier of the time limit with extra time and the due date; null without either. */
  @Column(name = "ends_at")
  public Instant endsAt;

  @Column(name = "submitted_at")
  public Instant submittedAt;

  /** {@code student}, {@code time} or {@code teacher}. */
  @Column(name = "submitted_by")
  public String submittedBy;

  /** Points earned so far, unrounded; null until submitted. */
  public Double score;

  @Column(name = "max_score", nullable = false)
  public double maxScore;

  /** Points that wait for a person's mark. */
  @Column(name = "pending_points", nullable = false)
  public double pendingPoints;

  /** The student's own attempt; somebody else's is not found. */
  public static Optional<Attempt> findOwn(UUID schoolId, UUID studentId, UUID id) {
    return find("schoolId = ?1 and studentId = ?2 and id = ?3", schoolId, studentId, id)
        .firstResultOptional();
  }

  /** A student's attempts at an assignment, in order. */
  public static List<Attempt> listOwn(UUID schoolId, UUID assignmentId, UUID studentId) {
    return list(
        "schoolId = ?1 and assignmentId = ?2 and studentId = ?3 order by number",
        schoolId,
        assignmentId,
        studentId);
  }

  public boolean isSubmitted() {
    return submittedAt != null;
  }

  /** Whether its time has passed; at the very end it has not. */
  public boolean isOutOfTime(Instant now) {
    return endsAt != null && now.isAfter(endsAt);
  }
}
