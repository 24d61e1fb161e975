package org.civiquiz.generation;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** It has no language model, and finds out when it wants to load it. */
public class ModelLessGeneration extends QuizGeneration {

  public ModelLessGeneration() {
    super(null, new LanguageModel(null), new SimpleMeterRegistry());
  }
}
