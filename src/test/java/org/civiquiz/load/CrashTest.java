package org.civiquiz.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the server, and its database, at random moments while students answer, and looks whether
 * every answer that was acknowledged is there.
 */
@Tag("load")
class CrashTest {

  private static final int ROUNDS = Integer.getInteger("load.rounds", 50);
  private static final long SEED = Long.getLong("load.seed", 1);
  private static final int STUDENTS = 10;

  @TempDir Path directory;

  private final Random random = new Random(SEED);
  private final List<Answering> students = new ArrayList<>();
  private final AtomicBoolean isRunning = new AtomicBoolean(true);
  private ServerProcess server;

  @BeforeEach
  void start() throws Exception {
    server = new ServerProcess(Files.createDirectory(directory.resolve("home")));
    server.start();
    LoadClass room = LoadClass.make(server, STUDENTS);
    for (LoadClass.StudentCard card : room.students()) {
      ApiJourney journey = new ApiJourney(new Browser(server, new Steps()), room, card);
      journey.signIn();
      students.add(new Answering(journey, journey.start(), isRunning));
    }
    students.forEach(Thread::start);
  }

  @AfterEach
  void stop() throws Exception {
    isRunning.set(false);
    server.close();
  }

  @Test
  void killedServer_losesNoAcknowledgedAnswer() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      answerForAWhile();
      server.kill();
      server.start();
    }

    requireAllAnswers();
  }

  @Test
  void killedDatabase_losesNoAcknowledgedAnswer() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      answerForAWhile();
      server.killDatabase();
    }

    requireAllAnswers();
    assertThat(statuses().keySet()).isSubsetOf(0, 200, 503);
  }

  @Test
  void askedToStop_finishesWhatItHasBegun() throws Exception {
    answerForAWhile();

    assertThat(server.stop()).isTrue();

    server.start();
    requireAllAnswers();
    assertThat(statuses().keySet()).isSubsetOf(0, 200, 503);
  }

  /** At least a few answers must have come through since the last time. */
  private void answerForAWhile() throws InterruptedException {
    int before = acknowledged();
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (acknowledged() < before + STUDENTS && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    assertThat(acknowledged()).isGreaterThan(before);
    TimeUnit.MILLISECONDS.sleep(random.nextInt(700));
  }

  private int acknowledged() {
    return students.stream().mapToInt(student -> student.count.get()).sum();
  }

  private Map<Integer, Integer> statuses() {
    Map<Integer, Integer> all = new ConcurrentHashMap<>();
    students.forEach(
        student -> student.statuses.forEach((status, n) -> all.merge(status, n, Integer::sum)));
    return all;
  }

  private void requireAllAnswers() throws Exception {
    isRunning.set(false);
    for (Answering student : students) {
      student.join();
    }
    awaitReady();
    System.out.printf("%d answers acknowledged, statuses %s%n", acknowledged(), statuses());
    for (Answering student : students) {
      JsonNode slots = student.journey.look(student.attempt).get("slots");
      for (int slot = 0; slot < LoadClass.QUESTIONS; slot++) {
        long stored = slots.get(slot).path("response").path("sequence").asLong(0);
        assertThat(stored).isGreaterThanOrEqualTo(student.acknowledged[slot]);
        assertThat(stored).isLessThanOrEqualTo(student.sent[slot]);
        assertThat(slots.get(slot).path("response").path("options").path(0).asText())
            .isEqualTo(stored == 0 ? "" : student.journey.option(student.attempt, slot, stored));
      }
      JsonNode first = student.journey.turnIn(student.attempt);
      assertThat(student.journey.turnIn(student.attempt)).isEqualTo(first);
      double marks = 0;
      for (JsonNode slot : student.journey.look(student.attempt).get("slots")) {
        marks += slot.path("mark").asDouble(0);
      }
      assertThat(first.get("score").asDouble()).isEqualTo(marks);
    }
  }

  private void awaitReady() throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (!server.isReady() && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  /** A student who answers again and again, and sends again what did not get through. */
  private static final class Answering extends Thread {

    private static final long PAUSE_MILLIS = 50;

    private final ApiJourney journey;
    private final JsonNode attempt;
    private final AtomicBoolean isRunning;
    private final long[] sent = new long[LoadClass.QUESTIONS];
    private final long[] acknowledged = new long[LoadClass.QUESTIONS];
    private final AtomicInteger count = new AtomicInteger();
    private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();

    Answering(ApiJourney journey, JsonNode attempt, AtomicBoolean isRunning) {
      this.journey = journey;
      this.attempt = attempt;
      this.isRunning = isRunning;
    }

    @Override
    public void run() {
      for (int turn = 0; isRunning.get(); turn++) {
        int slot = turn % LoadClass.QUESTIONS;
        sent[slot]++;
        boolean isSaved = false;
        while (!isSaved && isRunning.get()) {
          isSaved = save(slot);
        }
      }
    }

    private boolean save(int slot) {
      try {
        int status = journey.save(attempt, slot, sent[slot]).status();
        statuses.merge(status, 1, Integer::sum);
        if (status == 200) {
          acknowledged[slot] = sent[slot];
          count.incrementAndGet();
          return true;
        }
      } catch (IOException e) {
        // the connection broke: whether it is stored is unknown, so it is sent again
        statuses.merge(0, 1, Integer::sum);
      }
      try {
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        isRunning.set(false);
      }
      return false;
    }
  }
}
