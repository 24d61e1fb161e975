package org.civiquiz.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.civiquiz.assignment.Assignment;
import org.civiquiz.core.question.Question;
import org.civiquiz.error.ConflictException;
import org.civiquiz.error.GoneException;
import org.civiquiz.error.NoSuchEntityException;
import org.civiquiz.testsupport.Lessons;
import org.civiquiz.testsupport.Questions;
import org.civiquiz.testsupport.SettableClock;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AttemptsTest {

  private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");

  @Inject Attempts attempts;
  @Inject StudentAssignments studentAssignments;
  @Inject TimeKeeper timeKeeper;
  @Inject Lessons lessons;
  @Inject SettableClock clock;
  @Inject SessionFactory sessions;

  Lessons.Lesson lesson;

  @BeforeEach
  void setUp() {
    lesson = lessons.lesson();
  }

  @AfterEach
  void letClockRun() {
    clock.run();
  }

  @Test
  void allRight_scoresEveryPoint() {
    UUID attempt = start(assign(a -> {}));
    List<Question> questions = Questions.ofEveryType();
    for (int slot = 0; slot < questions.size(); slot++) {
      save(attempt, slot, right(attempt, slot, 1));
    }

    AttemptRecord submitted = submit(attempt);

    assertThat(submitted.attempt().score).isEqualTo(12.0);
    assertThat(submitted.attempt().maxScore).isEqualTo(12.0);
    assertThat(submitted.attempt().submittedBy).isEqualTo("student");
    assertThat(submitted.saved()).allSatisfy(response -> assertThat(response.mark).isEqualTo(1.0));
  }

  @Test
  void textThatNoRuleAccepts_isPending() {
    UUID attempt = start(assign(a -> {}));
    save(attempt, 6, new GivenResponse(1L, null, "Parking, and lots of it", null));

    AttemptRecord submitted = submit(attempt);

    assertThat(submitted.attempt().score).isZero();
    assertThat(submitted.attempt().pendingPoints).isEqualTo(1.0);
    assertThat(submitted.mark(6)).isNull();
    assertThat(submitted.mark(0)).isZero();
  }

  @Test
  void startingAgain_findsTheOpenAttempt() {
    Assignment assignment = assign(a -> a.attemptsAllowed = 2);
    UUID first = start(assignment);

    Attempts.Started again = attempts.start(lesson.schoolId(), lesson.studentId(), assignment.id);

    assertThat(again.isNew()).isFalse();
    assertThat(again.attempt().id).isEqualTo(first);
  }

  @Test
  void secondAttempt_hasOtherIds() {
    Assignment assignment = assign(a -> a.attemptsAllowed = 2);
    UUID first = start(assignment);
    submit(first);
    UUID second = start(assignment);

    assertThat(find(second).offered(0).offered().options())
        .doesNotContainAnyElementsOf(find(first).offered(0).offered().options());
    submit(second);
    assertThatThrownBy(() -> start(assignment)).isInstanceOf(ConflictException.class);
  }

  @Test
  void outsideItsWindow_nothingStarts() {
    clock.stopAt(START);
    Assignment later = assign(a -> a.opensAt = START.plusSeconds(1));
    Assignment over = assign(a -> a.dueAt = START.minusSeconds(1));

    assertThatThrownBy(() -> start(later)).isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> start(over)).isInstanceOf(ConflictException.class);
    clock.advance(Duration.ofSeconds(1));
    assertThat(start(later)).isNotNull();
  }

  @Test
  void somebodyElse_findsNothing() {
    Assignment assignment = assign(a -> {});
    UUID attempt = start(assignment);
    UUID classmate = lessons.student(lesson.schoolId(), lesson.classroomId(), 0);
    Lessons.Lesson elsewhere = lessons.lesson();

    assertThatThrownBy(() -> attempts.save(lesson.schoolId(), classmate, attempt, 0, cleared(1)))
        .isInstanceOf(NoSuchEntityException.class);
    assertThatThrownBy(() -> attempts.submit(lesson.schoolId(), classmate, attempt))
        .isInstanceOf(NoSuchEntityException.class);
    assertThatThrownBy(() -> attempts.find(lesson.schoolId(), classmate, attempt))
        .isInstanceOf(NoSuchEntityException.class);
    assertThatThrownBy(
            () -> attempts.start(elsewhere.schoolId(), elsewhere.studentId(), assignment.id))
        .isInstanceOf(NoSuchEntityException.class);
    assertThatThrownBy(() -> attempts.find(elsewhere.schoolId(), lesson.studentId(), attempt))
        .isInstanceOf(NoSuchEntityException.class);
  }

  @Test
  void sameSequence_isSavedAgainOnlyWithTheSameContent() {
    UUID attempt = start(assign(a -> {}));
    GivenResponse right = right(attempt, 0, 2);
    Attempts.Saved saved = save(attempt, 0, right);

    assertThat(save(attempt, 0, right)).isEqualTo(saved);
    assertThatThrownBy(() -> save(attempt, 0, cleared(2)))
        .isInstanceOfSatisfying(
            StaleResponseException.class, stale -> assertThat(stale.stored()).isEqualTo(right));
    assertThatThrownBy(() -> save(attempt, 0, cleared(1)))
        .isInstanceOf(StaleResponseException.class);
    assertThat(save(attempt, 0, cleared(3)).sequence()).isEqualTo(3);
    assertThat(find(attempt).response(0)).isEmpty();
  }

  @Test
  void afterTurningIn_nothingIsSaved() {
    UUID attempt = start(assign(a -> {}));
    save(attempt, 0, right(attempt, 0, 1));
    AttemptRecord submitted = submit(attempt);

    assertThatThrownBy(() -> save(attempt, 0, cleared(2)))
        .isInstanceOf(ConflictException.class)
        .isNotInstanceOf(StaleResponseException.class);
    assertThat(submit(attempt).attempt().submittedAt).isEqualTo(submitted.attempt().submittedAt);
    assertThat(find(attempt).attempt().score).isEqualTo(1.0);
  }

  @Test
  void atTheDeadline_savesStillCount_justAfterTheyDoNot() {
    clock.stopAt(START);
    UUID attempt = start(assign(a -> a.timeLimitMinutes = 10));
    GivenResponse right = right(attempt, 0, 1);
    clock.stopAt(START.plus(Duration.ofMinutes(10)));
    save(attempt, 0, right);

    clock.advance(Duration.of(1, ChronoUnit.MICROS));

    assertThatThrownBy(() -> save(attempt, 0, cleared(2))).isInstanceOf(GoneException.class);
    AttemptRecord closed = submit(attempt);
    assertThat(closed.attempt().submittedBy).isEqualTo("time");
    assertThat(closed.attempt().submittedAt).isEqualTo(START.plus(Duration.ofMinutes(10)));
    assertThat(closed.attempt().score).isEqualTo(1.0);
    assertThatThrownBy(() -> save(attempt, 0, cleared(3))).isInstanceOf(GoneException.class);
  }

  @Test
  void extraTime_lengthensTheLimitButNotTheDueDate() {
    clock.stopAt(START);
    UUID slow = lessons.student(lesson.schoolId(), lesson.classroomId(), 50);
    Assignment limited = assign(a -> a.timeLimitMinutes = 30);
    Assignment due =
        assign(
            a -> {
              a.timeLimitMinutes = 30;
              a.dueAt = START.plus(Duration.ofMinutes(40));
            });

    assertThat(attempts.start(lesson.schoolId(), slow, limited.id).attempt().endsAt)
        .isEqualTo(START.plus(Duration.ofMinutes(45)));
    assertThat(attempts.start(lesson.schoolId(), slow, due.id).attempt().endsAt)
        .isEqualTo(START.plus(Duration.ofMinutes(40)));
    assertThat(find(start(limited)).remainingSeconds()).isEqualTo(1800);
  }

  @Test
  void timeKeeper_turnsInWhatWasSavedOnce() {
    clock.stopAt(START);
    UUID attempt = start(assign(a -> a.timeLimitMinutes = 1));
    save(attempt, 0, right(attempt, 0, 1));
    timeKeeper.turnInDue();
    assertThat(find(attempt).state()).isEqualTo("in_progress");
    clock.advance(Duration.ofSeconds(61));

    assertThat(timeKeeper.turnInDue()).isPositive();

    assertThat(timeKeeper.turnInDue()).isZero();
    AttemptRecord closed = find(attempt);
    assertThat(closed.attempt().submittedBy).isEqualTo("time");
    assertThat(closed.attempt().score).isEqualTo(1.0);
  }

  @Test
  void timeUp_isFoundByTheNextRequest() {
    clock.stopAt(START);
    Assignment assignment = assign(a -> a.timeLimitMinutes = 1);
    UUID attempt = start(assignment);
    clock.advance(Duration.ofHours(1));

    assertThat(studentAssignments.list(lesson.schoolId(), lesson.studentId()).get(0).state())
        .isEqualTo("submitted");
    assertThat(find(attempt).attempt().submittedBy).isEqualTo("time");
    assertThatThrownBy(() -> start(assignment)).isInstanceOf(ConflictException.class);
  }

  @Test
  void feedback_followsThePolicy() {
    clock.stopAt(START);
    Instant due = START.plusSeconds(60);

    assertThat(shown(a -> a.feedback = "none")).isEqualTo("");
    assertThat(shown(a -> a.feedback = "score")).isEqualTo("score");
    assertThat(shown(a -> a.feedback = "after_submission")).isEqualTo("score keys");
    assertThat(shown(a -> a.feedback = "on_release")).isEqualTo("");
    assertThat(
            shown(
                a -> {
                  a.feedback = "on_release";
                  a.releasedAt = START;
                }))
        .isEqualTo("score keys");
    UUID waiting =
        start(
            assign(
                a -> {
                  a.feedback = "after_due";
                  a.dueAt = due;
                }));
    assertThat(shown(submit(waiting))).isEqualTo("");
    clock.stopAt(due.plusSeconds(1));
    assertThat(shown(find(waiting))).isEqualTo("score keys");
  }

  private String shown(Consumer<Assignment> change) {
    UUID attempt = start(assign(change));
    assertThat(shown(find(attempt))).isEqualTo("");
    return shown(submit(attempt));
  }

  private static String shown(AttemptRecord attempt) {
    return ((attempt.showsScore() ? "score " : "") + (attempt.showsKeys() ? "keys" : "")).strip();
  }

  @Test
  void doubleClickOnStart_makesOneAttempt() throws Exception {
    Assignment assignment = assign(a -> a.attemptsAllowed = 3);

    List<Attempts.Started> started =
        atOnce(20, i -> () -> attempts.start(lesson.schoolId(), lesson.studentId(), assignment.id));

    assertThat(started).filteredOn(Attempts.Started::isNew).hasSize(1);
    assertThat(started).extracting(s -> s.attempt().id).containsOnly(started.get(0).attempt().id);
  }

  @Test
  void reorderedSavesOfTwentyThreads_leaveTheLatest() throws Exception {
    UUID attempt = start(assign(a -> {}));
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
                    save(attempt, 6, new GivenResponse(sequence, null, text, null));
                    return true;
                  } catch (StaleResponseException stale) {
                    assertThat(stale.stored().sequence()).isGreaterThan(sequence);
                    return false;
                  }
                });

    assertThat(saved).contains(true);
    SavedResponse stored = find(attempt).saved(6).orElseThrow();
    assertThat(stored.sequence).isEqualTo(20);
    assertThat(stored.content).isEqualTo("{\"text\":\"answer 20\"}");
  }

  @Test
  void twoTabsWithTheSameSequence_keepTheFirst() throws Exception {
    UUID attempt = start(assign(a -> {}));

    List<String> outcomes =
        atOnce(
            20,
            i ->
                () -> {
                  try {
                    save(attempt, 6, new GivenResponse(1L, null, "tab " + i, null));
                    return "tab " + i;
                  } catch (StaleResponseException stale) {
                    return stale.stored().text();
                  }
                });

    assertThat(outcomes).containsOnly(outcomes.get(0));
  }

  @Test
  void turningInWhileSaving_countsExactlyWhatWasAnsweredWithSuccess() throws Exception {
    UUID attempt = start(assign(a -> {}));
    GivenResponse right = right(attempt, 0, 1);

    List<Boolean> saved =
        atOnce(
            20,
            i ->
                () -> {
                  if (i == 10) {
                    submit(attempt);
                    return false;
                  }
                  try {
                    save(attempt, i % 2 == 0 ? 0 : 1, i % 2 == 0 ? right : cleared(1));
                    return i % 2 == 0;
                  } catch (ConflictException turnedIn) {
                    return false;
                  }
                });

    AttemptRecord submitted = find(attempt);
    assertThat(submitted.attempt().score).isEqualTo(saved.contains(true) ? 1.0 : 0.0);
    assertThat(submitted.saved()).allSatisfy(response -> assertThat(response.mark).isNotNull());
  }

  @Test
  void timeUpOnSeveralNodes_turnsInOnce() throws Exception {
    clock.stopAt(START);
    UUID attempt = start(assign(a -> a.timeLimitMinutes = 1));
    save(attempt, 0, right(attempt, 0, 1));
    clock.advance(Duration.ofMinutes(2));

    List<Double> scores =
        atOnce(
            8,
            i ->
                () ->
                    i % 2 == 0
                        ? submit(attempt).attempt().score
                        : scoreAfter(timeKeeper.turnInDue(), attempt));

    assertThat(scores).containsOnly(1.0);
  }

  private double scoreAfter(int ignored, UUID attempt) {
    return find(attempt).attempt().score;
  }

  @Test
  void saving_takesTwoStatements() {
    UUID attempt = start(assign(a -> {}));
    save(attempt, 0, right(attempt, 0, 1));
    Statistics statistics = sessions.getStatistics();
    statistics.setStatisticsEnabled(true);
    statistics.clear();

    save(attempt, 0, cleared(2));

    assertThat(statistics.getPrepareStatementCount()).isLessThanOrEqualTo(2);
    statistics.setStatisticsEnabled(false);
  }

  private Assignment assign(Consumer<Assignment> change) {
    return lessons.assignment(lesson.schoolId(), lesson.classroomId(), lesson.quizId(), change);
  }

  private UUID start(Assignment assignment) {
    return attempts.start(lesson.schoolId(), lesson.studentId(), assignment.id).attempt().id;
  }

  private Attempts.Saved save(UUID attempt, int slot, GivenResponse given) {
    return attempts.save(lesson.schoolId(), lesson.studentId(), attempt, slot, given);
  }

  private AttemptRecord submit(UUID attempt) {
    return attempts.submit(lesson.schoolId(), lesson.studentId(), attempt);
  }

  private AttemptRecord find(UUID attempt) {
    return attempts.find(lesson.schoolId(), lesson.studentId(), attempt);
  }

  private GivenResponse right(UUID attempt, int slot, long sequence) {
    OfferedQuestion offered = find(attempt).offered(slot);
    return offered.write(OfferedQuestionTest.rightResponse(offered.question()), sequence);
  }

  private static GivenResponse cleared(long sequence) {
    return new GivenResponse(sequence, null, null, null);
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
