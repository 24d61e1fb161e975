package org.civiquiz.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.civiquiz.core.question.Evidence;
import org.civiquiz.core.text.Span;
import org.junit.jupiter.api.Test;

class WholeSentencesTest {

  private static final String ARTICLE =
      """
      City budget
      The council met on Monday. It voted 6 to 3, she said.
      • Taxes stay as they are
      """;

  @Test
  void partOfASentence_becomesTheWholeOne() {
    assertThat(widened("council")).containsExactly("The council met on Monday.");
    assertThat(widened("6 to 3, she said.")).containsExactly("It voted 6 to 3, she said.");
    assertThat(widened("Monday. It voted"))
        .containsExactly("The council met on Monday. It voted 6 to 3, she said.");
  }

  @Test
  void wholeSentencesHeadingsAndBullets_stayAsTheyAre() {
    assertThat(widened("City budget")).containsExactly("City budget");
    assertThat(widened("The council met on Monday.")).containsExactly("The council met on Monday.");
    assertThat(widened("Taxes stay as they are")).containsExactly("Taxes stay as they are");
  }

  private static List<String> widened(String words) {
    int start = ARTICLE.indexOf(words);
    Evidence evidence = Evidence.of(new Span(start, start + words.length()), ARTICLE);
    return new WholeSentences(ARTICLE).of(List.of(evidence)).stream().map(Evidence::text).toList();
  }
}
