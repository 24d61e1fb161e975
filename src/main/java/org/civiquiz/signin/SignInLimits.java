package org.civiquiz.signin;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.civiquiz.error.TryLaterException;

/**
 * Holds back an address that tries to sign in too often; a whole class may share it, so that the
 * usual limit lets four classes sign in together.
 */
@ApplicationScoped
class SignInLimits {

  private final SignInConfig config;
  private final Map<String, Bucket> addresses = new ConcurrentHashMap<>();

  SignInLimits(SignInConfig config) {
    this.config = config;
  }

  /**
   * @throws TryLaterException if this address tries too often
   */
  void requireAddress(String address) {
    Bucket bucket = addresses.computeIfAbsent(address, key -> newBucket());
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw TryLaterException.tooMany(
          "Too many tries. Wait a little, then try again.",
          Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }

  /** Forgets the addresses that have all their tries again. */
  @Scheduled(every = "10m")
  void tidy() {
    addresses.values().removeIf(bucket -> bucket.getAvailableTokens() >= config.burst());
  }

  private Bucket newBucket() {
    return Bucket.builder()
        .addLimit(
            limit ->
                limit
                    .capacity(config.burst())
                    .refillGreedy(config.perMinute(), Duration.ofMinutes(1)))
        .build();
  }
}
