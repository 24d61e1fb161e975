package org.civiquiz.classroom;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A student's place in a class, with the number or nickname to sign in with. */
@Entity
@IdClass(Enrolment.Key.class)
public class Enrolment extends PanacheEntityBase {

  @Id
  @Column(name = "school_id", nullable = false)
  public UUID schoolId;

  @Id
  @Column(name = "classroom_id", nullable = false)
  public UUID classroomId;

  @Id
  @Column(name = "student_id", nullable = false)
  public UUID studentId;

  /** As the teacher wrote it. */
  @Column(nullable = false)
  public String number;

  /** As it is compared: without case, accents and white space at the ends. */
  @Column(name = "number_key", nullable = false)
  public String numberKey;

  @Column(name = "joined_at", nullable = false)
  public Instant joinedAt;

  /** When the student left the class; their attempts stay. */
  @Column(name = "left_at")
  public Instant leftAt;

  /** What identifies an enrolment. */
  public record Key(UUID schoolId, UUID classroomId, UUID studentId) implements Serializable {}
}
