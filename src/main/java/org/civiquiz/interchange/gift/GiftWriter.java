package org.civiquiz.interchange.gift;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.QuizDocument;
import org.civiquiz.interchange.BasisTags;
import org.civiquiz.interchange.CategoryPath;
import org.civiquiz.interchange.EvidenceNote;
import org.civiquiz.interchange.FeedbackNote;
import org.civiquiz.interchange.Ledger;
import org.civiquiz.interchange.QuizWriter;
import org.civiquiz.interchange.SingleBlank;
import org.civiquiz.interchange.Weights;
import org.civiquiz.interchange.WrittenQuiz;

/**
 * Writes GIFT. The article is a description, evidence, reasons and misreadings are feedback, and
 * what a question asks of a reader is a tag in a comment.
 */
public final class GiftWriter implements QuizWriter {

  @Override
  public WrittenQuiz write(QuizDocument quiz) {
    Writing writing = new Writing(quiz);
    writing.frame();
    quiz.questions().forEach(writing::question);
    return WrittenQuiz.ofText(
        writing.text.toString(), "text/plain", ".gift.txt", writing.ledger.losses());
  }

  /** A file so far. */
  private static final class Writing {
    final StringBuilder text = new StringBuilder();
    final Ledger ledger = new Ledger();
    private final QuizDocument quiz;

    Writing(QuizDocument quiz) {
      this.quiz = quiz;
    }

    void frame() {
      text.append("$CATEGORY: ").append(CategoryPath.of(quiz.title())).append("\n\n");
      if (!CategoryPath.holds(quiz.title())) {
        ledger.lose(Ledger.QUIZ, "The exact title");
      }
      ledger.loseFrame(quiz);
      if (quiz.article().text().isEmpty()) {
        ledger.loseArticle(quiz);
        return;
      }
      String title = quiz.article().title().replaceAll("\\s+", " ").strip();
      String name = title.isEmpty() ? "Article" : "Article: " + title;
      text.append("::%s::[plain]%s\n\n".formatted(escaped(name), escaped(quiz.article().text())));
      if (!quiz.article().text().strip().equals(quiz.article().text())
          || !title.equals(quiz.article().title())) {
        ledger.lose(Ledger.QUIZ, "Spaces at the ends of the article or in its title");
      }
    }

    void question(QuizDocument.Entry entry) {
      Question question = entry.question();
      if (question instanceof Question.SingleChoice choice) {
        begin(entry, choice.stem());
        choices(choice.options(), "=", "~");
        ledger.loseIds(entry);
        end(entry);
      } else if (question instanceof Question.MultipleChoice choice) {
        long keys = choice.options().stream().filter(Option::isKey).count();
        String share = Weights.share((int) keys);
        begin(entry, choice.stem());
        choices(choice.options(), "~%" + share + "%", "~%-" + share + "%");
        ledger.loseIds(entry);
        end(entry);
      } else if (question instanceof Question.TrueFalse claim) {
        claim(entry, claim);
      } else if (question instanceof Question.Matching matching) {
        matching(entry, matching);
      } else if (question instanceof Question.ShortAnswer answer) {
        shortAnswer(entry, answer);
      } else if (SingleBlank.of(question).isPresent()) {
        SingleBlank blank = SingleBlank.of(question).get();
        begin(entry, blank.stem());
        choices(blank.options(), "=", "~");
        ledger.lose(entry.id(), "That it is a text with a blank: it becomes a choice");
        end(entry);
      } else {
        ledger.leaveOut(
            entry,
            question instanceof Question.Cloze
                ? "GIFT has one blank in a text at most"
                : "GIFT cannot ask to put things in order");
      }
    }

    private void choices(List<Option> options, String right, String wrong) {
      for (Option option : options) {
        String mark = option.isKey() ? right : wrong;
        boolean looksWeighted = option.text().startsWith("%") && mark.length() == 1;
        String weight = !looksWeighted ? "" : option.isKey() ? "%100%" : "%0%";
        text.append(mark).append(weight).append(answer(option.text()));
        feedback(option);
        text.append('\n');
      }
    }

    private void feedback(Option option) {
      String note = FeedbackNote.write(option);
      if (!note.isEmpty()) {
        text.append('#').append(answer(note));
      }
    }

    private void claim(QuizDocument.Entry entry, Question.TrueFalse claim) {
      String ifWrong = FeedbackNote.write(claim.key() ? claim.whenFalse() : claim.whenTrue());
      String ifRight = FeedbackNote.write(claim.key() ? claim.whenTrue() : claim.whenFalse());
      begin(entry, claim.stem());
      text.append(claim.key() ? "TRUE" : "FALSE");
      if (!ifWrong.isEmpty() || !ifRight.isEmpty()) {
        text.append('#').append(answer(ifWrong));
        text.append(ifRight.isEmpty() ? "" : "#" + answer(ifRight));
      }
      text.append('\n');
      ledger.loseWords(entry, claim);
      end(entry);
    }

    private void matching(QuizDocument.Entry entry, Question.Matching matching) {
      if (!isWritable(matching.left()) || !isWritable(matching.right())) {
        ledger.leaveOut(entry, "two of its items have the same words, or -> stands in one");
        return;
      }
      begin(entry, matching.stem());
      for (Question.Matching.Item left : matching.left()) {
        pair(left.text(), matching, matching.pairs().get(left.id()));
      }
      matching.right().stream()
          .filter(right -> !matching.pairs().containsValue(right.id()))
          .forEach(right -> pair("", matching, right.id()));
      ledger.loseReasons(entry);
      ledger.loseIds(entry);
      end(entry);
    }

    private void pair(String left, Question.Matching matching, String right) {
      String words =
          matching.right().stream()
              .filter(item -> item.id().equals(right))
              .map(Question.Matching.Item::text)
              .findFirst()
              .orElseThrow();
      text.append("=%s -> %s\n".formatted(answer(left), answer(words)));
    }

    private static boolean isWritable(List<Question.Matching.Item> items) {
      Set<String> texts = new HashSet<>();
      return items.stream()
          .allMatch(item -> texts.add(item.text().strip()) && !item.text().contains("->"));
    }

    private void shortAnswer(QuizDocument.Entry entry, Question.ShortAnswer answer) {
      if (answer.accepted().stream().anyMatch(text -> text.contains("->"))) {
        ledger.leaveOut(entry, "an accepted answer has ->, which marks a pair in GIFT");
        return;
      }
      begin(entry, answer.stem());
      for (String accepted : answer.accepted()) {
        String weight = accepted.strip().startsWith("%") ? "%100%" : "";
        text.append("=%s%s\n".formatted(weight, answer(accepted.replace("*", "\\*"))));
      }
      ledger.loseRubric(entry, answer);
      end(entry);
    }

    private void begin(QuizDocument.Entry entry, String stem) {
      String tags = "[id:%s]".formatted(entry.id());
      for (String tag : BasisTags.write(entry.question().basis())) {
        tags += " [tag:%s]".formatted(tag);
      }
      text.append("// %s\n".formatted(tags));
      text.append("::%s::[plain]%s {\n".formatted(escaped(entry.id()), escaped(stem)));
      ledger.losePoints(entry);
      ledger.loseFaqEntry(entry);
    }

    private void end(QuizDocument.Entry entry) {
      var evidence = entry.question().basis().evidence();
      if (!evidence.isEmpty()) {
        text.append("####").append(escaped(EvidenceNote.write(evidence))).append('\n');
        if (!EvidenceNote.returns(evidence, quiz.article().text())) {
          ledger.lose(entry.id(), "Which of the same sentences in the article is the evidence");
        }
      }
      text.append("}\n\n");
    }

    /** A text that may begin like the name of a format, and then needs one before it. */
    private static String answer(String words) {
      return GiftQuestion.beginsWithFormat(words) ? "[plain]" + escaped(words) : escaped(words);
    }

    /** With a backslash before every character that has a meaning of its own. */
    private static String escaped(String words) {
      return words.replaceAll("[\\\\~=#{}:]", "\\\\$0").replace("\r", "").replace("\n", "\\n");
    }
  }
}
