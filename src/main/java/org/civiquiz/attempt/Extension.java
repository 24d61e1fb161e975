package org.civiquiz.attempt;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What one student may beyond the others in one assignment. */
@Entity
@IdClass(Extension.Key.class)
class Extension extends PanacheEntityBase {

  @Id
  @Column(name = "school_id", nullable = false)
  public UUID schoolId;

  @Id
  @Column(name = "assignment_id", nullable = false)
  public UUID assignmentId;

  @Id
  @Column(name = "student_id", nullable = false)
  public UUID studentId;

  /** In place of the assignment's due date; null for the same one. */
  @Column(name = "due_at")
  public Instant dueAt;

  @Column(name = "extra_attempts", nullable = false)
  public int extraAttempts;

  static Optional<Extension> of(UUID schoolId, UUID assignmentId, UUID studentId) {
    return find(
            "schoolId = ?1 and assignmentId = ?2 and studentId = ?3",
            schoolId,
            assignmentId,
            studentId)
        .firstResultOptional();
  }

  static List<Extension> listOf(UUID schoolId, UUID studentId) {
    return list("schoolId = ?1 and studentId = ?2", schoolId, studentId);
  }

  /** What identifies an extension. */
  record Key(UUID schoolId, UUID assignmentId, UUID studentId) implements Serializable {}
}
