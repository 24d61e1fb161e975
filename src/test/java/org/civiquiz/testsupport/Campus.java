package org.civiquiz.testsupport;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.civiquiz.account.Account;
import org.civiquiz.account.Accounts;
import org.civiquiz.account.Role;
import org.civiquiz.account.Tokens;
import org.civiquiz.article.Article;
import org.civiquiz.assignment.Assignment;
import org.civiquiz.bank.Item;
import org.civiquiz.classroom.Classroom;
import org.civiquiz.classroom.Classrooms;
import org.civiquiz.classroom.Enrolment;
import org.civiquiz.core.question.Response;
import org.civiquiz.quiz.Quiz;

/** A school with one of everything that a route can name, and everybody who may come. */
@ApplicationScoped
public class Campus {

  private static final String FAQ =
      """
      [{"question": "Who asked for the lane?", "answer": "Mayor Ana Ruiz asked for it.",
        "start": %d, "end": %d}]
      """
          .formatted(
              Questions.ARTICLE.indexOf("Who asked for the lane?"),
              Questions.ARTICLE.stripTrailing().length());

  private static final String REPORT =
      """
      {"title": "", "seed": 1, "reason": "", "warnings": [], "sentences": [], "candidates": []}
      """;

  private final Schools schools;
  private final Lessons lessons;
  private final Classes classes;
  private final Classrooms classrooms;
  private final Accounts accounts;
  private final Tokens tokens;

  Campus(
      Schools schools,
      Lessons lessons,
      Classes classes,
      Classrooms classrooms,
      Accounts accounts,
      Tokens tokens) {
    this.schools = schools;
    this.lessons = lessons;
    this.classes = classes;
    this.classrooms = classrooms;
    this.accounts = accounts;
    this.tokens = tokens;
  }

  /** Who comes along a route. */
  public enum Visitor {
    SIGNED_OUT,
    STUDENT,
    STUDENT_OF_ANOTHER_CLASS,
    TEACHER_OF_ANOTHER_SCHOOL,
    ADMINISTRATOR_OF_ANOTHER_SCHOOL,
    COLLEAGUE,
    OWNER,
    ADMINISTRATOR
  }

  /** The staff of a school, which does not change. */
  public record People(
      Schools.Teacher owner, Schools.Teacher colleague, Schools.Teacher administrator) {
    UUID schoolId() {
      return owner.schoolId();
    }
  }

  public People people() {
    Schools.Teacher owner = schools.teacher();
    return new People(
        owner, schools.teacherOf(owner.schoolId()), schools.administratorOf(owner.schoolId()));
  }

  /** What the owner teaches, as the names of a route's parts stand for it. */
  public Map<String, String> things(People people) {
    UUID school = people.schoolId();
    UUID owner = people.owner().id();
    Map<String, UUID> things = new HashMap<>();
    things.put("class", classroom(school, owner));
    things.put("second", classroom(school, owner));
    things.put("archived", classroom(school, owner));
    things.put("student", lessons.student(school, things.get("class"), 0));
    things.put("finished", lessons.student(school, things.get("class"), 0));
    things.put("removed", lessons.student(school, things.get("class"), 0));
    things.put("stranger", lessons.student(school, classroom(school, people.colleague().id()), 0));
    things.put("quiz", lessons.quiz(school, Questions.ofEveryType()));
    things.put("draft", lessons.quiz(school, Questions.ofEveryType()));
    things.put("closed", account(school));
    things.put("account", account(school));
    Assignment assignment =
        lessons.assignment(
            school, things.get("class"), things.get("quiz"), a -> a.feedback = "on_release");
    things.put("assignment", assignment.id);
    Classes.Taught taught =
        new Classes.Taught(
            people.owner(),
            things.get("class"),
            List.of(things.get("student"), things.get("finished")),
            assignment);
    things.put("attempt", classes.atWork(taught, 0, Map.of()));
    things.put("done", classes.turnedIn(taught, 1, Map.of(6, new Response.Entered("spots"))));
    QuarkusTransaction.requiringNew().run(() -> change(school, things));

    Map<String, String> names = new HashMap<>();
    things.forEach((name, id) -> names.put(name, id.toString()));
    names.put("username", people.owner().username());
    names.put("new", "t" + UUID.randomUUID());
    names.put("secret", UUID.randomUUID().toString());
    names.put("number", "1");
    names.put("open", "7");
    names.put("slot", "0");
    names.put("question", "q1");
    return names;
  }

  /** A fresh token of a visitor; null for the one who is signed out. */
  public String token(
      Visitor visitor, People people, People elsewhere, Map<String, String> things) {
    return switch (visitor) {
      case SIGNED_OUT -> null;
      case STUDENT -> student(people, things.get("student"));
      case STUDENT_OF_ANOTHER_CLASS -> student(people, things.get("stranger"));
      case TEACHER_OF_ANOTHER_SCHOOL -> staff(elsewhere.owner(), Role.TEACHER);
      case ADMINISTRATOR_OF_ANOTHER_SCHOOL -> staff(elsewhere.administrator(), Role.ADMIN);
      case COLLEAGUE -> staff(people.colleague(), Role.TEACHER);
      case OWNER -> staff(people.owner(), Role.TEACHER);
      case ADMINISTRATOR -> staff(people.administrator(), Role.ADMIN);
    };
  }

  private String student(People people, String id) {
    return schools.studentToken(people.schoolId(), UUID.fromString(id));
  }

  private String staff(Schools.Teacher member, String role) {
    return tokens.issue(member.schoolId(), member.id(), role, "Ms. Okafor").token();
  }

  private UUID classroom(UUID schoolId, UUID teacherId) {
    return classrooms.create(schoolId, teacherId, "Civics 8B").id;
  }

  /** An account that nobody signs in with. */
  private UUID account(UUID schoolId) {
    return accounts.create(schoolId, "t" + UUID.randomUUID(), "Mr. Diaz", Role.TEACHER, "none").id;
  }

  private static void change(UUID school, Map<String, UUID> things) {
    Quiz draft = Quiz.findInSchool(school, things.get("draft")).orElseThrow();
    draft.state = Quiz.DRAFT;
    draft.publishedAt = null;
    draft.report = REPORT;
    things.put("article", draft.articleId);
    Article.update("faq = ?1 where id = ?2", FAQ, draft.articleId);
    Item.update("status = ?1 where articleId = ?2", Item.DRAFT, draft.articleId);
    Item.<Item>list("articleId", draft.articleId).stream()
        .filter(item -> item.question.stem().equals(Questions.single().stem()))
        .forEach(item -> things.put("item", item.id));
    Classroom.update("archivedAt = createdAt where id = ?1", things.get("archived"));
    Enrolment.update("leftAt = joinedAt where studentId = ?1", things.get("removed"));
    Account.update("closedAt = createdAt where id = ?1", things.get("closed"));
  }
}
