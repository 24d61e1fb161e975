package org.civiquiz.generation;

import io.quarkus.logging.Log;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.time.Duration;
import org.civiquiz.error.TryLaterException;
import org.civiquiz.language.OpenNlpSyntaxParser;

/**
 * Loads the language model in the background after a start, so that pages and answers are served
 * before it is there.
 */
@ApplicationScoped
public class LanguageModel {

  /** How far the loading has come. */
  public enum State {
    LOADING,
    READY,
    /** It could not be loaded; generation is not to be had until a new start. */
    FAILED
  }

  private static final Duration RETRY = Duration.ofMinutes(5);

  private final OpenNlpSyntaxParser parser;
  private volatile State state = State.LOADING;

  LanguageModel(OpenNlpSyntaxParser parser) {
    this.parser = parser;
  }

  /** Not earlier: loading takes both processors of a small machine for seconds. */
  void onServing(@ObservesAsync HttpServerStart event) {
    Thread thread = new Thread(this::load, "language-model");
    thread.setDaemon(true);
    thread.start();
  }

  public State state() {
    return state;
  }

  /**
   * Waits until the model is loaded.
   *
   * @throws TryLaterException if it could not be
   */
  public void await() {
    if (state == State.LOADING) {
      load();
    }
    requireNotFailed();
  }

  /**
   * @throws TryLaterException if the model could not be loaded
   */
  public void requireNotFailed() {
    if (state == State.FAILED) {
      throw TryLaterException.unavailable(
          "The language model could not be loaded, so no quiz can be made. The server’s log says"
              + " why.",
          RETRY);
    }
  }

  private void load() {
    try {
      parser.load();
      if (state == State.LOADING) {
        Log.info("The language model is loaded");
      }
      state = State.READY;
    } catch (RuntimeException e) {
      state = State.FAILED;
      Log.error("The language model could not be loaded", e);
    }
  }
}
