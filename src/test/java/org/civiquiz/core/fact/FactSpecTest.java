package org.civiquiz.core.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.civiquiz.core.article.LayoutArticleParser;
import org.civiquiz.core.article.StructuredText;
import org.civiquiz.language.OpenNlpSyntaxParser;
import org.civiquiz.language.WordNetLexicon;
import org.civiquiz.testsupport.SpecExample;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What texts give, as the specification files say; and that no text costs too much. */
class FactSpecTest {

  private static final WordNetLexicon LEXICON = new WordNetLexicon();
  private static final FactFinder FINDER =
      new FactFinder(new OpenNlpSyntaxParser(LEXICON), LEXICON);
  private static final List<String> KINDS =
      List.of(
          "actor",
          "quotation",
          "indirectstatement",
          "request",
          "exchange",
          "condition",
          "cause",
          "status",
          "listing",
          "action",
          "quantity",
          "datemention");

  static Stream<Arguments> examples() {
    return KINDS.stream()
        .flatMap(
            kind ->
                SpecExample.readAll("/spec/facts-" + kind + ".md").stream()
                    .map(example -> Arguments.of(kind, example)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("examples")
  void example(String kind, SpecExample example) {
    ArticleFacts facts = facts(example.source());

    Stream<String> lines =
        kind.equals("actor")
            ? facts.actors().all().stream().map(FactTrace::line)
            : facts.facts().stream()
                .map(FactTrace::line)
                .filter(line -> line.startsWith(kind + " "))
                .map(line -> line.substring(kind.length() + 1));
    assertThat(lines.toList()).isEqualTo(example.expected());
  }

  @Test
  void everyKind_hasTenExamples() {
    assertThat(KINDS)
        .allSatisfy(
            kind ->
                assertThat(SpecExample.readAll("/spec/facts-" + kind + ".md"))
                    .as(kind)
                    .hasSizeGreaterThanOrEqualTo(10));
  }

  @Test
  void sameStatementInArticleAndFaq_isLinked() {
    ArticleFacts facts =
        facts(
            "The council approved the new budget on Monday.\n\nFrequently Asked Questions\n\n"
                + "Q: What did the council do?\nA: The council approved the new budget.");

    assertThat(facts.links()).extracting(FactLink::kind).containsExactly(FactLink.Kind.SAME);
    assertThat(facts.warnings()).isEmpty();
  }

  @Test
  void differentNumbersForOneThing_areReported() {
    ArticleFacts facts =
        facts(
            "The council raised the property tax by 2 percent.\n\nFrequently Asked Questions\n\n"
                + "Q: How much does the tax rise?\n"
                + "A: The council raised the property tax by 3 percent.");

    assertThat(facts.warnings())
        .containsExactly(
            "The article may contradict itself (2 percent or 3 percent): “The council raised the"
                + " property tax by 2 percent.” and “The council raised the property tax by 3"
                + " percent.”");
  }

  @Test
  void hostileTexts_giveNoFactsAndTakeNoTime() {
    List<String> texts =
        List.of(
            "The ".repeat(20_000),
            "“".repeat(5_000) + "x" + "”".repeat(5_000),
            "(".repeat(3_000),
            "a, ".repeat(8_000) + "and b.",
            "He said that ".repeat(2_000) + "it rains.",
            "9".repeat(50_000) + " votes",
            "word".repeat(20_000),
            "\u202e\u0000\ufffd \ud800 said “" + "\n\n\n",
            ";:;:—–--".repeat(2_000));

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(90),
        () -> assertThat(texts).allSatisfy(text -> assertThat(facts(text).actors()).isNotNull()));
  }

  @Test
  void hugeText_isReadInTime() {
    String paragraph =
        "Mayor Lena Ortiz said on Monday that the city would repair 12 bridges if the state paid"
            + " half the cost, because the old ones are no longer safe for trucks.\n\n";

    ArticleFacts facts =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(120), () -> facts(paragraph.repeat(600)));

    assertThat(facts.sentences()).hasSizeGreaterThan(500);
  }

  @Test
  void sentenceTooLongForTheParser_isReadInParts() {
    String clause = "the council of the town approved another plan for the old harbor; ";
    ArticleFacts facts = facts("On Monday " + clause.repeat(9) + "the mayor vetoed the last one.");

    assertThat(facts.facts(Fact.Action.class)).hasSize(10);
  }

  private static ArticleFacts facts(String text) {
    return FINDER.find(
        new LayoutArticleParser().parse(StructuredText.plain("News of the day\n\n" + text)));
  }
}
