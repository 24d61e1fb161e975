package org.civiquiz.live;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.civiquiz.error.TryLaterException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The pages that this process keeps up to date. */
@ApplicationScoped
class Subscriptions {

  private static final Duration BEAT = Duration.ofSeconds(20);

  private final int most;
  private final int mostOfOne;
  private final AtomicInteger count = new AtomicInteger();
  private final Map<UUID, Integer> counts = new ConcurrentHashMap<>();
  private final Map<UUID, Set<MultiEmitter<? super Event>>> emitters = new ConcurrentHashMap<>();

  Subscriptions(
      @ConfigProperty(name = "civiquiz.live.connections") int most,
      @ConfigProperty(name = "civiquiz.live.connections-of-one") int mostOfOne) {
    this.most = most;
    this.mostOfOne = mostOfOne;
  }

  /** What a page hears. */
  enum Event {
    /** Something is new. */
    CHANGE,
    /** Something may have been missed. */
    RESYNC,
    /** Nothing; it shows whether anybody still listens. */
    BEAT
  }

  /**
   * What happens to an assignment, for a while.
   *
   * @param account who listens
   * @throws TryLaterException if too many listen already
   */
  Multi<Event> subscribe(UUID assignment, UUID account, Duration time) {
    enter(account);
    Multi<Event> events =
        Multi.createFrom()
            .<Event>emitter(
                emitter -> {
                  Set<MultiEmitter<? super Event>> all =
                      emitters.computeIfAbsent(assignment, id -> ConcurrentHashMap.newKeySet());
                  all.add(emitter);
                  // at once, so that the page knows that it is heard
                  emitter.emit(Event.BEAT);
                  emitter.onTermination(() -> all.remove(emitter));
                })
            .onOverflow()
            .dropPreviousItems();
    Multi<Event> beats =
        Multi.createFrom()
            .ticks()
            .startingAfter(BEAT)
            .every(BEAT)
            .onOverflow()
            .drop()
            .map(tick -> Event.BEAT);
    return Multi.createBy()
        .merging()
        .streams(events, beats)
        .select()
        .first(time)
        .onTermination()
        .invoke(() -> leave(account));
  }

  private void enter(UUID account) {
    int all = count.incrementAndGet();
    int own = counts.merge(account, 1, Integer::sum);
    if (all > most || own > mostOfOne) {
      leave(account);
      throw TryLaterException.unavailable(
          "Too many pages are live right now", Duration.ofMinutes(1));
    }
  }

  private void leave(UUID account) {
    count.decrementAndGet();
    counts.computeIfPresent(account, (id, n) -> n == 1 ? null : n - 1);
  }

  void changed(UUID assignment) {
    emitters.getOrDefault(assignment, Set.of()).forEach(emitter -> emitter.emit(Event.CHANGE));
  }

  void resync() {
    emitters.values().forEach(all -> all.forEach(emitter -> emitter.emit(Event.RESYNC)));
  }
}
