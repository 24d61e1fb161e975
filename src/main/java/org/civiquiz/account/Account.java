package org.civiquiz.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

/** Somebody on the staff of a school who signs in with a username and a password. */
@Entity
public class Account extends PanacheEntityBase {

  @Id public UUID id;

  @PartitionKey
  @Column(name = "school_id", nullable = false)
  public UUID schoolId;

  @Column(nullable = false)
  public String username;

  /** What students see: "Ms. Okafor". */
  @Column(nullable = false)
  public String name;

  /** {@link Role#TEACHER} or {@link Role#ADMIN}, by its code. */
  @Column(nullable = false)
  public String role;

  @Column(name = "password_hash", nullable = false)
  public String passwordHash;

  @Column(name = "tokens_valid_from", nullable = false)
  public Instant tokensValidFrom;

  /** Reading and colour choices, as JSON. */
  @Column(nullable = false)
  public String display = "{}";

  @Column(name = "created_at", nullable = false)
  public Instant createdAt;

  @Column(name = "closed_at")
  public Instant closedAt;

  public static Optional<Account> findInSchool(UUID schoolId, UUID id) {
    return find("schoolId = ?1 and id = ?2", schoolId, id).firstResultOptional();
  }
}
