package org.civiquiz.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.civiquiz.core.article.ParsedArticle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written down of an article stands in the article. */
class CorpusTest {

  static Stream<Path> articles() {
    return Stream.of(Corpus.OPEN, Corpus.CLOSED).flatMap(corpus -> corpus.files().stream());
  }

  @ParameterizedTest
  @MethodSource("articles")
  void everyCoreFact_restsOnASentenceOfTheArticle(Path file) {
    ParsedArticle article = Corpus.article(file);

    assertThat(Corpus.coreFacts(file))
        .isNotEmpty()
        .allSatisfy(
            fact -> assertThat(fact.in(article).in(article.text())).isEqualTo(fact.sentence()));
  }
}
