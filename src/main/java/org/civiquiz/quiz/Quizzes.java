package org.civiquiz.quiz;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.civiquiz.core.question.QuizDocument;
import org.civiquiz.core.question.QuizDocument.SourceArticle;
import org.civiquiz.error.NoSuchEntityException;
import org.civiquiz.interchange.QuizJson;
import org.civiquiz.web.Paging;

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
              if (quiz.isFixed() || version < quiz.version) {
                cache.keep(deliverable);
              }
              return deliverable;
            });
  }

  /** The quizzes of a school, newest first, without their keys. */
  @Transactional
  public List<Summary> list(UUID schoolId, Paging paging) {
    Quiz before =
        paging.after() == null
            ? null
            : Quiz.findInSchool(schoolId, paging.after()).orElseThrow(Paging::noSuchEntry);
    List<Quiz> quizzes = Quiz.listNewest(schoolId, before, paging.limit());
    Map<UUID, Long> counts = QuizSlot.countStanding(schoolId, quizzes);
    return quizzes.stream().map(quiz -> Summary.of(quiz, counts)).toList();
  }

  @Transactional
  public Summary summary(UUID schoolId, UUID quizId) {
    Quiz quiz = find(schoolId, quizId);
    return Summary.of(quiz, QuizSlot.countStanding(schoolId, List.of(quiz)));
  }

  @Transactional
  public boolean isGenerating(UUID schoolId, UUID quizId) {
    return find(schoolId, quizId).state.equals(Quiz.GENERATING);
  }

  /** The newest version as it stands in a file, without the questions that were rejected. */
  @Transactional
  public QuizDocument document(UUID schoolId, UUID quizId) {
    Quiz quiz = find(schoolId, quizId);
    return new QuizDocument(quiz.title, quiz.language, article(quiz), standing(quiz));
  }

  /** One question as it stands in a file. */
  @Transactional
  JsonNode question(UUID schoolId, UUID quizId, String questionId) {
    return standing(find(schoolId, quizId)).stream()
        .filter(entry -> entry.id().equals(questionId))
        .findFirst()
        .map(QuizJson::writeQuestion)
        .orElseThrow(() -> new NoSuchEntityException("question"));
  }

  private static List<QuizDocument.Entry> standing(Quiz quiz) {
    List<QuizSlot> slots = QuizSlot.listInOrder(quiz.schoolId, quiz.id, quiz.version);
    Map<UUID, Item> items =
        Item.mapById(quiz.schoolId, slots.stream().map(slot -> slot.itemId).toList());
    // What has been decided since does not change a version that is fixed.
    return slots.stream()
        .filter(slot -> quiz.isFixed() || !items.get(slot.itemId).status.equals(Item.REJECTED))
        .map(slot -> new QuizDocument.Entry(slot.questionId, items.get(slot.itemId).question))
        .toList();
  }

  /** A quiz in a list. */
  public record Summary(UUID id, String title, int questions, String state) {
    static Summary of(Quiz quiz, Map<UUID, Long> counts) {
      int questions = counts.getOrDefault(quiz.id, 0L).intValue();
      return new Summary(quiz.id, quiz.title, questions, quiz.state);
    }

    InProgress inProgress() {
      return new InProgress(id, title, state);
    }
  }

  /** A quiz whose questions are being made. */
  public record InProgress(UUID id, String title, String state) {}

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

  static SourceArticle article(Quiz quiz) {
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
