package org.civiquiz.testsupport;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.civiquiz.article.Article;
import org.civiquiz.assignment.Assignment;
import org.civiquiz.bank.Item;
import org.civiquiz.classroom.Classroom;
import org.civiquiz.classroom.Enrolment;
import org.civiquiz.classroom.Student;
import org.civiquiz.core.question.Question;
import org.civiquiz.quiz.Quiz;
import org.civiquiz.quiz.QuizSlot;
import org.civiquiz.school.School;

/** Puts quizzes, classes and assignments straight into the database. */
@ApplicationScoped
public class Lessons {

  private final EntityManager entityManager;
  private final Clock clock;

  Lessons(EntityManager entityManager, Clock clock) {
    this.entityManager = entityManager;
    this.clock = clock;
  }

  /** A school with one class, one student in it and a published quiz of every type. */
  public record Lesson(UUID schoolId, UUID classroomId, UUID studentId, UUID quizId) {}

  public Lesson lesson() {
    return inTransaction(
        () -> {
          School school = new School();
          school.id = UUID.randomUUID();
          school.name = "Hill School";
          school.createdAt = now();
          school.persist();
          Classroom classroom = new Classroom();
          classroom.id = UUID.randomUUID();
          classroom.schoolId = school.id;
          classroom.name = "Civics 8B";
          classroom.joinCode = classroom.id.toString();
          classroom.createdAt = now();
          classroom.persist();
          UUID student = persistStudent(school.id, classroom.id, 0);
          UUID quiz = persistQuiz(school.id, Questions.ofEveryType());
          return new Lesson(school.id, classroom.id, student, quiz);
        });
  }

  /** A further student of a class. */
  public UUID student(UUID schoolId, UUID classroomId, int extraTimePercent) {
    return inTransaction(() -> persistStudent(schoolId, classroomId, extraTimePercent));
  }

  /** A published quiz about {@link Questions#ARTICLE}. */
  public UUID quiz(UUID schoolId, List<Question> questions) {
    return inTransaction(() -> persistQuiz(schoolId, questions));
  }

  /** An open assignment without limits, but for what a test changes. */
  public Assignment assignment(
      UUID schoolId, UUID classroomId, UUID quizId, Consumer<Assignment> change) {
    return inTransaction(
        () -> {
          Assignment assignment = new Assignment();
          assignment.id = UUID.randomUUID();
          assignment.schoolId = schoolId;
          assignment.classroomId = classroomId;
          assignment.quizId = quizId;
          assignment.quizVersion = 1;
          assignment.feedback = "after_submission";
          assignment.createdAt = now();
          change.accept(assignment);
          assignment.persist();
          return assignment;
        });
  }

  private UUID persistStudent(UUID schoolId, UUID classroomId, int extraTimePercent) {
    Student student = new Student();
    student.id = UUID.randomUUID();
    student.schoolId = schoolId;
    student.name = "Maya Torres";
    student.pinHash = "none";
    student.tokensValidFrom = now();
    student.extraTimePercent = extraTimePercent;
    student.createdAt = now();
    student.persist();
    Enrolment enrolment = new Enrolment();
    enrolment.schoolId = schoolId;
    enrolment.classroomId = classroomId;
    enrolment.studentId = student.id;
    enrolment.number = student.id.toString();
    enrolment.numberKey = student.id.toString();
    enrolment.joinedAt = now();
    enrolment.persist();
    return student.id;
  }

  private UUID persistQuiz(UUID schoolId, List<Question> questions) {
    Article article = new Article();
    article.id = UUID.randomUUID();
    article.schoolId = schoolId;
    article.title = "Town council weighs a bike lane";
    article.source = "The Hill Courier";
    article.language = "en";
    article.text = Questions.ARTICLE;
    article.hash = article.id.toString();
    article.createdAt = now();
    article.persist();
    Quiz quiz = new Quiz();
    quiz.id = UUID.randomUUID();
    quiz.schoolId = schoolId;
    quiz.articleId = article.id;
    quiz.title = "A bike lane for Main Street";
    quiz.language = "en";
    quiz.state = "published";
    quiz.createdAt = now();
    quiz.publishedAt = now();
    quiz.persist();
    for (int slot = 0; slot < questions.size(); slot++) {
      Item item = new Item();
      item.id = UUID.randomUUID();
      item.schoolId = schoolId;
      item.articleId = article.id;
      item.question = questions.get(slot);
      item.source = "generated";
      item.status = "approved";
      item.createdAt = now();
      item.persist();
      QuizSlot place = new QuizSlot();
      place.schoolId = schoolId;
      place.quizId = quiz.id;
      place.version = 1;
      place.slot = slot;
      place.questionId = "q" + (slot + 1);
      place.itemId = item.id;
      entityManager.flush();
      place.persist();
    }
    return quiz.id;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static <T> T inTransaction(Callable<T> work) {
    return QuarkusTransaction.requiringNew().call(work);
  }
}
