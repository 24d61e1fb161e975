package org.civiquiz.attempt;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.QuizDocument.SourceArticle;
import org.civiquiz.core.score.Score;
import org.civiquiz.quiz.PassageLayout;

/**
 * One version of a quiz as students take it. It never changes.
 *
 * @param language a BCP 47 tag
 * @param article null for a quiz without one
 * @param layout the parts of the article; null for a quiz without one
 * @param questions by slot, with their keys
 */
record Delivery(
    String title,
    String language,
    UUID articleId,
    Reading article,
    PassageLayout layout,
    List<Question> questions) {

  Delivery {
    questions = List.copyOf(questions);
  }

  double maxPoints() {
    return Score.maxPoints(questions);
  }

  /** The article as students get it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Reading(String title, String source, String text) {

    static Reading of(SourceArticle article) {
      return new Reading(article.title(), article.source().orElse(null), article.text());
    }
  }
}
