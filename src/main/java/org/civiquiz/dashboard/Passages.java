package org.civiquiz.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.civiquiz.article.Article;
import org.civiquiz.quiz.DeliverableQuiz;
import org.civiquiz.quiz.PassageLayout;

/** The parts of articles, kept for those in use: an article never changes. */
@ApplicationScoped
class Passages {

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
  Optional<PassageLayout> of(DeliverableQuiz quiz) {
    return quiz.articleId()
        .map(
            id -> {
              Key key = new Key(quiz.schoolId(), id);
              PassageLayout known = kept.get(key);
              if (known == null) {
                known = PassageLayout.of(Article.findInSchool(quiz.schoolId(), id).orElseThrow());
                kept.put(key, known);
              }
              return known;
            });
  }

  private record Key(UUID schoolId, UUID articleId) {}
}
