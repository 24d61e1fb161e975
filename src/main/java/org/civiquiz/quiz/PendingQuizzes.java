package org.civiquiz.quiz;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The quizzes whose questions are being made. Each node keeps its own alive; those of a node that
 * has stopped become drafts without questions, so that nobody waits for them.
 */
@ApplicationScoped
class PendingQuizzes {

  static final String FAILED =
      "The questions could not be made because of a fault on our side. Make the quiz again.";
  static final String LEFT =
      "The server stopped while the questions were being made. Make the quiz again.";

  private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);

  private final EntityManager entityManager;
  private final Clock clock;
  private final Set<UUID> own = ConcurrentHashMap.newKeySet();

  PendingQuizzes(EntityManager entityManager, Clock clock) {
    this.entityManager = entityManager;
    this.clock = clock;
  }

  /** Stores a quiz without questions. */
  void start(Quiz quiz) {
    quiz.state = Quiz.GENERATING;
    quiz.aliveAt = now();
    own.add(quiz.id);
    QuarkusTransaction.requiringNew().run(quiz::persist);
  }

  /**
   * Ends the waiting for a quiz.
   *
   * @param failure why there are no questions; null if there are some
   * @param complete adds the questions to the stored quiz
   */
  void finish(Quiz quiz, Throwable failure, Consumer<Quiz> complete) {
    try {
      if (failure != null) {
        throw new IllegalStateException("No questions were made", failure);
      }
      ifPending(quiz, complete);
    } catch (RuntimeException e) {
      Log.errorf(e, "Quiz %s could not be made", quiz.id);
      ifPending(quiz, stored -> giveUp(stored, FAILED));
    } finally {
      own.remove(quiz.id);
    }
  }

  @Scheduled(
      identity = "pending-quizzes",
      every = "${civiquiz.generation.watch}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void watch() {
    keepAlive();
    int left = giveUpLeft();
    if (left > 0) {
      Log.warnf("%d quizzes were left unfinished by a server that stopped", left);
    }
  }

  private void keepAlive() {
    if (!own.isEmpty()) {
      QuarkusTransaction.requiringNew()
          .run(() -> Quiz.update("aliveAt = ?1 where id in ?2", now(), own));
    }
  }

  /** The one look across schools: it reads what is unfinished by an index of its own. */
  int giveUpLeft() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                entityManager
                    .createNativeQuery(
                        """
                        update quiz set state = 'draft', warnings = :warnings
                        where state = 'generating' and (alive_at is null or alive_at < :silent)
                        """)
                    .setParameter("warnings", WarningLines.write(List.of(LEFT)))
                    .setParameter("silent", now().minus(LONGEST_SILENCE))
                    .executeUpdate());
  }

  private static void giveUp(Quiz quiz, String why) {
    quiz.state = Quiz.DRAFT;
    quiz.warnings = WarningLines.write(List.of(why));
  }

  private static void ifPending(Quiz quiz, Consumer<Quiz> change) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                Quiz.lockInSchool(quiz.schoolId, quiz.id)
                    .filter(stored -> stored.state.equals(Quiz.GENERATING))
                    .ifPresent(change));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
