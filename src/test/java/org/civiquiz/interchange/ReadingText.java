package org.civiquiz.interchange;

import java.util.List;
import java.util.stream.Collectors;
import org.civiquiz.core.question.Basis;
import org.civiquiz.core.question.Evidence;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.QuizDocument;

/** What was read from a file as lines of text, so that a test can show all of it. */
final class ReadingText {

  private ReadingText() {}

  static String of(QuizReading reading) {
    StringBuilder text = new StringBuilder();
    QuizDocument quiz = reading.document();
    text.append("“").append(quiz.title()).append("”\n");
    if (!quiz.article().text().isEmpty()) {
      text.append("article “%s”: %s\n".formatted(quiz.article().title(), quiz.article().text()));
    }
    quiz.questions().forEach(entry -> text.append(of(entry.id(), entry.question())));
    for (Fault fault : reading.skipped()) {
      text.append("skipped %s: %s\n".formatted(fault.where(), fault.message()));
    }
    for (Loss loss : reading.losses()) {
      text.append("lost %s: %s\n".formatted(loss.where(), loss.what()));
    }
    return text.toString();
  }

  private static String of(String id, Question question) {
    String head =
        "%s %s %s: %s%s\n"
            .formatted(
                id,
                question.type().code(),
                question.points() == Math.rint(question.points())
                    ? Long.toString((long) question.points())
                    : Double.toString(question.points()),
                question.stem().replace("\n", "⏎"),
                basis(question.basis()));
    if (question instanceof Question.SingleChoice choice) {
      return head + options(choice.options());
    } else if (question instanceof Question.MultipleChoice choice) {
      return head + options(choice.options());
    } else if (question instanceof Question.TrueFalse claim) {
      return head + options(claim.options());
    } else if (question instanceof Question.Cloze cloze) {
      return head
          + cloze.blanks().stream()
              .map(blank -> " " + blank.mark() + "\n" + options(blank.options()))
              .collect(Collectors.joining());
    } else if (question instanceof Question.Matching matching) {
      return head
          + matching.left().stream()
              .map(left -> "  %s → %s\n".formatted(left.text(), matching.pairs().get(left.id())))
              .collect(Collectors.joining())
          + matching.right().stream()
              .map(right -> "  %s = %s\n".formatted(right.id(), right.text()))
              .collect(Collectors.joining());
    } else if (question instanceof Question.Ordering ordering) {
      return head + options(ordering.options());
    } else if (question instanceof Question.ShortAnswer answer) {
      return head + "  accepted %s\n".formatted(answer.accepted());
    }
    return head;
  }

  private static String options(List<Option> options) {
    return options.stream()
        .map(
            option ->
                "  %s %s%s%s\n"
                    .formatted(
                        option.isKey() ? "+" : "-",
                        option.text(),
                        option.misreading().map(m -> " (" + m.code() + ")").orElse(""),
                        option.rationale().isEmpty() ? "" : " # " + option.rationale()))
        .collect(Collectors.joining());
  }

  private static String basis(Basis basis) {
    String process = basis.process().map(p -> " " + p.code()).orElse("");
    String evidence =
        basis.evidence().stream()
            .map(Evidence::text)
            .map(t -> " “" + t + "”")
            .collect(Collectors.joining());
    return process + basis.origin().map(o -> " " + o).orElse("") + evidence;
  }
}
