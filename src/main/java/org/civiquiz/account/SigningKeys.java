package org.civiquiz.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.util.KeyUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The keys that tokens are signed and verified with. They live in the database, so that a token of
 * one process is valid on every other and after a restart.
 */
@ApplicationScoped
public class SigningKeys {

  /** Held while the first key is made, so that two processes that start at once make one. */
  private static final int FIRST_KEY_LOCK = 0x51474b31;

  private static final Duration BETWEEN_RELOADS = Duration.ofSeconds(5);

  private final EntityManager entityManager;
  private final Clock clock;
  private final Map<String, PublicKey> publicKeys = new ConcurrentHashMap<>();
  private volatile Signer signer;
  private Instant nextReload = Instant.EPOCH;

  SigningKeys(EntityManager entityManager, Clock clock) {
    this.entityManager = entityManager;
    this.clock = clock;
  }

  /** The key that new tokens are signed with. */
  record Signer(String id, PrivateKey key) {}

  void start(@Observes @Priority(1) StartupEvent event) {
    QuarkusTransaction.requiringNew().run(this::ensureKey);
  }

  Signer signer() {
    return signer;
  }

  /** The key with this id; one that another process made meanwhile is looked up. */
  Optional<PublicKey> verifier(String id) {
    if (id == null) {
      return Optional.empty();
    }
    if (!publicKeys.containsKey(id) && mayReload()) {
      QuarkusTransaction.requiringNew().run(this::load);
    }
    return Optional.ofNullable(publicKeys.get(id));
  }

  /** Somebody who sends made-up ids must not make us read the database for each. */
  private synchronized boolean mayReload() {
    boolean isDue = !clock.instant().isBefore(nextReload);
    if (isDue) {
      nextReload = clock.instant().plus(BETWEEN_RELOADS);
    }
    return isDue;
  }

  private void ensureKey() {
    entityManager
        .createNativeQuery("select cast(pg_advisory_xact_lock(:lock) as text)")
        .setParameter("lock", FIRST_KEY_LOCK)
        .getSingleResult();
    if (SigningKey.count() == 0) {
      persistNewKey();
    }
    load();
  }

  private void load() {
    List<SigningKey> keys = SigningKey.list("order by createdAt, id");
    try {
      for (SigningKey key : keys) {
        publicKeys.put(key.id, KeyUtils.decodePublicKey(key.publicKey, SignatureAlgorithm.ES256));
      }
      SigningKey newest = keys.get(keys.size() - 1);
      signer =
          new Signer(
              newest.id, KeyUtils.decodePrivateKey(newest.privateKey, SignatureAlgorithm.ES256));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A signing key in the database cannot be read", e);
    }
  }

  private void persistNewKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair pair = generator.generateKeyPair();
      SigningKey key = new SigningKey();
      key.id = UUID.randomUUID().toString();
      key.privateKey = pem("PRIVATE KEY", pair.getPrivate());
      key.publicKey = pem("PUBLIC KEY", pair.getPublic());
      key.createdAt = clock.instant();
      key.persist();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java cannot make keys for ES256", e);
    }
  }

  private static String pem(String kind, Key key) {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
    return "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(kind, body, kind);
  }
}
