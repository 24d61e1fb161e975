package org.civiquiz.attempt;

import java.util.UUID;
import java.util.function.Consumer;
import org.civiquiz.assignment.Assignment;
import org.civiquiz.testsupport.Lessons;

/** A student of a lesson of their own, who starts attempts and answers. */
record Sitting(Attempts attempts, Lessons lessons, Lessons.Lesson lesson) {

  Sitting(Attempts attempts, Lessons lessons) {
    this(attempts, lessons, lessons.lesson());
  }

  Assignment assign(Consumer<Assignment> change) {
    return lessons.assignment(lesson.schoolId(), lesson.classroomId(), lesson.quizId(), change);
  }

  UUID start(Assignment assignment) {
    return attempts.start(lesson.schoolId(), lesson.studentId(), assignment.id).attempt().id;
  }

  Attempts.Saved save(UUID attempt, int slot, GivenResponse given) {
    return attempts.save(lesson.schoolId(), lesson.studentId(), attempt, slot, given);
  }

  AttemptRecord submit(UUID attempt) {
    return attempts.submit(lesson.schoolId(), lesson.studentId(), attempt);
  }

  AttemptRecord find(UUID attempt) {
    return attempts.find(lesson.schoolId(), lesson.studentId(), attempt);
  }

  GivenResponse right(UUID attempt, int slot, long sequence) {
    OfferedQuestion offered = find(attempt).offered(slot);
    return offered.write(OfferedQuestionTest.rightResponse(offered.question()), sequence);
  }

  static GivenResponse cleared(long sequence) {
    return new GivenResponse(sequence, null, null, null);
  }
}
