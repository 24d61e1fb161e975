package org.civiquiz.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps versions that can no longer change, the least used ones not for long. */
@ApplicationScoped
class DeliverableCache {

  // An article and its questions take up to about a megabyte.
  private static final int CAPACITY = 64;

  private final Map<Key, DeliverableQuiz> quizzes = new LinkedHashMap<>(CAPACITY, 0.75f, true);

  synchronized Optional<DeliverableQuiz> find(UUID schoolId, UUID quizId, int version) {
    return Optional.ofNullable(quizzes.get(new Key(schoolId, quizId, version)));
  }

  synchronized void keep(DeliverableQuiz quiz) {
    quizzes.put(new Key(quiz.schoolId(), quiz.quizId(), quiz.version()), quiz);
    if (quizzes.size() > CAPACITY) {
      quizzes.remove(quizzes.keySet().iterator().next());
    }
  }

  private record Key(UUID schoolId, UUID quizId, int version) {}
}
