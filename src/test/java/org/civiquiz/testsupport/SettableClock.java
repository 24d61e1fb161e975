package org.civiquiz.testsupport;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of the application under test: the real one until a test stops it. */
@Mock
@ApplicationScoped
public class SettableClock extends Clock {

  private volatile Instant stopped;

  /** Stops the clock at an instant. */
  public void stopAt(Instant instant) {
    stopped = instant;
  }

  /** Stops the clock, or moves the stopped one on. */
  public void advance(Duration duration) {
    stopped = instant().plus(duration);
  }

  /** Lets the clock run with real time again; every test that stops it ends with this. */
  public void run() {
    stopped = null;
  }

  @Override
  public Instant instant() {
    Instant instant = stopped;
    return instant == null ? Instant.now() : instant;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }
}
