package org.civiquiz.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.civiquiz.core.question.Evidence;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.QuizDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves in a format and comes back is the same, but for what the ledger says. */
class RoundTripTest {

  private static final int QUIZZES = 200;

  @ParameterizedTest
  @ValueSource(strings = {"civiquiz", "moodle", "gift", "aiken", "csv"})
  void everyDifference_isInTheLedger(String format) {
    for (int seed = 0; seed < QUIZZES; seed++) {
      QuizDocument quiz = new RandomQuizzes(seed).next();

      WrittenQuiz written = QuizFormats.findWriter(format).orElseThrow().write(quiz);
      QuizReading reading = QuizFiles.read(written.bytes());

      Kept kept = new Kept(written.losses());
      assertThat(kept.of(reading.document(), reading.document().questions()).lines())
          .as("seed %d, skipped %s", seed, reading.skipped())
          .containsExactlyElementsOf(kept.of(quiz, kept.questions(quiz)).lines().toList());
    }
  }

  /** A quiz as text, without what a ledger lists. */
  private record Kept(List<Loss> losses) {

    List<QuizDocument.Entry> questions(QuizDocument quiz) {
      return quiz.questions().stream().filter(entry -> !isLost(entry.id(), "The whole")).toList();
    }

    String of(QuizDocument quiz, List<QuizDocument.Entry> entries) {
      StringBuilder text = new StringBuilder();
      text.append(isLost("quiz", "title of the quiz|exact title") ? "" : quiz.title());
      text.append(isLost("quiz", "The language") ? "" : quiz.language());
      if (!isLost("quiz", "The article")) {
        text.append(quiz.article().title()).append('\n').append(quiz.article().text());
      }
      boolean hasIds = losses.stream().noneMatch(loss -> loss.what().equals("Its id"));
      Map<String, String> lines = new TreeMap<>();
      for (QuizDocument.Entry entry : entries) {
        String id = entry.id();
        // Without ids, questions come back in their order, under numbers of their own.
        String line = hasIds ? id + of(id, entry.question()) : entry.question().stem();
        lines.put("%03d".formatted(lines.size()), line.replaceAll("\\{\\{\\w+}}", "_____"));
      }
      return text.append('\n')
          .append(String.join("\n", lines.values()))
          .toString()
          .replaceAll("[ \\n]+", hasIds ? "$0" : " ");
    }

    private String of(String id, Question question) {
      boolean isChoice = isLost(id, "it becomes");
      return "\n%s %s %s %s\n%s"
          .formatted(
              isChoice ? "" : question.type(),
              isLost(id, "Its points") ? "" : question.points(),
              question.stem(),
              basis(id, question),
              parts(id, question));
    }

    private String basis(String id, Question question) {
      String evidence =
          isLost(id, "The evidence|Which of the same")
              ? ""
              : question.basis().evidence().stream()
                  .map(Evidence::toString)
                  .collect(Collectors.joining());
      return evidence
          + (isLost(id, "What it asks")
              ? ""
              : question.basis().process() + " " + question.basis().origin());
    }

    private String parts(String id, Question question) {
      if (question instanceof Question.Matching matching) {
        return matching.left().stream()
                .map(left -> left.text() + " = " + right(matching, left.id()))
                .sorted()
                .collect(Collectors.joining("\n"))
            + matching.right().stream().map(Question.Matching.Item::text).sorted().toList();
      } else if (question instanceof Question.ShortAnswer answer) {
        return answer.accepted().stream().distinct().toList()
            + (isLost(id, "The rubric") ? "" : answer.rubric().toString());
      } else if (question instanceof Question.Cloze cloze) {
        return cloze.blanks().stream()
            .map(blank -> options(id, blank.options()))
            .collect(Collectors.joining("\n"));
      } else if (question instanceof Question.Ordering ordering) {
        return options(id, ordering.options());
      } else if (question instanceof Question.TrueFalse claim) {
        return options(id, claim.options());
      } else if (question instanceof Question.MultipleChoice choice) {
        return options(id, choice.options());
      }
      return options(id, ((Question.SingleChoice) question).options());
    }

    private static String right(Question.Matching matching, String left) {
      return matching.right().stream()
          .filter(item -> item.id().equals(matching.pairs().get(left)))
          .map(Question.Matching.Item::text)
          .collect(Collectors.joining());
    }

    private String options(String id, List<Option> options) {
      return options.stream()
          .map(
              option ->
                  "%s %s %s %s"
                      .formatted(
                          option.isKey(),
                          option.text(),
                          isLost(id, "The misreadings") ? "" : option.misreading(),
                          isLost(id, "The reasons") ? "" : option.rationale()))
          .collect(Collectors.joining("\n"));
    }

    private boolean isLost(String where, String beginning) {
      Predicate<Loss> isOfThis = loss -> List.of(loss.where().split(", ")).contains(where);
      return losses.stream()
          .filter(isOfThis)
          .anyMatch(loss -> loss.what().matches("(?s).*(?:" + beginning + ").*"));
    }
  }
}
