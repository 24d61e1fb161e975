package org.civiquiz.classroom;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** That a teacher teaches a class. */
@Entity
@Table(name = "classroom_teacher")
@IdClass(ClassroomTeacher.Key.class)
public class ClassroomTeacher extends PanacheEntityBase {

  @Id
  @Column(name = "school_id", nullable = false)
  public UUID schoolId;

  @Id
  @Column(name = "classroom_id", nullable = false)
  public UUID classroomId;

  @Id
  @Column(name = "account_id", nullable = false)
  public UUID accountId;

  /** What identifies it. */
  public record Key(UUID schoolId, UUID classroomId, UUID accountId) implements Serializable {}
}
