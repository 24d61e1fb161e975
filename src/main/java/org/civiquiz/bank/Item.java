package org.civiquiz.bank;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.civiquiz.core.question.Question;
import org.hibernate.annotations.PartitionKey;

/** A question in the bank, with what the bank knows about it. The question itself never changes. */
@Entity
public class Item extends PanacheEntityBase {

  public static final String GENERATED = "generated";
  public static final String IMPORTED = "imported";
  public static final String WRITTEN = "written";

  public static final String DRAFT = "draft";
  public static final String APPROVED = "approved";
  public static final String REJECTED = "rejected";

  @Id public UUID id;

  @PartitionKey
  @Column(name = "school_id", nullable = false)
  public UUID schoolId;

  @Column(name = "article_id")
  public UUID articleId;

  @Convert(converter = QuestionConverter.class)
  @Column(nullable = false)
  public Question question;

  /** {@code generated}, {@code imported} or {@code written}. */
  @Column(nullable = false)
  public String source;

  /** {@code draft}, {@code approved} or {@code rejected}. */
  @Column(nullable = false)
  public String status;

  @Column(name = "rejection_reason")
  public String rejectionReason;

  @Column(nullable = false)
  public int version = 1;

  @Column(name = "replaces_id")
  public UUID replacesId;

  @Column(name = "decided_by")
  public UUID decidedBy;

  @Column(name = "decided_at")
  public Instant decidedAt;

  @Column(name = "created_at", nullable = false)
  public Instant createdAt;

  public static Optional<Item> findInSchool(UUID schoolId, UUID id) {
    return find("schoolId = ?1 and id = ?2", schoolId, id).firstResultOptional();
  }

  /** The item that took the place of this one; empty if none did. */
  public static Optional<Item> findSuccessor(UUID schoolId, UUID id) {
    return find("schoolId = ?1 and replacesId = ?2 order by createdAt desc", schoolId, id)
        .firstResultOptional();
  }

  public boolean isApproved() {
    return status.equals(APPROVED);
  }

  /** The items of these ids, by their id; those that the school does not have are left out. */
  public static Map<UUID, Item> mapById(UUID schoolId, Collection<UUID> ids) {
    return Item.<Item>list("schoolId = ?1 and id in ?2", schoolId, ids).stream()
        .collect(Collectors.toMap(item -> item.id, Function.identity()));
  }
}
