package org.civiquiz.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A key pair that tokens are signed with, shared by all processes on one database. */
@Entity
@Table(name = "signing_key")
public class SigningKey extends PanacheEntityBase {

  @Id public String id;

  /** PKCS #8, as PEM. */
  @Column(name = "private_key", nullable = false)
  public String privateKey;

  /** X.509 SubjectPublicKeyInfo, as PEM. */
  @Column(name = "public_key", nullable = false)
  public String publicKey;

  @Column(name = "created_at", nullable = false)
  public Instant createdAt;
}
