package org.civiquiz.attempt;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Turns in what was saved when an attempt's time is up, also if the student never comes back. Every
 * node does this; the lock in {@link Submissions} lets one of them win.
 */
@ApplicationScoped
class TimeKeeper {

  private static final int BATCH = 200;

  private final EntityManager entityManager;
  private final Submissions submissions;
  private final Clock clock;

  TimeKeeper(EntityManager entityManager, Submissions submissions, Clock clock) {
    this.entityManager = entityManager;
    this.submissions = submissions;
    this.clock = clock;
  }

  @Scheduled(
      identity = "turn-in-when-time-is-up",
      every = "${civiquiz.attempt.time-check}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void turnIn() {
    int closed = turnInDue();
    if (closed > 0) {
      Log.infof("Time was up for %d attempts", closed);
    }
  }

  /**
   * The one look across schools: it reads ids only, by the index of what is open and has an end.
   */
  int turnInDue() {
    List<?> due =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    entityManager
                        .createNativeQuery(
                            """
                            select school_id, id from attempt
                            where submitted_at is null and ends_at < :now
                            order by ends_at
                            limit :batch
                            """)
                        .setParameter("now", clock.instant())
                        .setParameter("batch", BATCH)
                        .getResultList());
    int closed = 0;
    for (Object row : due) {
      Object[] ids = (Object[]) row;
      try {
        submissions.closeIfOutOfTime((UUID) ids[0], (UUID) ids[1]);
        closed++;
      } catch (RuntimeException e) {
        // the others must not wait for one that cannot be scored
        Log.errorf(e, "Failed to turn in attempt %s", ids[1]);
      }
    }
    return closed;
  }
}
