package org.civiquiz.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.civiquiz.core.article.ParsedArticle;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.Question.SingleChoice;
import org.civiquiz.core.text.Span;
import org.civiquiz.interchange.QuizJson;
import org.civiquiz.quality.ReadCorpus.Entry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who has not read the article gets no more right than by chance. */
class GuessersTest {

  private static final long POINTS = 10;
  private static final Path BRIEF =
      Path.of("src/test/resources/corpus/open/14-ombudsman-brief.txt");

  private static ReadCorpus read;

  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @BeforeAll
  static void readOnce() {
    List<Path> files = new ArrayList<>(Corpus.QUIZZES.files());
    files.addAll(Corpus.EXAMPLES.files());
    files.add(BRIEF);
    read = ReadCorpus.of(files);
  }

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @ParameterizedTest
  @EnumSource
  void looks_tellNoMoreThanChance(Guesser guesser) {
    List<SingleChoice> choices = read.singleChoices();

    assertThat(guesser.percent(choices)).isLessThanOrEqualTo(Guesser.chance(choices) + POINTS);
  }

  @Test
  void keys_standInEveryPlaceAboutAsOften() {
    List<Integer> places = read.keyPositions(4);
    int keys = places.stream().mapToInt(Integer::intValue).sum();

    assertThat(places).allSatisfy(count -> assertThat(count * 100 / keys).isBetween(15, 35));
  }

  @Test
  void evidence_isWholeSentences() {
    for (Entry entry : read.entries()) {
      List<Span> whole = sentences(entry.article());

      for (Question question : entry.questions()) {
        assertThat(question.basis().evidence())
            .as(question.stem())
            .isNotEmpty()
            .allSatisfy(proof -> assertThat(whole).contains(proof.span()))
            .allSatisfy(
                proof ->
                    assertThat(proof.text()).isEqualTo(proof.span().in(entry.article().text())));
      }
    }
  }

  @Test
  void sameText_givesTheSameBytesEverywhere() {
    String here = quiz();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

    assertThat(List.of(quiz(), quiz())).containsOnly(here);
  }

  private static String quiz() {
    return QuizJson.writeText(ReadCorpus.generate(Corpus.article(BRIEF)).quiz());
  }

  private static List<Span> sentences(ParsedArticle article) {
    List<Span> sentences = new ArrayList<>();
    article.titleSpan().ifPresent(sentences::add);
    article.passages().forEach(passage -> passage.heading().ifPresent(sentences::add));
    article.paragraphs().forEach(paragraph -> sentences.addAll(paragraph.sentences()));
    article.faq().forEach(entry -> sentences.add(entry.question()));
    article.faq().forEach(entry -> sentences.addAll(entry.sentences()));
    return sentences;
  }
}
