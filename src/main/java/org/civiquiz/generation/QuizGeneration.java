package org.civiquiz.generation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.civiquiz.core.article.ParsedArticle;
import org.civiquiz.core.pipeline.Generation;
import org.civiquiz.core.pipeline.GenerationSettings;
import org.civiquiz.core.pipeline.QuestionPipeline;
import org.civiquiz.core.question.Reading;
import org.civiquiz.error.TryLaterException;

/**
 * Generates quizzes one after another, since the language model serves one at a time, and keeps
 * what was understood of the latest articles, so that generating again costs no parse.
 */
// from the start, so that its metrics are there before the first quiz
@Startup
@ApplicationScoped
public class QuizGeneration {

  private static final int LONGEST_QUEUE = 32;
  private static final int KEPT_READINGS = 32;
  private static final Duration RETRY = Duration.ofSeconds(20);

  private final QuestionPipeline pipeline;
  private final LanguageModel model;
  private final Map<ParsedArticle, Reading> readings =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ParsedArticle, Reading> eldest) {
          return size() > KEPT_READINGS;
        }
      };
  private final Timer time;
  private final ThreadPoolExecutor worker =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(LONGEST_QUEUE),
          work -> {
            Thread thread = new Thread(work, "quiz-generation");
            thread.setDaemon(true);
            return thread;
          });

  QuizGeneration(QuestionPipeline pipeline, LanguageModel model, MeterRegistry meters) {
    this.pipeline = pipeline;
    this.model = model;
    this.time = meters.timer("civiquiz.generation");
    meters.gauge("civiquiz.generation.waiting", worker, pool -> pool.getQueue().size());
  }

  /**
   * Generates a quiz when its turn comes.
   *
   * @throws TryLaterException if too many others are waiting, or the model could not be loaded; if
   *     that turns out later, the future ends with it
   */
  public CompletableFuture<Generation> submit(ParsedArticle article, GenerationSettings settings) {
    return queue(() -> pipeline.run(understand(article), settings));
  }

  /**
   * Finds out what an article says when its turn comes.
   *
   * @throws TryLaterException as {@link #submit}
   */
  public CompletableFuture<Reading> read(ParsedArticle article) {
    return queue(() -> understand(article));
  }

  private <T> CompletableFuture<T> queue(Supplier<T> work) {
    model.requireNotFailed();
    try {
      return CompletableFuture.supplyAsync(
          () -> {
            model.await();
            return time.record(work);
          },
          worker);
    } catch (RejectedExecutionException e) {
      throw TryLaterException.unavailable("Too many quizzes are being made at the moment", RETRY);
    }
  }

  // Only ever called by the one worker.
  private Reading understand(ParsedArticle article) {
    return readings.computeIfAbsent(article, pipeline::understand);
  }

  @PreDestroy
  void stop() {
    worker.shutdownNow();
  }
}
