package org.civiquiz.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.UUID;
import org.civiquiz.assignment.Assignment;
import org.civiquiz.attempt.Attempt;
import org.civiquiz.attempt.ResponseJson;
import org.civiquiz.attempt.SavedResponse;
import org.civiquiz.classroom.Roster;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.Response;
import org.civiquiz.core.score.Score;
import org.civiquiz.quiz.DeliverableQuiz;
import org.civiquiz.quiz.Quizzes;

/** The attempts of a class of which all but a few have turned in, marked as any others. */
@ApplicationScoped
class DemoAttempts {

  private static final long SEED = 8;

  /** The last of the class have not begun, those before them are still at work. */
  private static final int NOT_BEGUN = 2;

  private static final int AT_WORK = 3;

  private final Quizzes quizzes;
  private final Clock clock;
  private final SecureRandom secrets = new SecureRandom();

  DemoAttempts(Quizzes quizzes, Clock clock) {
    this.quizzes = quizzes;
    this.clock = clock;
  }

  @Transactional
  void persist(Assignment assignment, List<Roster.Member> students) {
    DeliverableQuiz quiz =
        quizzes.deliverable(assignment.schoolId, assignment.quizId, assignment.quizVersion);
    List<Question> questions = quiz.slots().stream().map(DeliverableQuiz.Slot::question).toList();
    Random random = new Random(SEED);
    DemoAnswers answers = new DemoAnswers(random);
    double[] difficulties = questions.stream().mapToDouble(q -> random.nextGaussian()).toArray();
    for (int i = 0; i < students.size() - NOT_BEGUN; i++) {
      boolean isDone = i < students.size() - NOT_BEGUN - AT_WORK;
      double ability = 0.8 + 1.2 * random.nextGaussian();
      int reached = isDone ? questions.size() : 1 + random.nextInt(questions.size());
      List<Optional<Response>> responses = new ArrayList<>();
      for (int slot = 0; slot < questions.size(); slot++) {
        double chance = 1 / (1 + Math.exp(difficulties[slot] - ability));
        responses.add(
            slot < reached ? answers.answer(questions.get(slot), chance) : Optional.empty());
      }
      persist(assignment, students.get(i).id(), questions, responses, isDone);
    }
  }

  private void persist(
      Assignment assignment,
      UUID student,
      List<Question> questions,
      List<Optional<Response>> responses,
      boolean isDone) {
    Instant start = clock.instant().truncatedTo(ChronoUnit.MICROS).minus(Duration.ofMinutes(25));
    Score score = Score.of(questions, responses);
    Attempt attempt = new Attempt();
    attempt.id = UUID.randomUUID();
    attempt.schoolId = assignment.schoolId;
    attempt.assignmentId = assignment.id;
    attempt.studentId = student;
    attempt.number = 1;
    attempt.quizVersion = assignment.quizVersion;
    attempt.presentationKey = new byte[32];
    secrets.nextBytes(attempt.presentationKey);
    attempt.startedAt = start;
    attempt.maxScore = score.maxPoints();
    if (isDone) {
      attempt.submittedAt = start.plus(Duration.ofMinutes(20));
      attempt.submittedBy = "student";
      attempt.score = score.points();
      attempt.pendingPoints = score.pendingPoints();
    }
    attempt.persistAndFlush();
    for (int slot = 0; slot < questions.size(); slot++) {
      if (responses.get(slot).isPresent()) {
        SavedResponse saved = new SavedResponse();
        saved.schoolId = assignment.schoolId;
        saved.attemptId = attempt.id;
        saved.slot = slot;
        saved.sequence = 1;
        saved.content = ResponseJson.write(responses.get(slot).get());
        saved.savedAt = start.plus(Duration.ofMinutes(1));
        OptionalDouble mark = score.marks().get(slot);
        saved.mark = isDone && mark.isPresent() ? mark.getAsDouble() : null;
        saved.persist();
      }
    }
  }
}
