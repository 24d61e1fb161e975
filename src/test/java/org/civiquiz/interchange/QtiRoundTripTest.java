package org.civiquiz.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.civiquiz.core.question.Basis;
import org.civiquiz.core.question.Evidence;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.QuizDocument;
import org.civiquiz.testsupport.Questions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A quiz with every type of question goes out as QTI and comes back. */
class QtiRoundTripTest {

  @ParameterizedTest
  @ValueSource(strings = {"qti21", "qti30"})
  void everyDifference_isInTheLedger(String format) {
    QuizDocument quiz = quiz();

    WrittenQuiz written = QuizFormats.findWriter(format).orElseThrow().write(quiz);
    QuizReading again = QuizFiles.read(written.bytes());

    assertThat(written.losses())
        .extracting(Loss::toString)
        .containsExactly(
            "Loss[where=q1, q2, q3, q4, q5, q6, q7, what=What it asks of a reader, and how it was"
                + " made (process, origin)]",
            "Loss[where=q1, q2, q3, q4, q5, q6, q7, what=Which FAQ entry it asks about]",
            "Loss[where=q6, what=Marks for an order that is right in part]",
            "Loss[where=quiz, what=The exact spaces, line breaks or title of the article]");
    assertThat(again.skipped()).isEmpty();
    assertThat(again.document().title()).isEqualTo(quiz.title());
    assertThat(again.document().article().text()).isEqualTo(quiz.article().text().strip());
    assertThat(marks(again.document())).isEqualTo(marks(quiz));
    assertThat(evidence(again.document())).isEqualTo(evidence(quiz));
  }

  @Test
  void canvas_keepsTheArticleInTheFirstStem() {
    QuizDocument quiz = quiz();

    WrittenQuiz written = QuizFormats.findWriter("qti12").orElseThrow().write(quiz);
    QuizReading again = QuizFiles.read(written.bytes());

    assertThat(written.losses())
        .extracting(Loss::what)
        .containsExactly(
            "What it asks of a reader, and how it was made (process, origin)",
            "Which FAQ entry it asks about",
            "Marks for choices that are right in part",
            "The reasons why choices are right or wrong",
            "The whole question is left out: Canvas does not read questions of putting things in"
                + " order",
            "The rubric",
            "The exact spaces, line breaks or title of the article",
            "Details such as spaces, line breaks, names of parts or partial marks",
            "The question does not return from this format as it is");
    assertThat(again.document().article().text()).isEqualTo(quiz.article().text().strip());
    assertThat(marks(again.document()))
        .isEqualTo(marks(quiz).stream().filter(mark -> !mark.contains("ORDERING")).toList());
  }

  private static QuizDocument quiz() {
    List<QuizDocument.Entry> entries = new ArrayList<>();
    for (Question question : Questions.ofEveryType()) {
      entries.add(new QuizDocument.Entry("q" + (entries.size() + 1), question));
    }
    return new QuizDocument(
        "Bike lane & more",
        "en",
        new QuizDocument.SourceArticle("Lane", Optional.empty(), Questions.ARTICLE, List.of()),
        entries);
  }

  @ParameterizedTest
  @ValueSource(strings = {"qti21", "qti30"})
  void idsThatXmlDoesNotAllow_returnFromNamesThatItAllows(String format) {
    List<Option> options =
        List.of(
            Option.key("1", "Council", ""), new Option("2", "Mayor", false, Optional.empty(), ""));
    Question question = new Question.SingleChoice("Who?", 1, options, Basis.NONE);
    QuizDocument quiz =
        new QuizDocument(
            "Ids",
            "en",
            new QuizDocument.SourceArticle("", Optional.empty(), "", List.of()),
            List.of(new QuizDocument.Entry("1", question), new QuizDocument.Entry("_1", question)));

    byte[] written = QuizFormats.findWriter(format).orElseThrow().write(quiz).bytes();

    Archive archive = Archive.open(written);
    for (String name : archive.names()) {
      XmlElement root = XmlText.read(archive.read(name), name);
      assertThat(identifiers(root)).allMatch(id -> id.matches("[A-Za-z_][\\w.-]*"));
    }
    assertThat(marks(QuizFiles.read(written).document())).isEqualTo(marks(quiz));
  }

  private static List<String> identifiers(XmlElement root) {
    return Stream.concat(Stream.of(root), root.descendants().stream())
        .flatMap(
            element ->
                Stream.of("identifier", "responseIdentifier", "response-identifier")
                    .map(element::attribute))
        .filter(id -> !id.isEmpty())
        .toList();
  }

  private static List<String> evidence(QuizDocument quiz) {
    return quiz.questions().stream()
        .flatMap(entry -> entry.question().basis().evidence().stream())
        .map(Evidence::text)
        .toList();
  }

  private static List<String> marks(QuizDocument quiz) {
    return quiz.questions().stream()
        .map(e -> e.id() + " " + e.question().type() + " " + e.question().points())
        .toList();
  }
}
