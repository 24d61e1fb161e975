package org.civiquiz.core.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.civiquiz.core.article.LayoutArticleParser;
import org.civiquiz.core.article.StructuredText;
import org.civiquiz.core.pipeline.QuestionPipeline;
import org.civiquiz.generation.Pipelines;
import org.civiquiz.language.OpenNlpSyntaxParser;
import org.civiquiz.language.WordNetLexicon;
import org.civiquiz.testsupport.SpecExample;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What texts are asked about, kind by kind, as the specification files say. */
class QuestionSpecTest {

  private static final WordNetLexicon LEXICON = new WordNetLexicon();
  private static final QuestionPipeline PIPELINE =
      Pipelines.standard(new OpenNlpSyntaxParser(LEXICON), LEXICON);

  static Stream<Arguments> examples() {
    return PIPELINE.generators().stream()
        .flatMap(
            generator ->
                SpecExample.readAll("/spec/questions-" + generator.kind() + ".md").stream()
                    .map(example -> Arguments.of(generator.kind(), example, generator)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("examples")
  void example(String kind, SpecExample example, QuestionGenerator generator) {
    Reading reading =
        PIPELINE.understand(
            new LayoutArticleParser()
                .parse(StructuredText.plain("News of the day\n\n" + example.source())));

    List<String> lines =
        generator.generate(reading, new SplittableRandom(42)).stream()
            .filter(candidate -> isAccepted(candidate, reading))
            .flatMap(candidate -> lines(candidate).stream())
            .toList();

    assertThat(lines).isEqualTo(example.expected());
  }

  private static boolean isAccepted(Candidate candidate, Reading reading) {
    return PIPELINE.checks().stream().allMatch(check -> check.check(candidate, reading).isEmpty());
  }

  private static List<String> lines(Candidate candidate) {
    List<String> lines = new ArrayList<>();
    lines.add(candidate.question().stem());
    if (candidate.question() instanceof Question.Matching matching) {
      matching
          .left()
          .forEach(item -> lines.add("= " + item.text() + " | " + partner(item, matching)));
    }
    for (Option option : candidate.options()) {
      lines.add(
          (option.isKey() ? "+ " : "- ")
              + option.text()
              + option.misreading().map(misreading -> " {" + misreading.code() + "}").orElse(""));
    }
    return lines;
  }

  private static String partner(Question.Matching.Item item, Question.Matching matching) {
    String id = matching.pairs().get(item.id());
    return matching.right().stream()
        .filter(other -> other.id().equals(id))
        .findFirst()
        .orElseThrow()
        .text();
  }
}
