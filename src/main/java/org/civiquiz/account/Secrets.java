package org.civiquiz.account;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.civiquiz.error.TryLaterException;

/**
 * Hashes and compares passwords and PINs with bcrypt, a few at a time, so that a class that signs
 * in does not take the processor from a class that answers.
 */
@ApplicationScoped
public class Secrets {

  /** The base-2 logarithm of bcrypt's rounds; docs/decisions say how it was chosen. */
  static final int COST = 10;

  /** Compared with when there is no such account, so that this takes as long as a wrong secret. */
  private static final String NOBODY = BcryptUtil.bcryptHash("nobody", COST);

  private static final String EASY_TO_READ = "abcdefghjkmnpqrstuvwxyz23456789";

  private final Semaphore places =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), true);
  private final SecureRandom random = new SecureRandom();

  public String hash(String secret) {
    return inPlace(() -> BcryptUtil.bcryptHash(secret, COST));
  }

  /** Whether the secret is the hashed one; an absent hash takes as long and never is. */
  public boolean matches(String secret, Optional<String> hash) {
    boolean matches = inPlace(() -> BcryptUtil.matches(secret, hash.orElse(NOBODY)));
    return matches && hash.isPresent();
  }

  /** Six digits. */
  public String newPin() {
    return "%06d".formatted(random.nextInt(1_000_000));
  }

  /** Twelve letters and digits that are not easily confused. */
  public String newPassword() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      password.append(EASY_TO_READ.charAt(random.nextInt(EASY_TO_READ.length())));
    }
    return password.toString();
  }

  private <T> T inPlace(Supplier<T> work) {
    try {
      if (!places.tryAcquire(15, TimeUnit.SECONDS)) {
        throw TryLaterException.unavailable(
            "Too many people are signing in. Try again in a few seconds.", Duration.ofSeconds(5));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting to hash", e);
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}
