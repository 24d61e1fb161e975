package org.civiquiz.interchange.aiken;

import java.util.List;
import java.util.Optional;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.QuizDocument;
import org.civiquiz.interchange.Ledger;
import org.civiquiz.interchange.QuizWriter;
import org.civiquiz.interchange.SingleBlank;
import org.civiquiz.interchange.WrittenQuiz;

/** Writes Aiken, which holds stems, choices and one right answer, and nothing else. */
public final class AikenWriter implements QuizWriter {

  private static final int LETTERS = 26;

  @Override
  public WrittenQuiz write(QuizDocument quiz) {
    Ledger ledger = new Ledger();
    StringBuilder text = new StringBuilder();
    ledger.lose(Ledger.QUIZ, "The title of the quiz");
    if (!quiz.language().equals("en")) {
      ledger.lose(Ledger.QUIZ, "The language (%s)".formatted(quiz.language()));
    }
    ledger.loseArticle(quiz);
    for (QuizDocument.Entry entry : quiz.questions()) {
      Question question = entry.question();
      Optional<SingleBlank> blank = SingleBlank.of(question);
      if (question instanceof Question.SingleChoice choice) {
        write(entry, choice.stem(), choice.options(), text, ledger);
      } else if (question instanceof Question.TrueFalse claim) {
        write(entry, claim.stem(), claim.options(), text, ledger);
        ledger.lose(entry.id(), "That it is about true and false: it becomes a choice of two");
      } else if (blank.isPresent()) {
        write(entry, blank.get().stem(), blank.get().options(), text, ledger);
        ledger.lose(entry.id(), "That it is a text with a blank: it becomes a choice");
      } else {
        ledger.leaveOut(entry, "Aiken only has choices of which one is right");
      }
    }
    return WrittenQuiz.ofText(text.toString(), "text/plain", ".aiken.txt", ledger.losses());
  }

  private static void write(
      QuizDocument.Entry entry,
      String stem,
      List<Option> options,
      StringBuilder text,
      Ledger ledger) {
    String line = line(stem);
    if (line.length() < 2 || AikenReader.hasMeaning(line)) {
      ledger.leaveOut(entry, "its text looks like a choice or an answer to Aiken");
      return;
    }
    if (options.size() > LETTERS) {
      ledger.leaveOut(entry, "Aiken has letters for 26 choices only");
      return;
    }
    text.append(line).append('\n');
    int right = 0;
    for (int i = 0; i < options.size(); i++) {
      text.append((char) ('A' + i)).append(". ").append(line(options.get(i).text())).append('\n');
      right = options.get(i).isKey() ? i : right;
    }
    text.append("ANSWER: ").append((char) ('A' + right)).append("\n\n");
    lose(entry, stem, options, ledger);
  }

  private static void lose(
      QuizDocument.Entry entry, String stem, List<Option> options, Ledger ledger) {
    ledger.lose(entry.id(), "Its id");
    if (stem.contains("\n") || options.stream().anyMatch(option -> option.text().contains("\n"))) {
      ledger.lose(entry.id(), "Line ends within its texts");
    }
    ledger.losePoints(entry);
    ledger.loseEvidence(entry);
    ledger.loseProcess(entry);
    ledger.loseFaqEntry(entry);
    ledger.loseReasons(entry);
    ledger.loseIds(entry);
  }

  private static String line(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
