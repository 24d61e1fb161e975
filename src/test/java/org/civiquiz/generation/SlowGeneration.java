package org.civiquiz.generation;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.civiquiz.core.article.ParsedArticle;
import org.civiquiz.core.pipeline.Generation;
import org.civiquiz.core.pipeline.GenerationSettings;
import org.civiquiz.core.pipeline.QuestionPipeline;
import org.civiquiz.core.question.Reading;

/** Nobody has the patience to wait for it; a test says when it ends, and how. */
public class SlowGeneration extends QuizGeneration {

  private final CompletableFuture<Generation> coming = new Coming<>();
  private ParsedArticle article;
  private GenerationSettings settings;

  public SlowGeneration() {
    super(null, null, new SimpleMeterRegistry());
  }

  @Override
  public CompletableFuture<Generation> submit(ParsedArticle article, GenerationSettings settings) {
    this.article = article;
    this.settings = settings;
    return coming;
  }

  @Override
  public CompletableFuture<Reading> read(ParsedArticle article) {
    return new Coming<>();
  }

  /** Ends with what the pipeline makes of what was submitted. */
  public void complete(QuestionPipeline pipeline) {
    coming.complete(pipeline.run(article, settings));
  }

  public void fail(RuntimeException failure) {
    coming.completeExceptionally(failure);
  }

  private static final class Coming<T> extends CompletableFuture<T> {
    @Override
    public T get(long timeout, TimeUnit unit) throws TimeoutException {
      throw new TimeoutException();
    }
  }
}
