package org.civiquiz.article;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

/** A stored article. Its text never changes: a corrected text is another article. */
@Entity
public class Article extends PanacheEntityBase {

  @Id public UUID id;

  @PartitionKey
  @Column(name = "school_id", nullable = false)
  public UUID schoolId;

  @Column(nullable = false)
  public String title;

  public String source;

  /** A BCP 47 tag. */
  @Column(nullable = false)
  public String language;

  @Column(nullable = false)
  public String text;

  /** Hexadecimal SHA-256 of the text. */
  @Column(nullable = false)
  public String hash;

  /** The FAQ, as JSON of the form that quiz files have. */
  @Column(nullable = false)
  public String faq = "[]";

  /** What was noticed on reading, as a JSON list of sentences. */
  @Column(nullable = false)
  public String warnings = "[]";

  /** The blocks that the file's layout marked, as JSON. */
  @Column(nullable = false)
  public String blocks = "[]";

  @Column(name = "created_by")
  public UUID createdBy;

  @Column(name = "created_at", nullable = false)
  public Instant createdAt;

  public static Optional<Article> findInSchool(UUID schoolId, UUID id) {
    return find("schoolId = ?1 and id = ?2", schoolId, id).firstResultOptional();
  }
}
