package org.civiquiz.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.civiquiz.assignment.Assignment;
import org.civiquiz.error.ConflictException;
import org.civiquiz.testsupport.Lessons;
import org.civiquiz.testsupport.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must hold when requests of one attempt meet, on one server or on several. */
@QuarkusTest
class SimultaneousRequestsTest {

  private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");

  @Inject Attempts attempts;
  @Inject TimeKeeper timeKeeper;
  @Inject Lessons lessons;
  @Inject SettableClock clock;

  Sitting sitting;
  Lessons.Lesson lesson;

  @BeforeEach
  void setUp() {
    sitting = new Sitting(attempts, lessons);
    lesson = sitting.lesson();
  }

  @AfterEach
  void letClockRun() {
    clock.run();
  }

  @Test
  void doubleClickOnStart_makesOneAttempt() throws Exception {
    Assignment assignment = sitting.assign(a -> a.attemptsAllowed = 3);

    List<Attempts.Started> started =
        atOnce(20, i -> () -> attempts.start(lesson.schoolId(), lesson.studentId(), assignment.id));

    assertThat(started).filteredOn(Attempts.Started::isNew).hasSize(1);
    assertThat(started).extracting(s -> s.attempt().id).containsOnly(started.get(0).attempt().id);
  }

  @Test
  void reorderedSavesOfTwentyThreads_leaveTheLatest() throws Exception {
    UUID attempt = sitting.start(sitting.assign(a -> {}));
    List<Long> sequences =
        new ArrayList<>(IntStream.rangeClosed(1, 20).mapToObj(Long::valueOf).toList());
    Collections.shuffle(sequences, new Random(7));

    List<Boolean> saved =
        atOnce(
            20,
            i ->
                () -> {
                  long sequence = sequences.get(i);
                  String text = "answer " + sequence;
                  try {
                    sitting.save(attempt, 6, new GivenResponse(sequence, null, text, null));
                    return true;
                  } catch (StaleResponseException stale) {
                    assertThat(stale.stored().sequence()).isGreaterThan(sequence);
                    return false;
                  }
                });

    assertThat(saved).contains(true);
    SavedResponse stored = sitting.find(attempt).saved(6).orElseThrow();
    assertThat(stored.sequence).isEqualTo(20);
    assertThat(stored.content).isEqualTo("{\"text\":\"answer 20\"}");
  }

  @Test
  void twoTabsWithTheSameSequence_keepTheFirst() throws Exception {
    UUID attempt = sitting.start(sitting.assign(a -> {}));

    List<String> outcomes =
        atOnce(
            20,
            i ->
                () -> {
                  try {
                    sitting.save(attempt, 6, new GivenResponse(1L, null, "tab " + i, null));
                    return "tab " + i;
                  } catch (StaleResponseException stale) {
                    return stale.stored().text();
                  }
                });

    assertThat(outcomes).containsOnly(outcomes.get(0));
  }

  @Test
  void turningInWhileSaving_countsExactlyWhatWasAnsweredWithSuccess() throws Exception {
    UUID attempt = sitting.start(sitting.assign(a -> {}));
    GivenResponse right = sitting.right(attempt, 0, 1);

    List<Boolean> saved =
        atOnce(
            20,
            i ->
                () -> {
                  if (i == 10) {
                    sitting.submit(attempt);
                    return false;
                  }
                  try {
                    sitting.save(
                        attempt, i % 2 == 0 ? 0 : 1, i % 2 == 0 ? right : Sitting.cleared(1));
                    return i % 2 == 0;
                  } catch (ConflictException turnedIn) {
                    return false;
                  }
                });

    AttemptRecord submitted = sitting.find(attempt);
    assertThat(submitted.attempt().score).isEqualTo(saved.contains(true) ? 1.0 : 0.0);
    assertThat(submitted.saved()).allSatisfy(response -> assertThat(response.mark).isNotNull());
  }

  @Test
  void timeUpOnSeveralNodes_turnsInOnce() throws Exception {
    clock.stopAt(START);
    UUID attempt = sitting.start(sitting.assign(a -> a.timeLimitMinutes = 1));
    sitting.save(attempt, 0, sitting.right(attempt, 0, 1));
    clock.advance(Duration.ofMinutes(2));

    List<Double> scores =
        atOnce(
            8,
            i ->
                () ->
                    i % 2 == 0
                        ? sitting.submit(attempt).attempt().score
                        : scoreAfter(timeKeeper.turnInDue(), attempt));

    assertThat(scores).containsOnly(1.0);
  }

  private double scoreAfter(int ignored, UUID attempt) {
    return sitting.find(attempt).attempt().score;
  }

  /** Runs tasks in as many threads, which wait for each other before they begin. */
  private static <T> List<T> atOnce(int threads, IntFunction<Callable<T>> task) throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      CyclicBarrier barrier = new CyclicBarrier(threads);
      List<Future<T>> futures = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        Callable<T> work = task.apply(i);
        futures.add(
            executor.submit(
                () -> {
                  barrier.await();
                  return work.call();
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } finally {
      executor.shutdownNow();
    }
  }
}
