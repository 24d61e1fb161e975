package org.civiquiz.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.civiquiz.core.article.LayoutArticleParser;
import org.civiquiz.core.article.StructuredText;
import org.civiquiz.core.pipeline.Generation;
import org.civiquiz.core.pipeline.GenerationSettings;
import org.civiquiz.core.pipeline.QuestionPipeline;
import org.civiquiz.core.question.Candidate;
import org.civiquiz.core.question.Evidence;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.QuizDocument.Entry;
import org.civiquiz.language.OpenNlpSyntaxParser;
import org.civiquiz.language.WordNetLexicon;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole way from an article to a quiz, over the articles of the repository. */
class GenerationTest {

  private static final WordNetLexicon LEXICON = new WordNetLexicon();
  private static final QuestionPipeline PIPELINE =
      Pipelines.standard(new OpenNlpSyntaxParser(LEXICON), LEXICON);
  private static final Path ARMS_TALKS = Path.of("quizzes/north-korea-arms-talks/article.md");

  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  static Stream<Path> articles() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("quizzes"))) {
      return files.filter(file -> file.endsWith("article.md")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("articles")
  void everyQuestion_hasExactEvidenceAndNamedMisreadings(Path article) {
    Generation generation = generate(article);

    String text = generation.quiz().article().text();
    assertThat(generation.quiz().questions()).isNotEmpty();
    for (Entry entry : generation.quiz().questions()) {
      assertThat(entry.question().basis().evidence())
          .as(entry.question().stem())
          .isNotEmpty()
          .allSatisfy(proof -> assertThat(proof).isEqualTo(Evidence.of(proof.span(), text)));
      assertThat(distractors(entry.question()))
          .as(entry.question().stem())
          .allSatisfy(option -> assertThat(option.misreading()).isPresent())
          .allSatisfy(option -> assertThat(option.rationale()).isNotBlank());
    }
  }

  @ParameterizedTest
  @MethodSource("articles")
  void trueFalseAndCloze_stayWithinTheirShares(Path article) {
    List<Question> questions =
        generate(article).quiz().questions().stream().map(Entry::question).toList();

    assertThat(questions.stream().filter(Question.TrueFalse.class::isInstance).count())
        .isLessThanOrEqualTo(Math.max(1, questions.size() / 4));
    assertThat(questions.stream().filter(Question.Cloze.class::isInstance).count())
        .isLessThanOrEqualTo(Math.max(1, questions.size() / 5));
  }

  @Test
  void sameArticle_sameQuizInAnyLocaleAndTimeZone() {
    Generation here = generate(ARMS_TALKS);
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

    Generation there = generate(ARMS_TALKS);

    assertThat(there.quiz()).isEqualTo(here.quiz());
    assertThat(there.report().toText()).isEqualTo(here.report().toText());
  }

  @Test
  void hugeMistake_isHarris() {
    assertThat(keys("huge mistake")).containsExactly("Vice President Kamala Harris");
  }

  @Test
  void payAPrice_isTheAdministrationAndNobodyWhoSpeaksForIt() {
    Question question =
        generate(ARMS_TALKS).quiz().questions().stream()
            .map(Entry::question)
            .filter(q -> q.stem().startsWith("Who warned that North Korea would “pay a price”"))
            .findFirst()
            .orElseThrow();

    assertThat(candidate(question).keys())
        .extracting(Option::text)
        .containsExactly("The Biden administration");
    assertThat(distractors(question))
        .extracting(Option::text)
        .noneMatch(text -> text.matches(".*(?:Sullivan|Harris|United States|White House).*"));
  }

  private static List<String> keys(String stem) {
    return generate(ARMS_TALKS).quiz().questions().stream()
        .map(Entry::question)
        .filter(question -> question.stem().contains(stem))
        .flatMap(question -> candidate(question).keys().stream())
        .map(Option::text)
        .toList();
  }

  private static List<Option> distractors(Question question) {
    boolean isTrueClaim = question instanceof Question.TrueFalse claim && claim.key();
    return isTrueClaim ? List.of() : candidate(question).distractors();
  }

  private static Candidate candidate(Question question) {
    return new Candidate("", question, List.of(), "", false, "", 0);
  }

  private static Generation generate(Path article) {
    try {
      String plain =
          Files.readString(article)
              .replaceFirst("(?s)^---.*?---\n", "")
              .replaceAll("(?m)^#+ ", "")
              .replace("**", "");
      return PIPELINE.run(
          new LayoutArticleParser().parse(StructuredText.plain(plain)), GenerationSettings.DEFAULT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
