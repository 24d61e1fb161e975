package org.civiquiz.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.civiquiz.core.article.LayoutArticleParser;
import org.civiquiz.core.article.StructuredText;
import org.civiquiz.core.fact.FactFinder;
import org.civiquiz.core.question.Basis;
import org.civiquiz.core.question.Candidate;
import org.civiquiz.core.question.CognitiveProcess;
import org.civiquiz.core.question.Evidence;
import org.civiquiz.core.question.Misreading;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.Reading;
import org.civiquiz.core.text.Span;
import org.civiquiz.language.OpenNlpSyntaxParser;
import org.civiquiz.language.WordNetLexicon;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** For every check one question or more that it finds fault with, and one that it lets pass. */
class ChecksTest {

  private static final String SENTENCE = "The city of Norwood employs 240 nurses.";
  private static final Reading READING = read("News of the day\n\n" + SENTENCE);
  private static final String STEM = "How many nurses does the city of Norwood employ?";
  private static final Option KEY = Option.key("k0", "240", "The article says so.");
  private static final Option FEWER = distractor("180");
  private static final Option MORE = distractor("300");
  private static final List<Option> OPTIONS = List.of(FEWER, KEY, MORE);

  static Stream<Arguments> faults() {
    Candidate good = asked(STEM, OPTIONS);
    return Stream.of(
        arguments(new StemMustAskOneClearThing(), stem("The nurses of Norwood."), "stem.unfocused"),
        arguments(
            new StemMustStandAlone(), stem("How many nurses does it employ?"), "stem.unresolved"),
        arguments(
            new StemMustNotCarrySpareInformation(),
            stem("How many nurses (men too) does the city of Norwood (Oregon) employ?"),
            "stem.spare-information"),
        arguments(
            new StemMustNotCarrySpareInformation(),
            stem("How many nurses " + "and nurses ".repeat(20) + "does Norwood employ?"),
            "stem.too-long"),
        arguments(
            new StemMustNotBeNegative(),
            stem("Which of these is not the number of nurses in Norwood?"),
            "stem.negative"),
        arguments(
            new StemMustNotRevealKey(),
            stem("How many of its 240 nurses does the city of Norwood employ?"),
            "stem.reveals-key"),
        arguments(
            new GrammarMustHold(),
            stem("How many nurses does the the city of Norwood employ?"),
            "grammar.broken"),
        arguments(
            new HedgeMustBeKept(),
            new Candidate("how-many", good.question(), List.of(), good.claim(), true, "", 10),
            "claim.hedge-lost"),
        arguments(
            new KeyMustNotBeTheOnlyLongOne(),
            options(FEWER, key("240 men and women in the two hospitals of the city"), MORE),
            "key.only-long-one"),
        arguments(
            new KeyMustNotBeTheOnlyLongOne(),
            options(
                distractor("As many men and women as the law of the state asks for"),
                KEY,
                distractor("As many men and women as the hospital can pay for")),
            "key.only-short-one"),
        arguments(
            new KeyMustNotConverge(),
            options(
                key("Bread milk eggs rice salt soap coal wood wool silk iron gold fish corn beef"),
                distractor("Bread milk eggs rice salt"),
                distractor("Soap coal wood wool silk"),
                distractor("Iron gold fish corn beef")),
            "key.converges"),
        arguments(
            new OptionsMustBeOfOneType(), options(FEWER, key("240."), MORE), "option.mixed-form"),
        arguments(
            new OptionsMustBeOfOneType(), options(FEWER, KEY, distractor("180")), "option.twice"),
        arguments(
            new OptionsMustBeOfOneType(),
            options(distractor("Few"), KEY, distractor("None at all")),
            "option.cue"),
        arguments(
            new OptionsMustNotReferToEachOther(),
            options(FEWER, KEY, distractor("None of the above")),
            "option.refers-to-others"),
        arguments(
            new OptionsMustNotUseAbsoluteTerms(),
            options(FEWER, KEY, distractor("Always 300")),
            "option.absolute"),
        arguments(
            new OptionsMustNotUseVagueTerms(),
            options(FEWER, KEY, distractor("Usually 300")),
            "option.vague"),
        arguments(new NumericOptionsMustBeSorted(), options(KEY, FEWER, MORE), "option.unsorted"),
        arguments(
            new NoSecondRightAnswer(),
            options(FEWER, key("240 nurses"), distractor("The 240 nurses")),
            "option.also-right"),
        arguments(
            new EveryDistractorMustSayWhyItIsWrong(),
            options(FEWER, KEY, new Option("d", "300", false, Optional.empty(), "Too many.")),
            "option.no-misreading"),
        arguments(
            new EveryDistractorMustSayWhyItIsWrong(),
            options(FEWER, KEY, Option.distractor("d", "300", Misreading.NUMBER, "")),
            "option.no-rationale"),
        arguments(new EvidenceMustBeWholeSentences(), resting(List.of()), "evidence.missing"),
        arguments(
            new EvidenceMustBeWholeSentences(),
            resting(List.of(new Evidence(sentence(), "The city employs 240 nurses."))),
            "evidence.inexact"),
        arguments(
            new EvidenceMustBeWholeSentences(),
            resting(List.of(Evidence.of(word(), READING.text()))),
            "evidence.part-of-sentence"));
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("faults")
  void fault_isFound(QuestionCheck check, Candidate faulty, String code) {
    assertThat(check.check(faulty, READING)).map(Finding::code).contains(code);
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("faults")
  void goodQuestion_passes(QuestionCheck check, Candidate faulty, String code) {
    assertThat(check.check(asked(STEM, OPTIONS), READING)).isEmpty();
  }

  private static Candidate stem(String stem) {
    return asked(stem, OPTIONS);
  }

  private static Candidate options(Option... options) {
    return asked(STEM, List.of(options));
  }

  private static Candidate asked(String stem, List<Option> options) {
    return candidate(stem, options, List.of(Evidence.of(sentence(), READING.text())));
  }

  private static Candidate resting(List<Evidence> evidence) {
    return candidate(STEM, OPTIONS, evidence);
  }

  private static Candidate candidate(String stem, List<Option> options, List<Evidence> evidence) {
    Basis basis =
        new Basis(
            Optional.of(CognitiveProcess.LOCATE),
            Optional.of("how-many"),
            OptionalInt.empty(),
            evidence);
    List<Option> numbered = new ArrayList<>();
    for (Option option : options) {
      numbered.add(
          new Option(
              "o" + numbered.size(),
              option.text(),
              option.isKey(),
              option.misreading(),
              option.rationale()));
    }
    return new Candidate(
        "how-many",
        new Question.SingleChoice(stem, 1, numbered, basis),
        List.of(),
        "The city of Norwood employs {} nurses.",
        false,
        "",
        10);
  }

  private static Option key(String text) {
    return Option.key("k", text, "The article says so.");
  }

  private static Option distractor(String text) {
    return Option.distractor("d", text, Misreading.NUMBER, "The article says 240.");
  }

  private static Span sentence() {
    int start = READING.text().indexOf(SENTENCE);
    return new Span(start, start + SENTENCE.length());
  }

  private static Span word() {
    return new Span(sentence().start(), sentence().start() + "The city".length());
  }

  private static Reading read(String text) {
    WordNetLexicon lexicon = new WordNetLexicon();
    return new Reading(
        new FactFinder(new OpenNlpSyntaxParser(lexicon), lexicon)
            .find(new LayoutArticleParser().parse(StructuredText.plain(text))),
        lexicon);
  }
}
