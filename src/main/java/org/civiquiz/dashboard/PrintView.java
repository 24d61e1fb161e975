package org.civiquiz.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.civiquiz.attempt.PaperQuestion;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.QuizDocument;
import org.civiquiz.quiz.PassageLayout;
import org.civiquiz.quiz.PassageView;
import org.civiquiz.web.MisreadingName;
import org.civiquiz.web.Points;

/**
 * A quiz for paper: the copy for students, a sheet for the answers, and the key.
 *
 * @param what which of them are shown first: {@code student}, {@code sheet}, {@code key} or {@code
 *     all}
 * @param passage null for a quiz without an article
 */
record PrintView(
    UUID id,
    String title,
    String what,
    boolean isLarge,
    String size,
    PassageView passage,
    List<Asked> questions) {

  private static final List<String> PARTS = List.of("all", "student", "sheet", "key");

  /**
   * A question with its key.
   *
   * @param type the code of its type
   * @param points "1 point"
   * @param worth "1"
   * @param options of a question with options, in order
   * @param answer what is right, in words
   * @param quotes the evidence
   * @param notes why other choices are wrong, or how a person marks
   */
  record Asked(
      int number,
      String type,
      String stem,
      String points,
      String worth,
      List<Mark> options,
      List<String> blanks,
      List<String> lines,
      String answer,
      List<ClassResults.Quote> quotes,
      List<Note> notes) {}

  /** Something to mark or to write a letter for. */
  record Mark(String letter, String text) {}

  /**
   * A line of the key.
   *
   * @param choice what it is about; empty for the whole question
   * @param misreading null for none
   */
  record Note(String choice, MisreadingName misreading, String text) {}

  static PrintView of(
      UUID id, QuizDocument quiz, Optional<PassageLayout> passage, String what, boolean isLarge) {
    List<Asked> questions = new ArrayList<>();
    double points = 0;
    for (int slot = 0; slot < quiz.questions().size(); slot++) {
      Question question = quiz.questions().get(slot).question();
      questions.add(new Writer(PaperQuestion.of(id, slot, question), passage).write(slot + 1));
      points += question.points();
    }
    return new PrintView(
        id,
        quiz.title(),
        what != null && PARTS.contains(what) ? what : PARTS.get(0),
        isLarge,
        "%d %s, %s"
            .formatted(
                questions.size(),
                questions.size() == 1 ? "question" : "questions",
                Points.withUnit(points)),
        passage.map(PassageView::plain).orElse(null),
        questions);
  }

  /** Puts one question on paper. */
  private record Writer(PaperQuestion paper, Optional<PassageLayout> passage) {

    private Asked write(int number) {
      Question question = paper.question();
      return new Asked(
          number,
          question.type().code(),
          QuestionWords.stem(question),
          Points.withUnit(question.points()),
          Points.text(question.points()),
          marks(),
          blanks(),
          paper.left().stream().map(Question.Matching.Item::text).toList(),
          answer(),
          ClassResults.Quote.of(paper.question(), passage),
          notes());
    }

    private List<Mark> marks() {
      List<Mark> marks = new ArrayList<>();
      List<String> texts =
          paper.right().isEmpty()
              ? paper.options().stream().map(Option::text).toList()
              : paper.right().stream().map(Question.Matching.Item::text).toList();
      for (int i = 0; i < texts.size(); i++) {
        marks.add(new Mark(letter(i), texts.get(i)));
      }
      return marks;
    }

    private String letter(int index) {
      return paper.question() instanceof Question.TrueFalse
          ? (index == 0 ? "T" : "F")
          : QuestionWords.letter(index);
    }

    private List<String> blanks() {
      List<String> lines = new ArrayList<>();
      for (Question.Cloze.Blank blank : paper.blanks()) {
        lines.add(blank.options().stream().map(Option::text).collect(Collectors.joining(", ")));
      }
      return lines;
    }

    private String answer() {
      Question question = paper.question();
      if (question instanceof Question.Matching matching) {
        List<String> ids = paper.right().stream().map(Question.Matching.Item::id).toList();
        return paper.left().stream()
            .map(item -> letter(ids.indexOf(matching.pairs().get(item.id()))))
            .collect(Collectors.joining(", "));
      }
      if (question instanceof Question.Ordering ordering) {
        return ordering.options().stream()
            .map(option -> letter(paper.options().indexOf(option)))
            .collect(Collectors.joining(", "));
      }
      if (question instanceof Question.ShortAnswer answer && answer.accepted().isEmpty()) {
        return "Marked by the teacher";
      }
      List<String> keys = new ArrayList<>();
      for (int i = 0; i < paper.options().size(); i++) {
        if (paper.options().get(i).isKey()) {
          keys.add(letter(i) + ". " + paper.options().get(i).text());
        }
      }
      return keys.isEmpty() ? QuestionWords.right(question) : String.join("; ", keys);
    }

    private List<Note> notes() {
      List<Note> notes = new ArrayList<>();
      if (!(paper.question() instanceof Question.Ordering)) {
        for (int i = 0; i < paper.options().size(); i++) {
          add(notes, letter(i), paper.options().get(i));
        }
      }
      for (Question.Cloze.Blank blank : paper.blanks()) {
        blank.options().forEach(option -> add(notes, option.text(), option));
      }
      for (int i = 0; i < paper.left().size(); i++) {
        String rationale = paper.left().get(i).rationale();
        if (!rationale.isEmpty()) {
          notes.add(new Note("Line " + (i + 1), null, rationale));
        }
      }
      if (paper.question() instanceof Question.ShortAnswer answer) {
        answer
            .rubric()
            .forEach(
                level -> notes.add(new Note(Points.withUnit(level.points()), null, level.text())));
      }
      return notes;
    }

    private static void add(List<Note> notes, String choice, Option option) {
      boolean saysWhy = option.misreading().isPresent() || !option.rationale().isEmpty();
      if (!option.isKey() && saysWhy) {
        notes.add(
            new Note(
                choice,
                option.misreading().map(MisreadingName::of).orElse(null),
                option.rationale()));
      }
    }
  }
}
