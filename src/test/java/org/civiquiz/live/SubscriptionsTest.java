package org.civiquiz.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.time.Duration;
import java.util.UUID;
import org.civiquiz.error.TryLaterException;
import org.junit.jupiter.api.Test;

class SubscriptionsTest {

  private static final Duration LONG = Duration.ofHours(1);

  private final UUID assignment = UUID.randomUUID();
  private final UUID account = UUID.randomUUID();

  @Test
  void change_isHeardOnlyByWhoSubscribedToIt() {
    Subscriptions subscriptions = new Subscriptions(10, 10);
    AssertSubscriber<Subscriptions.Event> own = subscribe(subscriptions, assignment, account, LONG);
    AssertSubscriber<Subscriptions.Event> other =
        subscribe(subscriptions, UUID.randomUUID(), account, LONG);

    subscriptions.changed(assignment);
    subscriptions.resync();

    assertThat(own.getItems())
        .containsExactly(
            Subscriptions.Event.BEAT, Subscriptions.Event.CHANGE, Subscriptions.Event.RESYNC);
    assertThat(other.getItems())
        .containsExactly(Subscriptions.Event.BEAT, Subscriptions.Event.RESYNC);
  }

  @Test
  void onePerson_cannotTakeEveryPlace() {
    Subscriptions subscriptions = new Subscriptions(10, 1);
    AssertSubscriber<Subscriptions.Event> first =
        subscribe(subscriptions, assignment, account, LONG);

    assertThatThrownBy(() -> subscriptions.subscribe(assignment, account, LONG))
        .isInstanceOf(TryLaterException.class)
        .hasMessage("Too many pages are live right now");

    first.cancel();
    subscribe(subscriptions, assignment, account, LONG).assertSubscribed();
  }

  @Test
  void places_areLimited_andFreedAgain() {
    Subscriptions subscriptions = new Subscriptions(1, 1);
    AssertSubscriber<Subscriptions.Event> first =
        subscribe(subscriptions, assignment, account, LONG);

    assertThatThrownBy(() -> subscriptions.subscribe(assignment, UUID.randomUUID(), LONG))
        .isInstanceOf(TryLaterException.class);

    first.cancel();
    subscribe(subscriptions, assignment, UUID.randomUUID(), LONG).assertSubscribed();
  }

  @Test
  void subscription_endsWithItsTime() {
    AssertSubscriber<Subscriptions.Event> subscriber =
        subscribe(new Subscriptions(1, 1), assignment, account, Duration.ofMillis(50));

    subscriber.awaitCompletion();
  }

  private static AssertSubscriber<Subscriptions.Event> subscribe(
      Subscriptions subscriptions, UUID assignment, UUID account, Duration time) {
    return subscriptions
        .subscribe(assignment, account, time)
        .subscribe()
        .withSubscriber(AssertSubscriber.create(10));
  }
}
