package org.civiquiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.civiquiz.core.question.Response;
import org.civiquiz.error.NoSuchEntityException;

/**
 * Saves responses. One statement checks that the attempt is the student's and still open, and
 * stores the response unless a newer one is there; it holds a shared lock of the attempt, so that
 * turning in waits for saves under way and no save slips in behind it.
 */
@ApplicationScoped
class ResponseStore {

  private static final String SAVE =
      """
      with own as (
        select id, submitted_at, submitted_by, ends_at from attempt
        where school_id = :school and id = :attempt and student_id = :student
        for share
      ), saved as (
        insert into response as stored (school_id, attempt_id, slot, sequence, content, saved_at)
        select cast(:school as uuid), own.id, cast(:slot as int), cast(:sequence as bigint),
          cast(:content as text), cast(:now as timestamptz)
        from own
        where own.submitted_at is null and (own.ends_at is null or own.ends_at >= :now)
        on conflict (school_id, attempt_id, slot) do update
          set sequence = excluded.sequence, content = excluded.content, saved_at = excluded.saved_at
          where stored.sequence < excluded.sequence
        returning sequence
      )
      select
        case
          when own.submitted_by = 'time' then 'TIME_IS_UP'
          when own.submitted_at is not null then 'TURNED_IN'
          when own.ends_at < :now then 'TIME_IS_UP'
          when exists (select 1 from saved) then 'SAVED'
          else 'NOT_NEWER'
        end
      from own
      """;

  private final EntityManager entityManager;

  ResponseStore(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** What became of a response. */
  enum State {
    SAVED,
    /** What is stored has the same sequence or a higher one. */
    NOT_NEWER,
    TURNED_IN,
    TIME_IS_UP
  }

  /**
   * What became of a response, and what is stored now.
   *
   * @param content as {@link ResponseJson} writes it; null if the attempt is over
   * @param savedAt null if the attempt is over
   */
  record Outcome(State state, long sequence, String content, Instant savedAt) {
    Response response() {
      return ResponseJson.read(content);
    }
  }

  /**
   * Saves a response, or the same one again.
   *
   * @param now to the microsecond
   * @throws NoSuchEntityException if the student has no such attempt
   */
  @Transactional
  Outcome save(
      UUID schoolId,
      UUID studentId,
      UUID attemptId,
      int slot,
      long sequence,
      String content,
      Instant now) {
    List<?> states =
        entityManager
            .createNativeQuery(SAVE)
            .setParameter("school", schoolId)
            .setParameter("attempt", attemptId)
            .setParameter("student", studentId)
            .setParameter("slot", slot)
            .setParameter("sequence", sequence)
            .setParameter("content", content)
            .setParameter("now", now)
            .getResultList();
    if (states.isEmpty()) {
      throw new NoSuchEntityException("attempt");
    }
    State state = State.valueOf((String) states.get(0));
    return switch (state) {
      case SAVED -> new Outcome(state, sequence, content, now);
      case TURNED_IN, TIME_IS_UP -> new Outcome(state, sequence, null, null);
      case NOT_NEWER -> stored(schoolId, attemptId, slot, sequence, content);
    };
  }

  /** Read by a statement of its own, which sees what a save at the same time has committed. */
  private Outcome stored(UUID schoolId, UUID attemptId, int slot, long sequence, String content) {
    SavedResponse stored =
        SavedResponse.find(
                "schoolId = ?1 and attemptId = ?2 and slot = ?3", schoolId, attemptId, slot)
            .singleResult();
    boolean isSame = stored.sequence == sequence && stored.content.equals(content);
    return new Outcome(
        isSame ? State.SAVED : State.NOT_NEWER, stored.sequence, stored.content, stored.savedAt);
  }
}
