package org.civiquiz.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {

  private final SentenceSplitter splitter = new SentenceSplitter();

  /** A bar stands where one sentence ends and the next begins. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The council met. | It voted.",
        "Who paid? | The city did! | Nobody objected.",
        // Quotations
        "\"Every vote will be tallied,\" Brecht said. | He left.",
        "She called it “a huge mistake.” | Highlighting the cost, she left.",
        "“We won. They lost,” she said. | The hall cheered.",
        "He said, \"We will not pay. We never have.\" | The room was quiet.",
        "“Who will pay?” Mayor Diaz asked. | No one spoke.",
        "“Who will pay?” asked Mayor Diaz. | No one spoke.",
        "\"We won!\" Maria J. Okafor told supporters. | They cheered.",
        "“Who pays?” Ana Diaz, the mayor, asked. | No one spoke.",
        "“Will it rain?” she wondered. | It did.",
        "“Is that all?” | The mayor closed the hearing.",
        "“We lost,” she said. | “We will be back.” | The crowd left.",
        "“We lost.” | “We will be back.”",
        "‘Every vote counts,’ he said. | The voters’ rights are safe.",
        "The ‘great mistake.’ | Then it ended.",
        "The so-called \"quiet. period\" ends Monday. | Then talks resume.",
        "“We will not yield. | This quote goes on in the next paragraph.",
        "He shouted \"No!\" and left. | She stayed.",
        "The measure (known as Prop. 12. It passed.) is law. | It holds.",
        "The mayor left. | (She gave no reason.) | The vote went on.",
        // Abbreviations
        "Sen. Carl Braddock met Gov. Ana Ruiz on Jan. 6. | Nothing was signed.",
        "Mr. and Mrs. Lee spoke. | Dr. Ng did not.",
        "The U.S. Court of Appeals ruled. | The U.S. Senate agreed.",
        "It was made in the U.S. | The rest came from Canada.",
        "He lives in Washington, D.C. | She moved to St. Louis.",
        "Polls close at 8 p.m. Tuesday. | They open at 7 a.m. | Bring a card.",
        "Polls close at 8 p.m. Eastern time. | They open early.",
        "Doors open at 9 a.m. | Voters wait outside.",
        "Acme Inc. sued. | The city paid Acme Inc. | It then closed.",
        "George W. Bush and J. D. Vance spoke. | J.K. Rowling did not.",
        "See No. 5 and Sec. 2 of Art. 4. | He said no. | They left.",
        "Martin Luther King Jr. Day is Monday. | Schools close.",
        "Rates rose 3.5 percent to $1.25. | 12 members voted no.",
        "It cost $4.2 million, e.g. for roads, i.e. more than planned. | That is all.",
        "Rep. Ann Lee, D-Calif., said so. | She voted no.",
        "The bill passed in the 110th Congress. | H.R. 40 did not.",
        // Ellipses, enumerations, notes
        "He paused ... and went on. | Then he stopped.",
        "He paused… and left. | Nobody spoke.",
        "He trailed off... | The crowd waited.",
        "He trailed off. . . . | The crowd waited.",
        "1. The council votes. | 2. The mayor signs.",
        "The rule holds.[3] | Courts agree.",
        "It passed (barely). | The mayor signed it.",
        // Other marks
        "Vote today! | 🗳️ Polls are open.",
        "The site example.gov/vote. | It lists polling places.",
        "Is it legal?! | Courts differ.",
        "The law — No. 14 — holds. | So what.",
        "¿Quién paga? | ¡La ciudad!",
      })
  void sentences_endWhereTheBarsStand(String marked) {
    String text = marked.replace(" | ", " ");

    List<String> sentences = splitter.split(text).stream().map(s -> s.in(text)).toList();

    assertThat(sentences).containsExactly(marked.split(" \\| "));
  }

  @Test
  void blankText_noSentence() {
    assertThat(splitter.split(" \n\t ")).isEmpty();
    assertThat(splitter.split("")).isEmpty();
  }

  @Test
  void part_spansPointIntoTheWholeText() {
    String text = "Title\n\n  One is here. Two is there.  \n\nRest.";

    List<Span> sentences = splitter.split(text, new Span(5, text.indexOf("\n\nRest")));

    assertThat(sentences)
        .extracting(s -> s.in(text))
        .containsExactly("One is here.", "Two is there.");
  }

  @Test
  void wrappedLines_areOneSentence() {
    assertThat(splitter.split("The council\nmet on\nMonday.")).containsExactly(new Span(0, 26));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"", "“", "(", ". ", "...", "A. ", "“a.” ", "'a. ", "[", "\"a.\" B ", "?”\n"})
  @Timeout(3)
  void hostileRepetition_isFast(String unit) {
    String text = unit.repeat(100_000 / unit.length());

    assertThatCode(() -> splitter.split(text)).doesNotThrowAnyException();
  }
}
