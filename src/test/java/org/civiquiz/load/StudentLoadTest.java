package org.civiquiz.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures a server under students: in a closed loop, and answering at a steady pace. */
@Tag("load")
class StudentLoadTest {

  private static final int CLOSED_STUDENTS = Integer.getInteger("load.students", 20);
  private static final int SECONDS = Integer.getInteger("load.seconds", 20);
  private static final int STEADY_STUDENTS = 200;
  private static final int STEADY_MILLIS = 5_000;

  @TempDir static Path directory;

  private static ServerProcess server;
  private static LoadClass room;

  @BeforeAll
  static void start() throws Exception {
    server = new ServerProcess(Files.createDirectory(directory.resolve("home")));
    server.start();
    room = LoadClass.make(server, STEADY_STUDENTS);
    // compiles the hot paths, and lets the language model finish
    Steps unmeasured = new Steps();
    warmUp(ApiJourney::new, unmeasured);
    warmUp(PageJourney::new, unmeasured);
  }

  private static void warmUp(JourneyMaker maker, Steps steps) throws Exception {
    List<Journey> journeys = journeys(steps, maker, 10);
    for (Journey journey : journeys) {
      journey.signIn();
    }
    loop(journeys, 10);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @Test
  void closedLoop_overTheApi() throws Exception {
    closedLoop("API", ApiJourney::new);
  }

  @Test
  void closedLoop_overThePages() throws Exception {
    closedLoop("pages", PageJourney::new);
  }

  @Test
  void steadyAnswers_stayFast() throws Exception {
    Steps steps = new Steps();
    List<ApiJourney> students = new ArrayList<>();
    for (Journey journey : journeys(steps, ApiJourney::new, STEADY_STUDENTS)) {
      journey.signIn();
      students.add((ApiJourney) journey);
    }
    List<Callable<Void>> work = new ArrayList<>();
    long start = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
    Steps measured = new Steps();
    for (int i = 0; i < students.size(); i++) {
      long first =
          start + TimeUnit.MILLISECONDS.toNanos((long) i * STEADY_MILLIS / STEADY_STUDENTS);
      ApiJourney student = students.get(i);
      work.add(() -> answerSteadily(student, first, measured));
    }
    Usage before = Usage.of(server);
    run(work);
    int saves = STEADY_STUDENTS * rounds();
    System.out.printf(
        "%d students, an answer every %d s: %d saves%n%s%n%s",
        STEADY_STUDENTS,
        STEADY_MILLIS / 1000,
        saves,
        Usage.of(server).since(before, saves),
        measured.table());
    assertThat(measured.errors()).isZero();
    assertThat(measured.percentileMillis("late", 99)).as("99th percentile").isLessThan(25);
  }

  private static int rounds() {
    return Math.max(1, SECONDS * 1000 / STEADY_MILLIS);
  }

  /** Late counts from when the answer was due, so that a wait for the one before counts too. */
  private static Void answerSteadily(ApiJourney student, long first, Steps measured)
      throws Exception {
    JsonNode attempt = student.start();
    for (int round = 0; round < rounds(); round++) {
      long due = first + TimeUnit.MILLISECONDS.toNanos((long) round * STEADY_MILLIS);
      TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
      student.save(attempt, round % LoadClass.QUESTIONS, 1 + round / LoadClass.QUESTIONS);
      measured.add("late", System.nanoTime() - due, true);
    }
    return null;
  }

  private void closedLoop(String name, JourneyMaker maker) throws Exception {
    Steps steps = new Steps();
    List<Journey> journeys = journeys(steps, maker, CLOSED_STUDENTS);
    Usage before = Usage.of(server);
    for (Journey journey : journeys) {
      journey.signIn();
    }
    Usage signedIn = Usage.of(server);
    int count = loop(journeys, SECONDS);
    System.out.printf(
        "%s: %d sign-ins one after the other%n%s%n%d students in a closed loop: %d journeys%n%s%n"
            + "%s  server holds %d MB%n",
        name,
        journeys.size(),
        signedIn.since(before, journeys.size()),
        journeys.size(),
        count,
        Usage.of(server).since(signedIn, count),
        steps.table(),
        server.residentMegabytes());
    assertThat(steps.errors()).isZero();
  }

  /** Makes a journey of a browser, a class and a card. */
  private interface JourneyMaker {
    Journey make(Browser browser, LoadClass room, LoadClass.StudentCard card);
  }

  private static List<Journey> journeys(Steps steps, JourneyMaker maker, int count) {
    List<Journey> journeys = new ArrayList<>();
    for (LoadClass.StudentCard card : room.students().subList(0, count)) {
      journeys.add(maker.make(new Browser(server, steps), room, card));
    }
    return journeys;
  }

  /** Each student takes the quiz again and again for a while; gives how often all did. */
  private static int loop(List<Journey> journeys, int seconds) throws Exception {
    AtomicInteger count = new AtomicInteger();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    run(
        journeys.stream()
            .map(
                (Function<Journey, Callable<Void>>)
                    journey ->
                        () -> {
                          while (System.nanoTime() < end) {
                            journey.take();
                            count.incrementAndGet();
                          }
                          return null;
                        })
            .toList());
    return count.get();
  }

  private static void run(List<Callable<Void>> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(work.size());
    try {
      for (Future<Void> done : threads.invokeAll(work)) {
        done.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
