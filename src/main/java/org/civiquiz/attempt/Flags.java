package org.civiquiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** The slots that a student wants to come back to. Only for attempts that are the caller's. */
@ApplicationScoped
class Flags {

  private final EntityManager entityManager;

  Flags(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @SuppressWarnings("unchecked")
  Set<Integer> list(UUID schoolId, UUID attemptId) {
    return new HashSet<Integer>(
        entityManager
            .createNativeQuery(
                "select slot from flag where school_id = :school and attempt_id = :attempt")
            .setParameter("school", schoolId)
            .setParameter("attempt", attemptId)
            .getResultList());
  }

  @Transactional
  void set(UUID schoolId, UUID attemptId, int slot, boolean flagged) {
    entityManager
        .createNativeQuery(
            flagged
                ? """
                insert into flag (school_id, attempt_id, slot) values (:school, :attempt, :slot)
                on conflict do nothing
                """
                : """
                delete from flag
                where school_id = :school and attempt_id = :attempt and slot = :slot
                """)
        .setParameter("school", schoolId)
        .setParameter("attempt", attemptId)
        .setParameter("slot", slot)
        .executeUpdate();
  }
}
