package org.civiquiz.quiz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.civiquiz.account.Caller;
import org.civiquiz.article.Article;
import org.civiquiz.article.Articles;
import org.civiquiz.core.pipeline.Generation;
import org.civiquiz.core.pipeline.GenerationReport;
import org.civiquiz.core.pipeline.GenerationSettings;
import org.civiquiz.error.InvalidInputException;
import org.civiquiz.error.TryLaterException;
import org.civiquiz.generation.QuizGeneration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes quizzes of articles, outside of any transaction. What is made quickly is stored at once; of
 * what takes longer the quiz is stored without questions, which follow.
 */
@ApplicationScoped
public class GeneratedQuizzes {

  private static final JsonMapper JSON = new JsonMapper();

  private final Caller caller;
  private final Clock clock;
  private final Articles articles;
  private final QuizGeneration generation;
  private final PendingQuizzes pending;
  private final Duration patience;

  GeneratedQuizzes(
      Caller caller,
      Clock clock,
      Articles articles,
      QuizGeneration generation,
      PendingQuizzes pending,
      @ConfigProperty(name = "civiquiz.generation.patience", defaultValue = "20s")
          Duration patience) {
    this.caller = caller;
    this.clock = clock;
    this.articles = articles;
    this.generation = generation;
    this.pending = pending;
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
   * Makes a quiz of one of the school's articles.
   *
   * @throws org.civiquiz.error.NoSuchEntityException if the school has no such article
   * @throws TryLaterException if too many others are waiting, or nothing can be generated
   */
  public Ordered order(UUID articleId, GenerationSettings settings) {
    Article article = articles.find(articleId);
    CompletableFuture<Generation> coming = generation.submit(Articles.parse(article), settings);
    String title = article.title.isBlank() ? "Quiz" : article.title;
    Quiz quiz = quizOf(article, title);
    Optional<Generation> done = await(coming, patience);
    return done.isPresent() ? keep(quiz, article, done.get()) : follow(quiz, article, coming);
  }

  /**
   * Makes a quiz of an article that is only stored together with its quiz.
   *
   * @param patience how long to wait before the rest is left to follow
   * @throws InvalidInputException if no question was found within this time; nothing is stored
   * @throws TryLaterException if too many others are waiting, or nothing can be generated
   */
  public Ordered order(
      Article article, String title, GenerationSettings settings, Duration patience) {
    CompletableFuture<Generation> coming = generation.submit(Articles.parse(article), settings);
    Quiz quiz = quizOf(article, title);
    Optional<Generation> done = await(coming, patience);
    if (done.isPresent() && done.get().quiz().questions().isEmpty()) {
      throw InvalidInputException.at("article", noQuestions(done.get()));
    }
    QuarkusTransaction.requiringNew().run(article::persistAndFlush);
    return done.isPresent() ? keep(quiz, article, done.get()) : follow(quiz, article, coming);
  }

  private static Optional<Generation> await(
      CompletableFuture<Generation> coming, Duration patience) {
    try {
      return Optional.of(coming.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof TryLaterException later) {
        throw later;
      }
      throw new IllegalStateException("A quiz could not be made", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a quiz was made", e);
    }
  }

  private Ordered keep(Quiz quiz, Article article, Generation done) {
    QuarkusTransaction.requiringNew().run(() -> complete(quiz, article, done));
    return new Ordered(
        quiz.id, quiz.title, done.quiz().questions().size(), quiz.state, warnings(article, done));
  }

  private Ordered follow(Quiz quiz, Article article, CompletableFuture<Generation> coming) {
    pending.start(quiz);
    coming.whenComplete(
        (done, failure) ->
            pending.finish(quiz, failure, waiting -> complete(waiting, article, done)));
    return new Ordered(
        quiz.id, quiz.title, 0, Quiz.GENERATING, new ArrayList<>(Articles.warnings(article)));
  }

  private Quiz quizOf(Article article, String title) {
    Quiz quiz = new Quiz();
    quiz.id = UUID.randomUUID();
    quiz.schoolId = article.schoolId;
    quiz.articleId = article.id;
    quiz.title = title;
    quiz.language = article.language;
    quiz.state = Quiz.GENERATING;
    quiz.createdBy = caller.id();
    quiz.createdAt = now();
    return quiz;
  }

  private void complete(Quiz quiz, Article article, Generation done) {
    quiz.state = Quiz.DRAFT;
    quiz.warnings = WarningLines.write(warnings(article, done));
    quiz.report = json(done.report());
    quiz.persistAndFlush();
    QuestionStore.persistGenerated(quiz, done.quiz().questions(), now());
  }

  private static List<String> warnings(Article article, Generation done) {
    List<String> warnings = new ArrayList<>(Articles.warnings(article));
    if (!done.report().reason().isEmpty()) {
      warnings.add(noQuestions(done));
    }
    return warnings;
  }

  private static String noQuestions(Generation done) {
    return "There are no questions: " + done.report().reason();
  }

  private static String json(GenerationReport report) {
    try {
      return JSON.writeValueAsString(report);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
