package org.civiquiz.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.civiquiz.article.Article;
import org.civiquiz.article.FaqJson;
import org.civiquiz.bank.Item;
import org.civiquiz.core.question.QuizDocument.SourceArticle;
import org.civiquiz.error.NoSuchEntityException;

/** The quizzes of schools, as others read them. */
@ApplicationScoped
public class Quizzes {

  private final DeliverableCache cache;

  Quizzes(DeliverableCache cache) {
    this.cache = cache;
  }

  /**
   * One version of a quiz, with keys. A version of a quiz that has been published never changes.
   *
   * @param version from 1; {@link Quiz#version} is the newest
   * @throws NoSuchEntityException if the school has no such quiz or the quiz no such version
   */
  @Transactional
  public DeliverableQuiz deliverable(UUID schoolId, UUID quizId, int version) {
    return cache
        .find(schoolId, quizId, version)
        .orElseGet(
            () -> {
              Quiz quiz = find(schoolId, quizId);
              DeliverableQuiz deliverable = load(quiz, version);
              if (quiz.isFixed()) {
                cache.keep(deliverable);
              }
              return deliverable;
            });
  }

  /**
   * @throws NoSuchEntityException if the school has no such quiz
   */
  static Quiz find(UUID schoolId, UUID quizId) {
    return Quiz.findInSchool(schoolId, quizId).orElseThrow(() -> new NoSuchEntityException("quiz"));
  }

  private static DeliverableQuiz load(Quiz quiz, int version) {
    if (version < 1 || version > quiz.version) {
      throw new NoSuchEntityException("version of this quiz");
    }
    List<QuizSlot> places = QuizSlot.listInOrder(quiz.schoolId, quiz.id, version);
    Map<UUID, Item> items =
        Item.mapById(quiz.schoolId, places.stream().map(place -> place.itemId).toList());
    List<DeliverableQuiz.Slot> slots = new ArrayList<>();
    for (QuizSlot place : places) {
      slots.add(
          new DeliverableQuiz.Slot(
              place.slot, place.questionId, place.itemId, items.get(place.itemId).question));
    }
    return new DeliverableQuiz(
        quiz.schoolId,
        quiz.id,
        version,
        quiz.title,
        quiz.language,
        Optional.ofNullable(quiz.articleId),
        article(quiz),
        slots);
  }

  private static SourceArticle article(Quiz quiz) {
    if (quiz.articleId == null) {
      return new SourceArticle("", Optional.empty(), "", List.of());
    }
    Article article =
        Article.findInSchool(quiz.schoolId, quiz.articleId)
            .orElseThrow(() -> new NoSuchEntityException("article"));
    return new SourceArticle(
        article.title,
        Optional.ofNullable(article.source),
        article.text,
        FaqJson.read(article.faq));
  }
}
