package org.civiquiz.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.civiquiz.article.Article;
import org.civiquiz.core.text.Span;
import org.junit.jupiter.api.Test;

class PassageViewTest {

  private static final String TEXT =
      """
      Town council weighs a bike lane

      Mayor Ana Ruiz asked for a lane. Shop owners want parking.

      The council will vote on:
      - the lane on Main Street
      - the parking spots

      What comes next

      The vote is in May. It may be put off until June if the budget is not ready by then.

      Frequently asked questions

      Q: Who asked for the lane?
      A: Mayor Ana Ruiz asked for it. She did so twice.

      Q: When is the vote?
      A: It is in May.
      """;

  @Test
  void plainText_isShownByItsLayout() {
    PassageView view = PassageView.plain(layout(TEXT, "Town council weighs a bike lane"));

    assertThat(written(view))
        .isEqualTo(
            """
            title [s1 Town council weighs a bike lane]
            paragraphs 3, FAQs 2, minutes 1
            paragraph 1 [s2 Mayor Ana Ruiz asked for a lane.] [s3 Shop owners want parking.]
            paragraph 2 [s4 The council will vote on:]
            bullets
              item [s5 the lane on Main Street]
              item [s6 the parking spots]
            heading [s7 What comes next]
            paragraph 3 [s8 The vote is in May.] [s9 It may be put off until June if the budget is \
            not ready by then.]
            heading [s10 Frequently asked questions]
            faq
              entry 1 [s11 Who asked for the lane?]
                paragraph [s12 Mayor Ana Ruiz asked for it.] [s13 She did so twice.]
              entry 2 [s14 When is the vote?]
                paragraph [s15 It is in May.]
            """);
  }

  @Test
  void titleThatIsNotInTheText_isShownWithoutAnId() {
    PassageView view = PassageView.plain(layout("The vote is in May.", "A vote"));

    assertThat(written(view))
        .isEqualTo(
            """
            title [ A vote]
            paragraphs 1, FAQs 0, minutes 1
            paragraph 1 [s1 The vote is in May.]
            """);
  }

  @Test
  void wholeSentence_isOneMark_withALinkForEachQuestion() {
    PassageLayout layout = layout("The vote is in May. It is close.", "A vote");
    Span first = new Span(0, 19);

    PassageView view =
        PassageView.marked(
            layout,
            List.of(
                new PassageView.Mark(first, 4, "#fb-4", true),
                new PassageView.Mark(first, 2, "#fb-2", false)));

    assertThat(view.parts().get(0).runs())
        .containsExactly(
            new PassageView.Run(
                "s1",
                "",
                List.of(
                    new PassageView.Piece(
                        "The vote is in May.",
                        true,
                        false,
                        List.of(
                            new PassageView.Link("#fb-2", 2), new PassageView.Link("#fb-4", 4))))),
            new PassageView.Run(
                "s2",
                " ",
                List.of(new PassageView.Piece("It is close.", false, false, List.of()))));
  }

  @Test
  void partOfASentence_isMarkedWithinIt() {
    PassageLayout layout = layout("The vote is in May. It is close.", "A vote");

    PassageView view =
        PassageView.marked(layout, List.of(new PassageView.Mark(new Span(4, 8), 1, "#c", true)));

    assertThat(view.parts().get(0).runs().get(0).pieces())
        .containsExactly(
            new PassageView.Piece("The ", false, false, List.of()),
            new PassageView.Piece("vote", true, true, List.of(new PassageView.Link("#c", 1))),
            new PassageView.Piece(" is in May.", false, false, List.of()));
  }

  @Test
  void sentences_sayWhereTheyStand() {
    PassageLayout layout = layout(TEXT, "Town council weighs a bike lane");

    assertThat(layout.sentences().stream().map(PassageSentence::place))
        .containsExactly(
            "the title",
            "paragraph 1",
            "paragraph 1",
            "paragraph 2",
            "the list after paragraph 2",
            "the list after paragraph 2",
            "a heading",
            "paragraph 3",
            "paragraph 3",
            "a heading",
            "FAQ 1",
            "FAQ 1",
            "FAQ 1",
            "FAQ 2",
            "FAQ 2");
    assertThat(layout.sentenceAt(TEXT.indexOf("She did")).orElseThrow().id()).isEqualTo("s13");
  }

  @Test
  void storedBlocks_goBeforeWhatTheLinesSuggest() {
    Article article = article("One line\nAnother line, which is no heading", "");
    article.blocks =
        """
        [{"kind":"LIST_ITEM","start":0,"end":8,"level":1},
         {"kind":"PARAGRAPH","start":9,"end":42,"level":0}]
        """;

    assertThat(written(PassageView.plain(PassageLayout.of(article))))
        .isEqualTo(
            """
            title [ ]
            paragraphs 1, FAQs 0, minutes 1
            bullets
              item [s1 One line]
            paragraph 1 [s2 Another line, which is no heading]
            """);
  }

  private static PassageLayout layout(String text, String title) {
    return PassageLayout.of(article(text, title));
  }

  private static Article article(String text, String title) {
    Article article = new Article();
    article.title = title;
    article.language = "en";
    article.text = text;
    return article;
  }

  private static String written(PassageView view) {
    PassageView.Length length = view.length();
    return "title %s\nparagraphs %d, FAQs %d, minutes %d\n%s"
        .formatted(
            runs(view.title()),
            length.paragraphs(),
            length.faqs(),
            length.minutes(),
            parts(view.parts(), ""));
  }

  private static String parts(List<PassageView.Part> parts, String indent) {
    return parts.stream()
        .map(
            part ->
                indent
                    + part.kind()
                    + (part.number() > 0 ? " " + part.number() : "")
                    + (part.runs().isEmpty() ? "" : " " + runs(part.runs()))
                    + "\n"
                    + parts(part.parts(), indent + "  "))
        .collect(Collectors.joining());
  }

  private static String runs(List<PassageView.Run> runs) {
    return runs.stream()
        .map(
            run ->
                run.before()
                    + "["
                    + run.id()
                    + " "
                    + run.pieces().stream()
                        .map(PassageView.Piece::text)
                        .collect(Collectors.joining())
                    + "]")
        .collect(Collectors.joining());
  }
}
