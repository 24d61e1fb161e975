package org.civiquiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.civiquiz.article.Article;
import org.civiquiz.core.question.Question;
import org.civiquiz.error.NoSuchEntityException;
import org.civiquiz.quiz.PassageLayout;
import org.civiquiz.quiz.Quiz;

/**
 * Versions of quizzes as students take them. A published version never changes, so each node keeps
 * those in use in memory: a class that answers at once reads its quiz from the database once.
 */
@ApplicationScoped
class Deliveries {

  /** With an article of full length each, some 50 MB. */
  private static final int KEPT = 64;

  private final EntityManager entityManager;

  private final Map<Key, Delivery> kept =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Delivery> eldest) {
              return size() > KEPT;
            }
          });

  Deliveries(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /**
   * @throws NoSuchEntityException if the school has no such quiz
   */
  Delivery get(UUID schoolId, UUID quizId, int version) {
    Key key = new Key(schoolId, quizId, version);
    Delivery delivery = kept.get(key);
    if (delivery == null) {
      delivery = read(key);
      kept.put(key, delivery);
    }
    return delivery;
  }

  private Delivery read(Key key) {
    Quiz quiz =
        Quiz.findInSchool(key.schoolId, key.quizId)
            .orElseThrow(() -> new NoSuchEntityException("quiz"));
    List<Question> questions =
        entityManager
            .createQuery(
                """
                select i.question from QuizSlot s
                  join Item i on i.schoolId = s.schoolId and i.id = s.itemId
                where s.schoolId = :school and s.quizId = :quiz and s.version = :version
                order by s.slot
                """,
                Question.class)
            .setParameter("school", key.schoolId)
            .setParameter("quiz", key.quizId)
            .setParameter("version", key.version)
            .getResultList();
    Delivery.Reading article = null;
    PassageLayout layout = null;
    if (quiz.articleId != null) {
      Article stored =
          Article.findInSchool(key.schoolId, quiz.articleId)
              .orElseThrow(() -> new NoSuchEntityException("article"));
      article = new Delivery.Reading(stored.title, stored.source, stored.text);
      layout = PassageLayout.of(stored);
    }
    return new Delivery(quiz.title, quiz.articleId, article, layout, questions);
  }

  private record Key(UUID schoolId, UUID quizId, int version) {}
}
