package org.civiquiz.generation;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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

  private final OpenNlpSyntaxParser parser;
  private volatile State state = State.LOADING;

  LanguageModel(OpenNlpSyntaxParser parser) {
    this.parser = parser;
  }

  void onStart(@Observes StartupEvent event) {
    Thread thread = new Thread(this::load, "language-model");
    thread.setDaemon(true);
    thread.start();
  }

  public State state() {
    return state;
  }

  private void load() {
    try {
      parser.load();
      state = State.READY;
      Log.info("The language model is loaded");
    } catch (RuntimeException e) {
      state = State.FAILED;
      Log.error("The language model could not be loaded", e);
    }
  }
}
