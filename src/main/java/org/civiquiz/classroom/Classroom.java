package org.civiquiz.classroom;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

/** A class of students, which they join with its code. */
@Entity
public class Classroom extends PanacheEntityBase {

  @Id public UUID id;

  @PartitionKey
  @Column(name = "school_id", nullable = false)
  public UUID schoolId;

  @Column(nullable = false)
  public String name;

  @Column(name = "join_code", nullable = false)
  public String joinCode;

  @Column(name = "created_at", nullable = false)
  public Instant createdAt;

  @Column(name = "archived_at")
  public Instant archivedAt;

  /** Keeps others from changing who is in this class until the transaction ends. */
  void lockRoster() {
    find("schoolId = ?1 and id = ?2", schoolId, id)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .singleResult();
  }
}
