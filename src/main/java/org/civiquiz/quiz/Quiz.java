package org.civiquiz.quiz;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

/** An ordered set of items of one school. */
@Entity
public class Quiz extends PanacheEntityBase {

  /** Its questions are being made. */
  public static final String GENERATING = "generating";

  public static final String DRAFT = "draft";
  public static final String PUBLISHED = "published";
  public static final String ARCHIVED = "archived";

  @Id public UUID id;

  @PartitionKey
  @Column(name = "school_id", nullable = false)
  public UUID schoolId;

  /** The article that it is about; null for a quiz imported without one. */
  @Column(name = "article_id")
  public UUID articleId;

  @Column(nullable = false)
  public String title;

  @Column(nullable = false)
  public String language;

  /** {@code generating}, {@code draft}, {@code published} or {@code archived}. */
  @Column(nullable = false)
  public String state;

  /** Which version of its slots is the newest; from 1. */
  @Column(nullable = false)
  public int version = 1;

  @Column(name = "source_hash")
  public String sourceHash;

  /** What the files that it came from call it, where their format has such a name. */
  @Column(name = "external_id")
  public String externalId;

  @Column(nullable = false)
  public String warnings = "[]";

  /** The trace of every decision of the generation, as JSON. */
  public String report;

  /** When the node that makes its questions last said that it still does. */
  @Column(name = "alive_at")
  public Instant aliveAt;

  @Column(name = "created_by")
  public UUID createdBy;

  @Column(name = "created_at", nullable = false)
  public Instant createdAt;

  @Column(name = "published_at")
  public Instant publishedAt;

  /** When it was put into the trash; null if it is not there. */
  @Column(name = "deleted_at")
  public Instant deletedAt;

  /** A quiz that is not in the trash. */
  public static Optional<Quiz> findInSchool(UUID schoolId, UUID id) {
    return find("schoolId = ?1 and id = ?2 and deletedAt is null", schoolId, id)
        .firstResultOptional();
  }

  /** The same, kept out of the trash until the transaction ends. */
  public static Optional<Quiz> holdInSchool(UUID schoolId, UUID id) {
    return find("schoolId = ?1 and id = ?2 and deletedAt is null", schoolId, id)
        .withLock(LockModeType.PESSIMISTIC_READ)
        .firstResultOptional();
  }

  /** The quiz of a file, kept from others who would change it until the transaction ends. */
  static Optional<Quiz> lockBySourceHash(UUID schoolId, String hash) {
    return find("schoolId = ?1 and sourceHash = ?2", schoolId, hash)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** The quiz that files name so, kept from others who would change it likewise. */
  static Optional<Quiz> lockByExternalId(UUID schoolId, String externalId) {
    return find("schoolId = ?1 and externalId = ?2", schoolId, externalId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** A quiz that is not in the trash, kept from others who would change it likewise. */
  static Optional<Quiz> lockInSchool(UUID schoolId, UUID id) {
    return lockAlsoInTrash(schoolId, id).filter(quiz -> quiz.deletedAt == null);
  }

  static Optional<Quiz> lockAlsoInTrash(UUID schoolId, UUID id) {
    return find("schoolId = ?1 and id = ?2", schoolId, id)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** Quizzes of all schools, apart from those that another node is removing. */
  static List<Quiz> lockDeletedBefore(Instant end) {
    return getEntityManager()
        .createNativeQuery(
            "select * from quiz where deleted_at < :end order by deleted_at limit 1000"
                + " for update skip locked",
            Quiz.class)
        .setParameter("end", end)
        .getResultList();
  }

  /** What a school has in the trash, the newest first. */
  static List<Quiz> listTrash(UUID schoolId) {
    return list("schoolId = ?1 and deletedAt is not null order by deletedAt desc, id", schoolId);
  }

  /**
   * @param before only quizzes that are older than this one; null for all
   */
  static List<Quiz> listNewest(UUID schoolId, Quiz before, int limit) {
    String order = " order by createdAt desc, id";
    return before == null
        ? Quiz.<Quiz>find("schoolId = ?1 and deletedAt is null" + order, schoolId)
            .page(0, limit)
            .list()
        : Quiz.<Quiz>find(
                "schoolId = ?1 and deletedAt is null"
                    + " and (createdAt < ?2 or createdAt = ?2 and id > ?3)"
                    + order,
                schoolId,
                before.createdAt,
                before.id)
            .page(0, limit)
            .list();
  }

  /** Whether its versions no longer change: every edit from now on makes a new one. */
  public boolean isFixed() {
    return state.equals(PUBLISHED) || state.equals(ARCHIVED);
  }
}
