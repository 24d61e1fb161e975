package org.civiquiz.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.civiquiz.testsupport.Lessons;
import org.civiquiz.testsupport.Schools;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every list of the API can be read in parts, in the same way. */
@QuarkusTest
class PagingTest {

  @Inject Schools schools;
  @Inject Lessons lessons;

  private String teacher;
  private String student;

  private record ListCall(String path, String token) {
    RequestSpecification request() {
      return given().auth().oauth2(token);
    }

    List<String> ids(Map<String, ?> parameters) {
      return request().queryParams(parameters).get(path).jsonPath().getList("id");
    }
  }

  @BeforeEach
  void fillThreeLists() {
    Lessons.Lesson lesson = lessons.lesson();
    teacher = schools.teacherOf(lesson.schoolId()).token();
    student = schools.studentToken(lesson.schoolId(), lesson.studentId());
    for (int i = 0; i < 3; i++) {
      lessons.assignment(
          lesson.schoolId(), lesson.classroomId(), lesson.quizId(), assignment -> {});
      lessons.quiz(lesson.schoolId(), List.of());
      given()
          .auth()
          .oauth2(teacher)
          .contentType("application/json")
          .body(Map.of("name", "Class " + i))
          .post("/api/classrooms")
          .then()
          .statusCode(201);
    }
  }

  private Stream<ListCall> lists() {
    return Stream.of(
        new ListCall("/api/classrooms", teacher),
        new ListCall("/api/quizzes", teacher),
        new ListCall("/api/me/assignments", student));
  }

  @Test
  void parts_makeUpTheWhole() {
    lists()
        .forEach(
            list -> {
              List<String> all = list.ids(Map.of());
              List<String> first = list.ids(Map.of("limit", 2));
              List<String> rest = list.ids(Map.of("limit", 1000, "after", first.get(1)));

              assertThat(all).hasSizeGreaterThanOrEqualTo(3);
              assertThat(Stream.of(first, rest).flatMap(List::stream)).isEqualTo(all);
            });
  }

  @Test
  void limitThatIsNoNumber_cannotBeRead() {
    lists().forEach(list -> refused(list, "limit", "abc", 400));
    lists().forEach(list -> refused(list, "limit", "9999999999", 400));
  }

  @Test
  void limitOutOfRange_isNotValid() {
    lists().forEach(list -> refused(list, "limit", "0", 422));
    lists().forEach(list -> refused(list, "limit", "1001", 422));
    lists().forEach(list -> refused(list, "limit", "-1", 422));
  }

  @Test
  void afterThatIsNoId_cannotBeRead() {
    lists().forEach(list -> refused(list, "after", "first", 400));
  }

  @Test
  void afterSomethingUnknown_isNotFound() {
    lists()
        .forEach(
            list ->
                list.request()
                    .queryParam("after", UUID.randomUUID())
                    .get(list.path())
                    .then()
                    .statusCode(404)
                    .body("detail", is("There is no such entry to go on after")));
  }

  private static void refused(ListCall list, String parameter, String value, int status) {
    list.request()
        .queryParam(parameter, value)
        .get(list.path())
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("errors.where", is(List.of(parameter)));
  }
}
