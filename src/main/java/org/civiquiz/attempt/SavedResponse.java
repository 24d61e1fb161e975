package org.civiquiz.attempt;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a student gave in one slot of an attempt, as last saved. */
@Entity
@Table(name = "response")
@IdClass(SavedResponse.Key.class)
public class SavedResponse extends PanacheEntityBase {

  @Id
  @Column(name = "school_id", nullable = false)
  public UUID schoolId;

  @Id
  @Column(name = "attempt_id", nullable = false)
  public UUID attemptId;

  @Id
  @Column(nullable = false)
  public int slot;

  /** Raised by the client with every change of the slot; from 1. */
  @Column(nullable = false)
  public long sequence;

  /**
   * The response in the ids of the question, as JSON: {@code options}, {@code text} or {@code
   * pairs}.
   */
  @Column(nullable = false)
  public String content;

  @Column(name = "saved_at", nullable = false)
  public Instant savedAt;

  /** 0 to 1; null until the attempt is submitted, and while only a person can tell. */
  public Double mark;

  /** Who gave the mark; null if it follows from the question. */
  @Column(name = "marked_by")
  public UUID markedBy;

  @Column(name = "marked_at")
  public Instant markedAt;

  /** Whether a person has marked what is saved now. */
  boolean isMarkedByPerson() {
    return markedAt != null && !savedAt.isAfter(markedAt);
  }

  public static List<SavedResponse> listInOrder(UUID schoolId, UUID attemptId) {
    return list("schoolId = ?1 and attemptId = ?2 order by slot", schoolId, attemptId);
  }

  /** What identifies a saved response. */
  public record Key(UUID schoolId, UUID attemptId, int slot) implements Serializable {}
}
