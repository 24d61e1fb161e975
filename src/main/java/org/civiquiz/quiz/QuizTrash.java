package org.civiquiz.quiz;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.civiquiz.account.Caller;
import org.civiquiz.error.ConflictException;
import org.civiquiz.error.NoSuchEntityException;

/**
 * Where quizzes go that a teacher deletes, to come back or to be removed in time. A quiz that a
 * class has got never goes there, since its results hang on it.
 */
@ApplicationScoped
public class QuizTrash {

  /** How long a quiz can be brought back. */
  public static final Duration KEPT = Duration.ofDays(30);

  private final EntityManager entityManager;
  private final Caller caller;
  private final Clock clock;

  QuizTrash(EntityManager entityManager, Caller caller, Clock clock) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.clock = clock;
  }

  /** What the caller's school has in the trash, the newest first. */
  @Transactional
  public List<Quiz> list() {
    return Quiz.listTrash(caller.schoolId());
  }

  /**
   * Repeating it changes nothing.
   *
   * @throws NoSuchEntityException if the school has no such quiz
   * @throws ConflictException if a class has got the quiz, or its questions are still being made
   */
  @Transactional
  public void delete(UUID id) {
    Quiz quiz = lock(id);
    if (quiz.deletedAt != null) {
      return;
    }
    if (quiz.state.equals(Quiz.GENERATING)) {
      throw new ConflictException("The questions of this quiz are still being made");
    }
    if (isAssigned(quiz)) {
      throw new ConflictException("A class has got this quiz, so it stays with its results");
    }
    quiz.deletedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Repeating it changes nothing.
   *
   * @throws NoSuchEntityException if the school has no such quiz, or no longer
   */
  @Transactional
  public void restore(UUID id) {
    lock(id).deletedAt = null;
  }

  private Quiz lock(UUID id) {
    return Quiz.lockAlsoInTrash(caller.schoolId(), id)
        .orElseThrow(() -> new NoSuchEntityException("quiz"));
  }

  private boolean isAssigned(Quiz quiz) {
    return !entityManager
        .createNativeQuery(
            "select 1 from assignment where school_id = :school and quiz_id = :quiz limit 1")
        .setParameter("school", quiz.schoolId)
        .setParameter("quiz", quiz.id)
        .getResultList()
        .isEmpty();
  }

  /**
   * Removes what has been in the trash for long enough, with its questions where no other quiz has
   * them; the article stays. The one look across schools reads an index of its own.
   */
  @Scheduled(
      identity = "quiz-trash",
      every = "1h",
      delayed = "1m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @Transactional
  void empty() {
    Instant end = clock.instant().minus(KEPT);
    List<Quiz> gone = Quiz.lockDeletedBefore(end);
    gone.removeIf(this::isAssigned);
    gone.forEach(this::remove);
    if (!gone.isEmpty()) {
      Log.infof("%d deleted quizzes were removed for good", gone.size());
    }
  }

  private void remove(Quiz quiz) {
    List<?> items =
        entityManager
            .createNativeQuery(
                """
                delete from quiz_slot where school_id = :school and quiz_id = :quiz
                returning item_id
                """)
            .setParameter("school", quiz.schoolId)
            .setParameter("quiz", quiz.id)
            .getResultList();
    if (!items.isEmpty()) {
      entityManager
          .createNativeQuery(
              """
              delete from item i where i.school_id = :school and i.id in (:items)
                and not exists (select 1 from quiz_slot s
                  where s.school_id = i.school_id and s.item_id = i.id)
              """)
          .setParameter("school", quiz.schoolId)
          .setParameter("items", items)
          .executeUpdate();
    }
    quiz.delete();
  }
}
