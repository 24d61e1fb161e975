package org.civiquiz.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
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
  void allRight_scoresEveryPoint() {
    UUID attempt = sitting.start(sitting.assign(a -> {}));
    List<Question> questions = Questions.ofEveryType();
    for (int slot = 0; slot < questions.size(); slot++) {
      sitting.save(attempt, slot, sitting.right(attempt, slot, 1));
    }

    AttemptRecord submitted = sitting.submit(attempt);

    assertThat(submitted.attempt().score).isEqualTo(12.0);
    assertThat(submitted.attempt().maxScore).isEqualTo(12.0);
    assertThat(submitted.attempt().submittedBy).isEqualTo("student");
    assertThat(submitted.saved()).allSatisfy(response -> assertThat(response.mark).isEqualTo(1.0));
  }

  @Test
  void textThatNoRuleAccepts_isPending() {
    UUID attempt = sitting.start(sitting.assign(a -> {}));
    sitting.save(attempt, 6, new GivenResponse(1L, null, "Parking, and lots of it", null));

    AttemptRecord submitted = sitting.submit(attempt);

    assertThat(submitted.attempt().score).isZero();
    assertThat(submitted.attempt().pendingPoints).isEqualTo(1.0);
    assertThat(submitted.mark(6)).isNull();
    assertThat(submitted.mark(0)).isZero();
  }

  @Test
  void startingAgain_findsTheOpenAttempt() {
    Assignment assignment = sitting.assign(a -> a.attemptsAllowed = 2);
    UUID first = sitting.start(assignment);

    Attempts.Started again = attempts.start(lesson.schoolId(), lesson.studentId(), assignment.id);

    assertThat(again.isNew()).isFalse();
    assertThat(again.attempt().id).isEqualTo(first);
  }

  @Test
  void secondAttempt_hasOtherIds() {
    Assignment assignment = sitting.assign(a -> a.attemptsAllowed = 2);
    UUID first = sitting.start(assignment);
    sitting.submit(first);
    UUID second = sitting.start(assignment);

    assertThat(sitting.find(second).offered(0).offered().options())
        .doesNotContainAnyElementsOf(sitting.find(first).offered(0).offered().options());
    sitting.submit(second);
    assertThatThrownBy(() -> sitting.start(assignment)).isInstanceOf(ConflictException.class);
  }

  @Test
  void outsideItsWindow_nothingStarts() {
    clock.stopAt(START);
    Assignment later = sitting.assign(a -> a.opensAt = START.plusSeconds(1));
    Assignment over = sitting.assign(a -> a.dueAt = START.minusSeconds(1));

    assertThatThrownBy(() -> sitting.start(later)).isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> sitting.start(over)).isInstanceOf(ConflictException.class);
    clock.advance(Duration.ofSeconds(1));
    assertThat(sitting.start(later)).isNotNull();
  }

  @Test
  void somebodyElse_findsNothing() {
    Assignment assignment = sitting.assign(a -> {});
    UUID attempt = sitting.start(assignment);
    UUID classmate = lessons.student(lesson.schoolId(), lesson.classroomId(), 0);
    Lessons.Lesson elsewhere = lessons.lesson();

    assertThatThrownBy(
            () -> attempts.save(lesson.schoolId(), classmate, attempt, 0, Sitting.cleared(1)))
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
    UUID attempt = sitting.start(sitting.assign(a -> {}));
    GivenResponse right = sitting.right(attempt, 0, 2);
    Attempts.Saved saved = sitting.save(attempt, 0, right);

    assertThat(sitting.save(attempt, 0, right)).isEqualTo(saved);
    assertThatThrownBy(() -> sitting.save(attempt, 0, Sitting.cleared(2)))
        .isInstanceOfSatisfying(
            StaleResponseException.class, stale -> assertThat(stale.stored()).isEqualTo(right));
    assertThatThrownBy(() -> sitting.save(attempt, 0, Sitting.cleared(1)))
        .isInstanceOf(StaleResponseException.class);
    assertThat(sitting.save(attempt, 0, Sitting.cleared(3)).sequence()).isEqualTo(3);
    assertThat(sitting.find(attempt).response(0)).isEmpty();
  }

  @Test
  void afterTurningIn_nothingIsSaved() {
    UUID attempt = sitting.start(sitting.assign(a -> {}));
    sitting.save(attempt, 0, sitting.right(attempt, 0, 1));
    AttemptRecord submitted = sitting.submit(attempt);

    assertThatThrownBy(() -> sitting.save(attempt, 0, Sitting.cleared(2)))
        .isInstanceOf(ConflictException.class)
        .isNotInstanceOf(StaleResponseException.class);
    assertThat(sitting.submit(attempt).attempt().submittedAt)
        .isEqualTo(submitted.attempt().submittedAt);
    assertThat(sitting.find(attempt).attempt().score).isEqualTo(1.0);
  }

  @Test
  void atTheDeadline_savesStillCount_justAfterTheyDoNot() {
    clock.stopAt(START);
    UUID attempt = sitting.start(sitting.assign(a -> a.timeLimitMinutes = 10));
    GivenResponse right = sitting.right(attempt, 0, 1);
    clock.stopAt(START.plus(Duration.ofMinutes(10)));
    sitting.save(attempt, 0, right);

    clock.advance(Duration.of(1, ChronoUnit.MICROS));

    assertThatThrownBy(() -> sitting.save(attempt, 0, Sitting.cleared(2)))
        .isInstanceOf(GoneException.class);
    AttemptRecord closed = sitting.submit(attempt);
    assertThat(closed.attempt().submittedBy).isEqualTo("time");
    assertThat(closed.attempt().submittedAt).isEqualTo(START.plus(Duration.ofMinutes(10)));
    assertThat(closed.attempt().score).isEqualTo(1.0);
    assertThatThrownBy(() -> sitting.save(attempt, 0, Sitting.cleared(3)))
        .isInstanceOf(GoneException.class);
  }

  @Test
  void extraTime_lengthensTheLimitButNotTheDueDate() {
    clock.stopAt(START);
    UUID slow = lessons.student(lesson.schoolId(), lesson.classroomId(), 50);
    Assignment limited = sitting.assign(a -> a.timeLimitMinutes = 30);
    Assignment due =
        sitting.assign(
            a -> {
              a.timeLimitMinutes = 30;
              a.dueAt = START.plus(Duration.ofMinutes(40));
            });

    assertThat(attempts.start(lesson.schoolId(), slow, limited.id).attempt().endsAt)
        .isEqualTo(START.plus(Duration.ofMinutes(45)));
    assertThat(attempts.start(lesson.schoolId(), slow, due.id).attempt().endsAt)
        .isEqualTo(START.plus(Duration.ofMinutes(40)));
    assertThat(sitting.find(sitting.start(limited)).remainingSeconds()).isEqualTo(1800);
  }

  @Test
  void timeKeeper_turnsInWhatWasSavedOnce() {
    clock.stopAt(START);
    UUID attempt = sitting.start(sitting.assign(a -> a.timeLimitMinutes = 1));
    sitting.save(attempt, 0, sitting.right(attempt, 0, 1));
    timeKeeper.turnInDue();
    assertThat(sitting.find(attempt).state()).isEqualTo("in_progress");
    clock.advance(Duration.ofSeconds(61));

    assertThat(timeKeeper.turnInDue()).isPositive();

    assertThat(timeKeeper.turnInDue()).isZero();
    AttemptRecord closed = sitting.find(attempt);
    assertThat(closed.attempt().submittedBy).isEqualTo("time");
    assertThat(closed.attempt().score).isEqualTo(1.0);
  }

  @Test
  void timeUp_isFoundByTheNextRequest() {
    clock.stopAt(START);
    Assignment assignment = sitting.assign(a -> a.timeLimitMinutes = 1);
    UUID attempt = sitting.start(assignment);
    clock.advance(Duration.ofHours(1));

    assertThat(studentAssignments.list(lesson.schoolId(), lesson.studentId()).get(0).state())
        .isEqualTo("submitted");
    assertThat(sitting.find(attempt).attempt().submittedBy).isEqualTo("time");
    assertThatThrownBy(() -> sitting.start(assignment)).isInstanceOf(ConflictException.class);
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
        sitting.start(
            sitting.assign(
                a -> {
                  a.feedback = "after_due";
                  a.dueAt = due;
                }));
    assertThat(shown(sitting.submit(waiting))).isEqualTo("");
    clock.stopAt(due.plusSeconds(1));
    assertThat(shown(sitting.find(waiting))).isEqualTo("score keys");
  }

  private String shown(Consumer<Assignment> change) {
    UUID attempt = sitting.start(sitting.assign(change));
    assertThat(shown(sitting.find(attempt))).isEqualTo("");
    return shown(sitting.submit(attempt));
  }

  private static String shown(AttemptRecord attempt) {
    return ((attempt.showsScore() ? "score " : "") + (attempt.showsKeys() ? "keys" : "")).strip();
  }

  @Test
  void saving_takesTwoStatements() {
    UUID attempt = sitting.start(sitting.assign(a -> {}));
    sitting.save(attempt, 0, sitting.right(attempt, 0, 1));
    Statistics statistics = sessions.getStatistics();
    statistics.setStatisticsEnabled(true);
    statistics.clear();

    sitting.save(attempt, 0, Sitting.cleared(2));

    assertThat(statistics.getPrepareStatementCount()).isLessThanOrEqualTo(2);
    statistics.setStatisticsEnabled(false);
  }
}
