package org.civiquiz.account;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Issues the tokens that prove who makes a request, and revokes them. */
@ApplicationScoped
public class Tokens {

  static final Duration STUDENT_LIFETIME = Duration.ofHours(4);
  static final Duration STAFF_LIFETIME = Duration.ofHours(8);

  /** When the token was issued, in milliseconds: a new PIN may be set and used within a second. */
  private static final String ISSUED_CLAIM = "issued";

  private final SigningKeys keys;
  private final EntityManager entityManager;
  private final Clock clock;

  Tokens(SigningKeys keys, EntityManager entityManager, Clock clock) {
    this.keys = keys;
    this.entityManager = entityManager;
    this.clock = clock;
  }

  /** A signed token. */
  public record Issued(String token, Instant expiresAt, String role) {}

  /**
   * @param name what the header of pages shows
   */
  public Issued issue(UUID schoolId, UUID id, String role, String name) {
    return issue(schoolId, id, role, name, false);
  }

  /**
   * @param largeText whether pages begin with large text
   */
  public Issued issue(UUID schoolId, UUID id, String role, String name, boolean largeText) {
    Instant issued = clock.instant();
    Instant now = issued.truncatedTo(ChronoUnit.SECONDS);
    Instant expiresAt = now.plus(role.equals(Role.STUDENT) ? STUDENT_LIFETIME : STAFF_LIFETIME);
    SigningKeys.Signer signer = keys.signer();
    String token =
        Jwt.subject(id.toString())
            .upn(id.toString())
            .groups(role)
            .claim(Caller.SCHOOL_CLAIM, schoolId.toString())
            .claim(PageContext.NAME_CLAIM, name)
            .claim(PageContext.LARGE_CLAIM, largeText)
            .claim("jti", UUID.randomUUID().toString())
            .claim(ISSUED_CLAIM, Long.toString(issued.toEpochMilli()))
            .issuedAt(now)
            .expiresAt(expiresAt)
            .jws()
            .algorithm(SignatureAlgorithm.ES256)
            .keyId(signer.id())
            .sign(signer.key());
    return new Issued(token, expiresAt, role);
  }

  /** From now on the token proves nothing, on every process. Revoking it twice is no fault. */
  @Transactional
  public void revoke(JsonWebToken token) {
    entityManager
        .createNativeQuery(
            "insert into revoked_token (school_id, id, expires_at) values (:school, :id, :expires)"
                + " on conflict do nothing")
        .setParameter("school", UUID.fromString(token.getClaim(Caller.SCHOOL_CLAIM)))
        .setParameter("id", UUID.fromString(token.getTokenID()))
        .setParameter("expires", Instant.ofEpochSecond(token.getExpirationTime()))
        .executeUpdate();
  }

  /**
   * Whether a token that is signed and has not run out is still good: not revoked, and not older
   * than the last change of its owner's password or PIN.
   */
  @Transactional
  boolean isGood(JsonWebToken token) {
    String table = token.getGroups().contains(Role.STUDENT) ? "student" : "account";
    Object[] row =
        (Object[])
            entityManager
                .createNativeQuery(
                    "select (select tokens_valid_from from "
                        + table
                        + " where school_id = :school and id = :owner), exists (select 1 from"
                        + " revoked_token where school_id = :school and id = :token)")
                .setParameter("school", UUID.fromString(token.getClaim(Caller.SCHOOL_CLAIM)))
                .setParameter("owner", UUID.fromString(token.getSubject()))
                .setParameter("token", UUID.fromString(token.getTokenID()))
                .getSingleResult();
    Instant validFrom = (Instant) row[0];
    long issued = Long.parseLong(token.getClaim(ISSUED_CLAIM));
    return validFrom != null && issued >= validFrom.toEpochMilli() && !((Boolean) row[1]);
  }

  /** Forgets revocations of tokens that have run out. */
  @Scheduled(every = "10m")
  @Transactional
  void tidy() {
    entityManager
        .createNativeQuery("delete from revoked_token where expires_at < :now")
        .setParameter("now", clock.instant())
        .executeUpdate();
  }
}
