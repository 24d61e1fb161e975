package org.civiquiz.classroom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The codes of all classes of an installation: a sign-in knows no school yet. */
@ApplicationScoped
public class JoinCodes {

  private final EntityManager entityManager;
  private final SecureRandom random = new SecureRandom();

  JoinCodes(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** The class that a code belongs to. */
  record Place(UUID schoolId, UUID classroomId) {}

  /** Whether a class can be joined with this code. */
  @Transactional
  public boolean isKnown(String code) {
    return find(code).isPresent();
  }

  /** The class with this code; one that is archived cannot be joined. */
  Optional<Place> find(String code) {
    List<?> places =
        entityManager
            .createNativeQuery(
                "select j.school_id, j.classroom_id from join_code j join classroom c"
                    + " on c.school_id = j.school_id and c.id = j.classroom_id"
                    + " where j.code = :code and c.archived_at is null")
            .setParameter("code", JoinCode.normal(code))
            .getResultList();
    return places.stream()
        .map(Object[].class::cast)
        .map(row -> new Place((UUID) row[0], (UUID) row[1]))
        .findFirst();
  }

  /** A code that no class has. */
  String free() {
    for (int length = 0; ; length++) {
      // Should the short codes run out one day, they get more digits.
      String code = JoinCode.random(random) + (length < 50 ? "" : random.nextInt(10_000));
      boolean isTaken =
          !entityManager
              .createNativeQuery("select 1 from join_code where code = :code")
              .setParameter("code", code)
              .getResultList()
              .isEmpty();
      if (!isTaken) {
        return code;
      }
    }
  }

  /** Makes the class's code the one that it is joined with, and no other. */
  void register(Classroom classroom) {
    entityManager
        .createNativeQuery(
            "delete from join_code where school_id = :school and classroom_id = :classroom")
        .setParameter("school", classroom.schoolId)
        .setParameter("classroom", classroom.id)
        .executeUpdate();
    entityManager
        .createNativeQuery(
            "insert into join_code (code, school_id, classroom_id)"
                + " values (:code, :school, :classroom)")
        .setParameter("code", classroom.joinCode)
        .setParameter("school", classroom.schoolId)
        .setParameter("classroom", classroom.id)
        .executeUpdate();
  }
}
