package org.civiquiz.school;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A school: the tenant that every row of school data hangs from. */
@Entity
public class School extends PanacheEntityBase {

  @Id public UUID id;

  @Column(nullable = false)
  public String name;

  /** A BCP 47 tag; how numbers and dates are written. */
  @Column(nullable = false)
  public String locale = "en-US";

  /** An IANA time zone; what its clocks show. */
  @Column(name = "time_zone", nullable = false)
  public String timeZone = "UTC";

  @Column(name = "created_at", nullable = false)
  public Instant createdAt;
}
