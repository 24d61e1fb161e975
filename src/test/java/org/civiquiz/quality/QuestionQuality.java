package org.civiquiz.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Measures the questions that the whole corpus gives; only with {@code mvn -Pquality test}, since
 * it takes minutes.
 */
class QuestionQuality {

  private static final Path PAGE = Path.of("docs/question-quality.md");

  @Test
  void figures_areWrittenDown() throws IOException {
    Map<Corpus, ReadCorpus> sets = new EnumMap<>(Corpus.class);
    Map<Corpus, Long> seconds = new EnumMap<>(Corpus.class);
    for (Corpus corpus : Corpus.values()) {
      long start = System.nanoTime();
      sets.put(corpus, ReadCorpus.of(corpus.files()));
      seconds.put(corpus, Duration.ofNanos(System.nanoTime() - start).toSeconds());
    }

    Files.writeString(PAGE, QualityDocument.of(sets, seconds));

    assertThat(sets.values()).allSatisfy(read -> assertThat(read.questions()).isNotEmpty());
  }
}
