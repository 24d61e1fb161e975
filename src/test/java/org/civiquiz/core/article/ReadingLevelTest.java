package org.civiquiz.core.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingLevelTest {

  @ParameterizedTest
  @CsvSource({
    "the, 1", "council, 2", "make, 1", "makes, 1", "table, 2", "walked, 1", "created, 3",
    "changes, 2", "voted, 2", "people, 2", "nation, 2", "area, 3", "Russia, 2", "studying, 3",
    "I, 1", "2009, 1", "hmm, 1"
  })
  void syllables_ofAWord(String word, int syllables) {
    assertThat(ReadingLevel.syllables(word)).isEqualTo(syllables);
  }

  @Test
  void grade_isThatOfTheFormula() {
    ReadingLevel level = level("The cat sat on the mat. The dog ran to the park.");

    assertThat(level).isEqualTo(new ReadingLevel(12, 2, 12));
    assertThat(level.grade()).isCloseTo(0.39 * 6 + 11.8 - 15.59, within(1e-9));
  }

  @Test
  void faq_counts_andTheTitleDoesNot() {
    ReadingLevel level =
        level("A vote\n\nThe town will vote.\n\nFAQ\n\nQ: Who will vote?\nA: The town will.\n");

    assertThat(level.words()).isEqualTo(10);
    assertThat(level.sentences()).isEqualTo(3);
  }

  @Test
  void emptyText_hasNoGrade() {
    assertThat(level("").grade()).isZero();
  }

  @Test
  @Timeout(5)
  void hostileText_staysFast() {
    assertThat(level("e".repeat(200_000)).words()).isEqualTo(1);
    assertThat(level("a.".repeat(100_000)).words()).isPositive();
  }

  private static ReadingLevel level(String text) {
    return ReadingLevel.of(new LayoutArticleParser().parse(StructuredText.plain(text)));
  }
}
