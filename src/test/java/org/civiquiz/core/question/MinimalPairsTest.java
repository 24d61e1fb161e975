package org.civiquiz.core.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.civiquiz.core.question.MinimalPairs.Pair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MinimalPairsTest {

  @Test
  void opposite_saysWhatTheArticleSays() {
    assertThat(MinimalPairs.opposite("The Senate approved the water bill."))
        .containsExactly(
            new Pair(
                "The Senate rejected the water bill.",
                Misreading.STANCE,
                "The article says the opposite: “approved”, not “rejected”."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Senate has not approved the bill.",
        "The mayor said, “They approved the bill.”",
        "That is against the law.",
      })
  void negatedQuotedOrFixedWords_haveNoOpposite(String sentence) {
    assertThat(MinimalPairs.opposite(sentence)).isEmpty();
  }

  @Test
  void numberInABound_isOnlyMadeLarger() {
    assertThat(MinimalPairs.numbers("A ruling may take up to 60 days."))
        .isNotEmpty()
        .allSatisfy(pair -> assertThat(pair.misreading()).isEqualTo(Misreading.NUMBER))
        .allSatisfy(pair -> assertThat(days(pair)).isGreaterThan(60));
  }

  @ParameterizedTest
  @ValueSource(strings = {"The company had asked for 90.", "Two thirds agreed with Number 10."})
  void bareNumberFractionAndName_areLeftAlone(String sentence) {
    assertThat(MinimalPairs.numbers(sentence)).isEmpty();
  }

  @Test
  void possibility_isMadeCertain() {
    assertThat(MinimalPairs.certainty("The dam could break."))
        .contains(
            new Pair(
                "The dam will certainly break.",
                Misreading.FACT,
                "The article says only that this could happen."));
    assertThat(MinimalPairs.certainty("Voters may bring a pen.")).isEmpty();
  }

  @Test
  void mainVerb_isDenied() {
    assertThat(MinimalPairs.negated("The court can block the law.").map(Pair::text))
        .contains("The court cannot block the law.");
    assertThat(MinimalPairs.negated("The court said that it can block the law.")).isEmpty();
  }

  @Test
  void article_fitsTheNewWord() {
    assertThat(List.of("a open vote", "an secret vote", "an hour"))
        .map(MinimalPairs::withFittingArticle)
        .containsExactly("an open vote", "a secret vote", "an hour");
  }

  private static int days(Pair pair) {
    return Integer.parseInt(pair.text().replaceAll("\\D", ""));
  }
}
