package org.civiquiz.signin;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.civiquiz.error.TryLaterException;

/**
 * How often one may try to sign in: per account or student, whose secret somebody may be guessing,
 * and per address, which a whole class may share.
 *
 * <p>Ten failures in a quarter of an hour close one account or student for the rest of it, on every
 * process; nobody else is touched. An address has 120 tries at once and 60 more each minute on this
 * process: enough for four classes that sign in together.
 */
@ApplicationScoped
class SignInLimits {

  private static final int FAILURES = 10;
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int ADDRESS_BURST = 120;
  private static final int ADDRESS_PER_MINUTE = 60;

  private final EntityManager entityManager;
  private final Clock clock;
  private final Map<String, Bucket> addresses = new ConcurrentHashMap<>();

  SignInLimits(EntityManager entityManager, Clock clock) {
    this.entityManager = entityManager;
    this.clock = clock;
  }

  /**
   * @throws TryLaterException if this address tries too often
   */
  void requireAddress(String address) {
    Bucket bucket = addresses.computeIfAbsent(address, key -> newBucket());
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw tooMany(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }

  /**
   * @throws TryLaterException if this subject failed too often
   */
  @Transactional
  void requireSubject(String subject) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                "select since from sign_in_failure where subject = :subject"
                    + " and failures >= :most and since > :start")
            .setParameter("subject", hash(subject))
            .setParameter("most", FAILURES)
            .setParameter("start", clock.instant().minus(WINDOW))
            .getResultList();
    if (!rows.isEmpty()) {
      Instant since = (Instant) rows.get(0);
      throw tooMany(Duration.between(clock.instant(), since.plus(WINDOW)));
    }
  }

  @Transactional
  void failed(String subject) {
    entityManager
        .createNativeQuery(
            "insert into sign_in_failure (subject, failures, since) values (:subject, 1, :now)"
                + " on conflict (subject) do update set"
                + " failures = case when sign_in_failure.since > :start"
                + " then sign_in_failure.failures + 1 else 1 end,"
                + " since = case when sign_in_failure.since > :start"
                + " then sign_in_failure.since else :now end")
        .setParameter("subject", hash(subject))
        .setParameter("now", clock.instant())
        .setParameter("start", clock.instant().minus(WINDOW))
        .executeUpdate();
  }

  @Transactional
  void succeeded(String subject) {
    entityManager
        .createNativeQuery("delete from sign_in_failure where subject = :subject")
        .setParameter("subject", hash(subject))
        .executeUpdate();
  }

  /** Forgets what no longer counts. */
  @Scheduled(every = "10m")
  @Transactional
  void tidy() {
    entityManager
        .createNativeQuery("delete from sign_in_failure where since <= :start")
        .setParameter("start", clock.instant().minus(WINDOW))
        .executeUpdate();
    entityManager
        .createNativeQuery("delete from revoked_token where expires_at < :now")
        .setParameter("now", clock.instant())
        .executeUpdate();
    addresses.values().removeIf(bucket -> bucket.getAvailableTokens() >= ADDRESS_BURST);
  }

  private static Bucket newBucket() {
    return Bucket.builder()
        .addLimit(
            limit ->
                limit
                    .capacity(ADDRESS_BURST)
                    .refillGreedy(ADDRESS_PER_MINUTE, Duration.ofMinutes(1)))
        .build();
  }

  private static TryLaterException tooMany(Duration wait) {
    return TryLaterException.tooMany("Too many tries. Wait a little, then try again.", wait);
  }

  private static String hash(String subject) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(subject.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
