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
 * How often one may try to sign in from one address, which a whole class may share: 120 times at
 * once and 60 more each minute on this process, enough for four classes that sign in together.
 */
@ApplicationScoped
class SignInLimits {

  private static final int BURST = 120;
  private static final int PER_MINUTE = 60;

  private final Map<String, Bucket> addresses = new ConcurrentHashMap<>();

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
    addresses.values().removeIf(bucket -> bucket.getAvailableTokens() >= BURST);
  }

  private static Bucket newBucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(BURST).refillGreedy(PER_MINUTE, Duration.ofMinutes(1)))
        .build();
  }
}
