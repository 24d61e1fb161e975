package org.civiquiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.civiquiz.assignment.Assignment;
import org.civiquiz.core.question.Question;
import org.civiquiz.error.ConflictException;
import org.civiquiz.error.InvalidInputException;
import org.civiquiz.error.NoSuchEntityException;
import org.civiquiz.web.Points;

/** Takes the marks that only a person can give. */
@ApplicationScoped
public class Marking {

  private final Submissions submissions;
  private final Deliveries deliveries;

  Marking(Submissions submissions, Deliveries deliveries) {
    this.submissions = submissions;
    this.deliveries = deliveries;
  }

  /**
   * Marks a short answer, again if need be, and adds the score up anew. The caller has checked that
   * the assignment is the teacher's.
   *
   * @param points 0 to what the question is worth
   * @throws NoSuchEntityException if the assignment has no such attempt, or that no such answer
   * @throws ConflictException if it is not turned in, or the mark follows from the question
   * @throws InvalidInputException if the points are out of range
   */
  @Transactional
  public void mark(Assignment assignment, UUID teacherId, UUID attemptId, int slot, double points) {
    Attempt attempt = submissions.lock(assignment.schoolId, attemptId);
    if (!attempt.assignmentId.equals(assignment.id)) {
      throw new NoSuchEntityException("attempt");
    }
    Delivery delivery = deliveries.get(assignment.schoolId, assignment.quizId, attempt.quizVersion);
    if (slot < 0 || slot >= delivery.questions().size()) {
      throw new NoSuchEntityException("question");
    }
    if (!attempt.isSubmitted()) {
      throw new ConflictException("This answer is not turned in yet");
    }
    Question question = delivery.questions().get(slot);
    if (!(question instanceof Question.ShortAnswer)) {
      throw new ConflictException("This question marks itself");
    }
    if (!(points >= 0 && points <= question.points())) {
      throw InvalidInputException.at(
          "points", "Give 0 to %s".formatted(Points.withUnit(question.points())));
    }
    submissions.mark(attempt, slot, points / question.points(), teacherId);
  }
}
