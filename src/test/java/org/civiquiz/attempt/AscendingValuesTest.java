package org.civiquiz.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AscendingValuesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12|50|100|435",
        "1,200|12,000|120,000",
        "$900,000|$1.2 million|$3 billion",
        "2.5%|5%|12.5%",
        "12 percent|21 percent|30 percent",
        "1 vote|2 votes|9 votes",
        "two|three|five",
        "1998|2004|2010",
        "March 3|March 30|April 2",
        "November 3, 2024|January 5, 2025|November 1, 2025",
        "3 March 2024|4 April 2024",
        "9:30 a.m.|12 p.m.|3:15 p.m.",
        "12:00 AM|1:00 AM|11:59 PM",
        "Monday|Wednesday|Friday"
      })
  void values_keepTheirOrder(String texts) {
    assertThat(AscendingValues.isAscending(List.of(texts.split("\\|")))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "100|50|12",
        "50|50",
        "12 percent|21 dollars",
        "12|a hundred or so",
        "April 2|March 3",
        "Vladimir Putin|Kim Jong Un",
        "Chapter 1 of 3|Chapter 2 of 3",
        "3:15 p.m.|9:30 a.m.",
        ""
      })
  void anythingElse_doesNot(String texts) {
    assertThat(AscendingValues.isAscending(List.of(texts.split("\\|")))).isFalse();
  }

  @Test
  @Timeout(3)
  void hostileTexts_stayFast() {
    String digits = "9".repeat(100_000);
    String spaces = "x" + " ".repeat(100_000) + "1";

    assertThat(AscendingValues.isAscending(List.of(digits, digits + "1"))).isFalse();
    assertThat(AscendingValues.isAscending(List.of(spaces, spaces))).isFalse();
  }
}
