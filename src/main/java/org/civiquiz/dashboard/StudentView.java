package org.civiquiz.dashboard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civiquiz.core.question.Question;
import org.civiquiz.quiz.DeliverableQuiz;
import org.civiquiz.quiz.PassageLayout;
import org.civiquiz.web.MisreadingName;
import org.civiquiz.web.Points;
import org.civiquiz.web.SchoolTime;

/**
 * What a teacher sees of one student in one class.
 *
 * @param lastSeen null if the student has not begun anything
 * @param shown the quiz whose answers are shown; null if the class has none
 * @param support null while names are hidden, and for a student who has left the class
 */
record StudentView(
    UUID classroomId,
    UUID studentId,
    String name,
    String className,
    SchoolTime.Moment lastSeen,
    MisreadingMatrix matrix,
    List<QuizLine> quizzes,
    Shown shown,
    StudentSupport support) {

  /** A quiz of the class. */
  record QuizLine(UUID assignment, String title, String state, boolean isShown) {}

  /**
   * The answers to one quiz.
   *
   * @param state {@code none}, {@code open}, {@code time}, {@code teacher} or {@code student}: who
   *     turned it in, if it is turned in
   * @param status the same in words
   * @param end when it has to end, in words; empty without an end
   * @param until what a field for a later end shows first
   * @param error what is wrong with the end that was asked for; empty if nothing
   * @param left how many students of the class have answers to mark
   */
  record Shown(
      UUID assignment,
      UUID attempt,
      String title,
      String state,
      String status,
      String end,
      String until,
      String error,
      List<Answer> answers,
      List<Marking> markings,
      long left) {

    public boolean isTurnedIn() {
      return !state.equals("none") && !state.equals("open");
    }
  }

  /**
   * One answer.
   *
   * @param points "0 of 1"; empty while it is open or waits
   */
  record Answer(
      int number,
      String stem,
      AnswerOutcome outcome,
      String points,
      String given,
      List<MisreadingName> misreadings,
      String right,
      String place) {}

  /**
   * A short answer that a person marks.
   *
   * @param choices the points to choose from
   * @param given the points that were given before; empty if none
   */
  record Marking(
      int number,
      String stem,
      String answer,
      List<ClassResults.Quote> quotes,
      List<String> rubric,
      List<String> choices,
      String given) {}

  /** What was asked for in vain: a later end, and why not. */
  record Refused(String until, String error) {
    static final Refused NOTHING = new Refused("", "");
  }

  static StudentView of(
      UUID classroomId,
      UUID studentId,
      String name,
      String className,
      List<StudentHistory.Entry> entries,
      Optional<StudentHistory.Entry> chosen,
      Optional<PassageLayout> passage,
      long left,
      StudentSupport support,
      Refused refused,
      SchoolTime time) {
    Instant lastSeen = StudentHistory.lastSeen(entries);
    return new StudentView(
        classroomId,
        studentId,
        name,
        className,
        lastSeen == null ? null : time.dayAndTime(lastSeen),
        MisreadingMatrix.of(entries, time),
        entries.stream().map(entry -> line(entry, chosen)).toList(),
        chosen.map(entry -> shown(entry, passage, left, refused, time)).orElse(null),
        support);
  }

  private static QuizLine line(StudentHistory.Entry entry, Optional<StudentHistory.Entry> chosen) {
    String state =
        entry
            .attempt()
            .map(
                go ->
                    go.isSubmitted()
                        ? "%s of %s%s"
                            .formatted(
                                Points.text(go.score()),
                                Points.withUnit(go.maxScore()),
                                go.pendingPoints() > 0 ? " so far" : "")
                        : "working, %d of %d answered"
                            .formatted(go.answered(), entry.quiz().slots().size()))
            .orElse("not started");
    return new QuizLine(
        entry.assignment().id,
        entry.quiz().title(),
        state,
        chosen.filter(entry::equals).isPresent());
  }

  private static Shown shown(
      StudentHistory.Entry entry,
      Optional<PassageLayout> passage,
      long left,
      Refused refused,
      SchoolTime time) {
    AttemptRow.Go go = entry.attempt().orElse(null);
    Instant end = go == null ? entry.assignment().dueAt : go.endsAt();
    Instant later = time.now().plusSeconds(30 * 60);
    List<Answer> answers = new ArrayList<>();
    List<Marking> markings = new ArrayList<>();
    if (go != null) {
      for (DeliverableQuiz.Slot slot : entry.quiz().slots()) {
        AttemptRow.Given given = go.given().get(slot.slot());
        answers.add(answer(slot, given, go.isSubmitted(), passage));
        if (go.isSubmitted()) {
          marking(slot, given, passage).ifPresent(markings::add);
        }
      }
    }
    return new Shown(
        entry.assignment().id,
        go == null ? null : go.id(),
        entry.quiz().title(),
        go == null ? "none" : go.isSubmitted() ? go.submittedBy() : "open",
        status(go, time),
        end == null ? "" : time.dayAndTime(end).text(),
        refused.until().isEmpty() ? time.field(later) : refused.until(),
        refused.error(),
        answers,
        markings,
        left);
  }

  private static String status(AttemptRow.Go go, SchoolTime time) {
    if (go == null) {
      return "Not started.";
    }
    if (!go.isSubmitted()) {
      return "Still working.";
    }
    String score =
        "%s of %s%s"
            .formatted(
                Points.text(go.score()),
                Points.withUnit(go.maxScore()),
                go.pendingPoints() > 0 ? " so far" : "");
    String by =
        switch (go.submittedBy()) {
          case "time" -> "Turned in when time was up, ";
          case "teacher" -> "Turned in by you, ";
          default -> "Turned in ";
        };
    return by + time.dayAndTime(go.submittedAt()).text() + ". " + score + ".";
  }

  private static Answer answer(
      DeliverableQuiz.Slot slot,
      AttemptRow.Given given,
      boolean isSubmitted,
      Optional<PassageLayout> passage) {
    Question question = slot.question();
    AnswerOutcome outcome = AnswerOutcome.of(question, given);
    boolean isKnown = isSubmitted && !outcome.kind().equals("mark");
    boolean isRight = outcome.kind().equals("full");
    List<ClassResults.Quote> quotes = ClassResults.Quote.of(question, passage);
    return new Answer(
        slot.slot() + 1,
        QuestionWords.brief(question),
        outcome,
        isKnown
            ? "%s of %s".formatted(Points.text(outcome.points()), Points.text(question.points()))
            : "",
        outcome.kind().equals("blank") ? "" : QuestionWords.given(question, given.response()),
        outcome.misreadings().stream().map(MisreadingName::of).toList(),
        isRight ? "" : QuestionWords.right(question),
        isRight || quotes.isEmpty() ? "" : quotes.get(0).place());
  }

  /** Empty for an answer that needs nobody's mark. */
  private static Optional<Marking> marking(
      DeliverableQuiz.Slot slot, AttemptRow.Given given, Optional<PassageLayout> passage) {
    boolean isForPeople =
        slot.question() instanceof Question.ShortAnswer
            && given != null
            && !given.response().isEmpty()
            && slot.question().mark(given.response()).isEmpty();
    if (!isForPeople) {
      return Optional.empty();
    }
    Question.ShortAnswer question = (Question.ShortAnswer) slot.question();
    return Optional.of(
        new Marking(
            slot.slot() + 1,
            question.stem(),
            QuestionWords.given(question, given.response()),
            ClassResults.Quote.of(question, passage),
            question.rubric().stream()
                .map(level -> Points.withUnit(level.points()) + ": " + level.text())
                .toList(),
            choices(question.points()),
            given.mark() == null ? "" : Points.text(given.mark() * question.points())));
  }

  /** Whole points, and the full ones. */
  private static List<String> choices(double points) {
    List<String> choices = new ArrayList<>();
    int step = Math.max(1, (int) Math.ceil(points / 10));
    for (int i = 0; i < points; i += step) {
      choices.add(Integer.toString(i));
    }
    choices.add(Points.text(points));
    return choices;
  }
}
