package org.civiquiz.generation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.civiquiz.core.pipeline.QuestionPipeline;
import org.civiquiz.core.text.Lexicon;
import org.civiquiz.language.OpenNlpSyntaxParser;
import org.civiquiz.language.WordNetLexicon;

/** Assembles the core, which knows no framework, for the application. */
@ApplicationScoped
public class PipelineProducer {

  @Produces
  @Singleton
  Lexicon lexicon() {
    return new WordNetLexicon();
  }

  @Produces
  @Singleton
  OpenNlpSyntaxParser parser(Lexicon lexicon) {
    return new OpenNlpSyntaxParser(lexicon);
  }

  @Produces
  @Singleton
  QuestionPipeline pipeline(OpenNlpSyntaxParser parser, Lexicon lexicon) {
    return Pipelines.standard(parser, lexicon);
  }
}
