package org.civiquiz.classroom;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

/** A student: a display name and a PIN, and nothing else that tells who they are. */
@Entity
public class Student extends PanacheEntityBase {

  @Id public UUID id;

  @PartitionKey
  @Column(name = "school_id", nullable = false)
  public UUID schoolId;

  @Column(nullable = false)
  public String name;

  @Column(name = "pin_hash", nullable = false)
  public String pinHash;

  @Column(name = "tokens_valid_from", nullable = false)
  public Instant tokensValidFrom;

  /** How much longer than others this student has, in percent; 0 to 300. */
  @Column(name = "extra_time_percent", nullable = false)
  public int extraTimePercent;

  /** Whether pages begin with large text for this student. */
  @Column(name = "large_text", nullable = false)
  public boolean largeText;

  /** What the teachers keep in mind; for them alone. */
  @Column(name = "teacher_note", nullable = false)
  public String teacherNote = "";

  /** Reading and colour choices, as JSON. */
  @Column(nullable = false)
  public String display = "{}";

  @Column(name = "created_at", nullable = false)
  public Instant createdAt;

  /** The last time; null if the student never signed in. */
  @Column(name = "signed_in_at")
  public Instant signedInAt;

  public static Optional<Student> findInSchool(UUID schoolId, UUID id) {
    return find("schoolId = ?1 and id = ?2", schoolId, id).firstResultOptional();
  }
}
