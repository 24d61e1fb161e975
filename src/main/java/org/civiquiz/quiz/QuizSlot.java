package org.civiquiz.quiz;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** A place in one version of a quiz, and the item that stands there. */
@Entity
@Table(name = "quiz_slot")
@IdClass(QuizSlot.Key.class)
public class QuizSlot extends PanacheEntityBase {

  @Id
  @Column(name = "school_id", nullable = false)
  public UUID schoolId;

  @Id
  @Column(name = "quiz_id", nullable = false)
  public UUID quizId;

  @Id
  @Column(nullable = false)
  public int version;

  /** From 0. */
  @Id
  @Column(nullable = false)
  public int slot;

  /** The question's id within the quiz, such as {@code q1}. */
  @Column(name = "question_id", nullable = false)
  public String questionId;

  @Column(name = "item_id", nullable = false)
  public UUID itemId;

  public static List<QuizSlot> listInOrder(UUID schoolId, UUID quizId, int version) {
    return list(
        "schoolId = ?1 and quizId = ?2 and version = ?3 order by slot", schoolId, quizId, version);
  }

  /** How many questions of their newest version stand, by quiz; quizzes without any are absent. */
  static Map<UUID, Long> countStanding(UUID schoolId, List<Quiz> quizzes) {
    return getEntityManager()
        .createQuery(
            """
            select p.quizId, count(*)
            from QuizSlot p
              join Quiz q on q.schoolId = p.schoolId and q.id = p.quizId and q.version = p.version
              join Item i on i.schoolId = p.schoolId and i.id = p.itemId
            where p.schoolId = :school and p.quizId in :quizzes
              and (q.state in ('published', 'archived') or i.status <> 'rejected')
            group by p.quizId
            """,
            Object[].class)
        .setParameter("school", schoolId)
        .setParameter("quizzes", quizzes.stream().map(quiz -> quiz.id).toList())
        .getResultStream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
  }

  /** Where an item stands in the newest version of a quiz. */
  public static Optional<QuizSlot> findCurrent(UUID schoolId, UUID itemId) {
    return find(
            "schoolId = ?1 and itemId = ?2 and version = (select q.version from Quiz q"
                + " where q.schoolId = ?1 and q.id = quizId)",
            schoolId,
            itemId)
        .firstResultOptional();
  }

  /** Where an item stood last, in whatever version. */
  public static Optional<QuizSlot> findLatest(UUID schoolId, UUID itemId) {
    return find("schoolId = ?1 and itemId = ?2 order by version desc", schoolId, itemId)
        .firstResultOptional();
  }

  static QuizSlot of(Quiz quiz, int number, String questionId, UUID itemId) {
    QuizSlot slot = new QuizSlot();
    slot.schoolId = quiz.schoolId;
    slot.quizId = quiz.id;
    slot.version = quiz.version;
    slot.slot = number;
    slot.questionId = questionId;
    slot.itemId = itemId;
    return slot;
  }

  static void deleteVersion(UUID schoolId, UUID quizId, int version) {
    delete("schoolId = ?1 and quizId = ?2 and version = ?3", schoolId, quizId, version);
  }

  /** What identifies a slot. */
  public record Key(UUID schoolId, UUID quizId, int version, int slot) implements Serializable {}
}
