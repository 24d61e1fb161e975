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

  /**
   * The base-2 logarithms of bcrypt's rounds; docs/decisions/0003-password-hash-cost.md says how
   * they were chosen.
   */
  private static final int PASSWORD_COST = 10;

  private static final int PIN_COST = 6;

  /** Compared with when there is no such account, so that this takes as long as a wrong secret. */
  private static final String NO_PASSWORD = BcryptUtil.bcryptHash("nobody", PASSWORD_COST);

  private static final String NO_PIN = BcryptUtil.bcryptHash("nobody", PIN_COST);

  /** Each waits on a thread; half of the least number of threads stays free for other requests. */
  private static final int MOST_WAITING = 100;

  private static final String EASY_TO_READ = "abcdefghjkmnpqrstuvwxyz23456789";

  private final Semaphore places =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), true);
  private final SecureRandom random = new SecureRandom();

  public String hashPassword(String password) {
    return inPlace(() -> BcryptUtil.bcryptHash(password, PASSWORD_COST));
  }

  public String hashPin(String pin) {
    return inPlace(() -> BcryptUtil.bcryptHash(pin, PIN_COST));
  }

  /**
   * Whether the password is the hashed one; an absent hash takes as long and never is.
   *
   * @param before runs when the turn has come, right before the comparison
   */
  public boolean isPassword(String password, Optional<String> hash, Runnable before) {
    return matches(password, hash, NO_PASSWORD, before);
  }

  /** The same for a PIN. */
  public boolean isPin(String pin, Optional<String> hash, Runnable before) {
    return matches(pin, hash, NO_PIN, before);
  }

  private boolean matches(String secret, Optional<String> hash, String none, Runnable before) {
    return inPlace(
        () -> {
          before.run();
          return BcryptUtil.matches(secret, hash.orElse(none)) && hash.isPresent();
        });
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
      if (places.getQueueLength() >= MOST_WAITING || !places.tryAcquire(15, TimeUnit.SECONDS)) {
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
