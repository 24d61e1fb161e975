package org.civiquiz.quiz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.civiquiz.account.Caller;
import org.civiquiz.article.Article;
import org.civiquiz.article.Articles;
import org.civiquiz.core.pipeline.Generation;
import org.civiquiz.core.pipeline.GenerationSettings;
import org.civiquiz.generation.QuizGeneration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes quizzes of stored articles. What is made quickly is stored at once; of what takes longer
 * the quiz is stored without questions, which follow.
 */
@ApplicationScoped
public class GeneratedQuizzes {

  private static final JsonMapper JSON = new JsonMapper();

  private final Caller caller;
  private final Clock clock;
  private final Articles articles;
  private final QuizGeneration generation;
  private final Duration patience;

  GeneratedQuizzes(
      Caller caller,
      Clock clock,
      Articles articles,
      QuizGeneration generation,
      @ConfigProperty(name = "civiquiz.generation.patience", defaultValue = "20s")
          Duration patience) {
    this.caller = caller;
    this.clock = clock;
    this.articles = articles;
    this.generation = generation;
    this.patience = patience;
  }

  /**
   * What came of an order.
   *
   * @param state {@link Quiz#DRAFT}, or {@link Quiz#GENERATING} if it takes longer
   * @param questions how many there are by now
   */
  public record Ordered(
      UUID id, String title, int questions, String state, List<String> warnings) {}

  /**
   * Makes a quiz of one of the school's articles, outside of any transaction.
   *
   * @throws org.civiquiz.error.NoSuchEntityException if the school has no such article
   * @throws org.civiquiz.error.TryLaterException if too many others are waiting
   */
  public Ordered order(UUID articleId, GenerationSettings settings) {
    Article article = articles.find(articleId);
    CompletableFuture<Generation> coming = generation.submit(articles.parse(article), settings);
    try {
      Generation done = coming.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      Quiz quiz = quizOf(article);
      QuarkusTransaction.requiringNew().run(() -> complete(quiz, article, done));
      return ordered(quiz, article, done);
    } catch (TimeoutException e) {
      return follow(article, coming);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A quiz could not be made", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a quiz was made", e);
    }
  }

  private Ordered follow(Article article, CompletableFuture<Generation> coming) {
    Quiz quiz = quizOf(article);
    QuarkusTransaction.requiringNew().run(quiz::persist);
    coming
        .thenAccept(
            done ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () ->
                            Quiz.lockInSchool(quiz.schoolId, quiz.id)
                                .ifPresent(stored -> complete(stored, article, done))))
        .exceptionally(failure -> abandon(quiz, failure));
    return new Ordered(
        quiz.id, quiz.title, 0, Quiz.GENERATING, new ArrayList<>(Articles.warnings(article)));
  }

  private static Void abandon(Quiz quiz, Throwable failure) {
    Log.errorf(failure, "Quiz %s could not be made", quiz.id);
    QuarkusTransaction.requiringNew()
        .run(() -> Quiz.lockInSchool(quiz.schoolId, quiz.id).ifPresent(Quiz::delete));
    return null;
  }

  private Quiz quizOf(Article article) {
    Quiz quiz = new Quiz();
    quiz.id = UUID.randomUUID();
    quiz.schoolId = article.schoolId;
    quiz.articleId = article.id;
    quiz.title = article.title.isBlank() ? "Quiz" : article.title;
    quiz.language = article.language;
    quiz.state = Quiz.GENERATING;
    quiz.createdBy = caller.id();
    quiz.createdAt = now();
    return quiz;
  }

  private void complete(Quiz quiz, Article article, Generation done) {
    quiz.state = Quiz.DRAFT;
    quiz.warnings = json(warnings(article, done));
    quiz.report = json(done.report());
    quiz.persistAndFlush();
    QuestionStore.persistGenerated(quiz, done.quiz().questions(), now());
  }

  private static Ordered ordered(Quiz quiz, Article article, Generation done) {
    return new Ordered(
        quiz.id, quiz.title, done.quiz().questions().size(), quiz.state, warnings(article, done));
  }

  private static List<String> warnings(Article article, Generation done) {
    List<String> warnings = new ArrayList<>(Articles.warnings(article));
    if (!done.report().reason().isEmpty()) {
      warnings.add("There are no questions: " + done.report().reason());
    }
    return warnings;
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
