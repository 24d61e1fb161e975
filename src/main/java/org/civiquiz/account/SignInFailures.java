package org.civiquiz.account;

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
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.civiquiz.error.TryLaterException;

/**
 * Counts how often signing in to one account or as one student has failed, since somebody may be
 * guessing its secret. Ten failures in a quarter of an hour close that one for the rest of it, on
 * every process; nobody else is touched.
 */
@ApplicationScoped
public class SignInFailures {

  private static final int MOST = 10;
  private static final Duration WINDOW = Duration.ofMinutes(15);

  private final EntityManager entityManager;
  private final Clock clock;

  SignInFailures(EntityManager entityManager, Clock clock) {
    this.entityManager = entityManager;
    this.clock = clock;
  }

  /** What the tries with a username are counted under. */
  public static String ofStaff(String username) {
    return "staff " + Accounts.normal(username);
  }

  /** What the tries with a class code and a number are counted under, both as they are compared. */
  public static String ofStudent(String code, String number) {
    return "student %s %s".formatted(code, number);
  }

  /**
   * Counts a try as failed before its outcome is known, so that tries at the same time cannot
   * outrun the limit; a try that succeeds takes all back with {@link #forget}.
   *
   * @throws TryLaterException if there were too many before
   */
  @Transactional(dontRollbackOn = TryLaterException.class)
  public void count(String subject) {
    Object[] row =
        (Object[])
            entityManager
                .createNativeQuery(
                    "insert into sign_in_failure (subject, failures, since)"
                        + " values (:subject, 1, :now)"
                        + " on conflict (subject) do update set"
                        + " failures = case when sign_in_failure.since > :start"
                        + " then sign_in_failure.failures + 1 else 1 end,"
                        + " since = case when sign_in_failure.since > :start"
                        + " then sign_in_failure.since else :now end"
                        + " returning failures, since")
                .setParameter("subject", hash(subject))
                .setParameter("now", clock.instant())
                .setParameter("start", clock.instant().minus(WINDOW))
                .getSingleResult();
    if (((Number) row[0]).intValue() > MOST) {
      Instant end = ((Instant) row[1]).plus(WINDOW);
      throw TryLaterException.tooMany(
          "Too many tries. Wait a little, then try again.", Duration.between(clock.instant(), end));
    }
  }

  @Transactional
  public void forget(Collection<String> subjects) {
    if (!subjects.isEmpty()) {
      entityManager
          .createNativeQuery("delete from sign_in_failure where subject in (:subjects)")
          .setParameter("subjects", subjects.stream().map(SignInFailures::hash).toList())
          .executeUpdate();
    }
  }

  /** Which of these are closed, and until when. */
  @Transactional
  public Map<String, Instant> closed(Collection<String> subjects) {
    if (subjects.isEmpty()) {
      return Map.of();
    }
    Map<String, String> byHash =
        subjects.stream().collect(Collectors.toMap(SignInFailures::hash, subject -> subject));
    List<?> rows =
        entityManager
            .createNativeQuery(
                "select subject, since from sign_in_failure where subject in (:subjects)"
                    + " and failures >= :most and since > :start")
            .setParameter("subjects", byHash.keySet())
            .setParameter("most", MOST)
            .setParameter("start", clock.instant().minus(WINDOW))
            .getResultList();
    Map<String, Instant> closed = new HashMap<>();
    for (Object row : rows) {
      Object[] values = (Object[]) row;
      closed.put(byHash.get((String) values[0]), ((Instant) values[1]).plus(WINDOW));
    }
    return closed;
  }

  /** Deletes what no longer counts. */
  @Scheduled(every = "10m")
  @Transactional
  void tidy() {
    entityManager
        .createNativeQuery("delete from sign_in_failure where since <= :start")
        .setParameter("start", clock.instant().minus(WINDOW))
        .executeUpdate();
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
