package org.civiquiz.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.civiquiz.article.Article;

/** The parts of articles, kept for those in use: an article never changes. */
@ApplicationScoped
public class Passages {

  private static final int KEPT = 64;

  private final Map<Key, PassageLayout> kept =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, PassageLayout> eldest) {
              return size() > KEPT;
            }
          });

  /** Empty for a quiz without an article. */
  public Optional<PassageLayout> of(DeliverableQuiz quiz) {
    return quiz.articleId().map(id -> layout(quiz.schoolId(), id));
  }

  private PassageLayout layout(UUID schoolId, UUID articleId) {
    Key key = new Key(schoolId, articleId);
    PassageLayout known = kept.get(key);
    if (known == null) {
      known = PassageLayout.of(Article.findInSchool(schoolId, articleId).orElseThrow());
      kept.put(key, known);
    }
    return known;
  }

  /** The same for a quiz that is known by its id; it is the school's. */
  public Optional<PassageLayout> ofQuiz(UUID schoolId, UUID quizId) {
    return Quiz.findInSchool(schoolId, quizId)
        .flatMap(quiz -> Optional.ofNullable(quiz.articleId))
        .map(id -> layout(schoolId, id));
  }

  private record Key(UUID schoolId, UUID articleId) {}
}
