package org.civiquiz.classroom;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.civiquiz.testsupport.Refusals;
import org.civiquiz.testsupport.Schools;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClassroomResourceTest {

  @Inject Schools schools;

  private Schools.Teacher teacher;
  private JsonPath classroom;

  @BeforeEach
  void setUp() {
    teacher = schools.teacher();
    classroom =
        as(teacher)
            .contentType(ContentType.JSON)
            .body(Map.of("name", "Civics 8B"))
            .post("/api/classrooms")
            .jsonPath();
  }

  @Test
  void create_givesACodeThatIsEasyToSay() {
    as(teacher)
        .contentType(ContentType.JSON)
        .body(Map.of("name", "Civics 8D"))
        .post("/api/classrooms")
        .then()
        .statusCode(201)
        .body("joinCode", matchesPattern("[A-Z]+-[0-9]{3}"));
    as(teacher).get("/api/classrooms").then().body("name", contains("Civics 8D", "Civics 8B"));
  }

  @Test
  void studentFromJson_canSignIn_andIsOutAfterAPinReset() {
    JsonPath student = add(ContentType.JSON, "[{\"name\":\"Maya Torres\"}]").jsonPath();
    String token =
        signIn(student.getString("[0].pin")).then().statusCode(200).extract().path("token");

    JsonPath reset =
        as(teacher)
            .post(
                "/api/classrooms/{id}/students/{student}/pin",
                classroom.getString("id"),
                student.getString("[0].id"))
            .jsonPath();

    given().auth().oauth2(token).get("/api/me/assignments").then().statusCode(401);
    signIn(reset.getString("pin")).then().statusCode(200).body("role", is("student"));
  }

  @Test
  void studentsFromCsv_inAnyColumnOrder() {
    add("text/csv", "Number;Last name;First name\n7;Nguyen;Bella\n9;Haddad;Amir\n")
        .then()
        .statusCode(201)
        .body("name", contains("Bella Nguyen", "Amir Haddad"))
        .body("student", contains("7", "9"));
  }

  @Test
  void csvCalledAForm_isReadAsWell() {
    EncoderConfig asIs =
        EncoderConfig.encoderConfig()
            .encodeContentTypeAs("application/x-www-form-urlencoded", ContentType.TEXT);

    as(teacher)
        .config(RestAssuredConfig.config().encoderConfig(asIs))
        .contentType("application/x-www-form-urlencoded")
        .body("name\nBella\n")
        .post("/api/classrooms/{id}/students", classroom.getString("id"))
        .then()
        .statusCode(201);
  }

  @Test
  void faultyRow_nobodyIsAdded() {
    add("text/csv", "name,number\nBella,7\n,8\n")
        .then()
        .statusCode(422)
        .body("errors[0].where", is("line 3"));
    as(teacher)
        .get("/api/classrooms/{id}/students", classroom.getString("id"))
        .then()
        .body("", hasSize(0));
  }

  @Test
  void classOfAnotherSchool_doesNotExist() {
    as(schools.teacher())
        .get("/api/classrooms/{id}/students", classroom.getString("id"))
        .then()
        .statusCode(404);
  }

  @Test
  void student_mayNotSeeClasses() {
    JsonPath student = add(ContentType.JSON, "[{\"name\":\"Maya Torres\"}]").jsonPath();
    String token = signIn(student.getString("[0].pin")).path("token");

    given().auth().oauth2(token).get("/api/classrooms").then().statusCode(403);
  }

  @Test
  void faultyClass_isRefused_andNotCreated() {
    Refusals.check(
        """
        (nothing) -> 400 The body is empty
        null -> 400 The body is empty
        {"name": -> 400 line 1, column 9: The JSON ends too early
        [] -> 400 body: This must be an object
        {} -> 422 name: A class needs a name of up to 80 characters
        {"name": " "} -> 422 name: A class needs a name of up to 80 characters
        {"name": "<x*81>"} -> 422 name: A class needs a name of up to 80 characters
        {"name": "a\\u0000b"} -> 422 name: A class needs a name of up to 80 characters
        {"name": ["8B"]} -> 400 name: This must be text
        {"title": "8B"} -> 400 title: There is no such field. There are: name
        """,
        body -> as(teacher).contentType(ContentType.JSON).body(body).post("/api/classrooms"));
    as(teacher).get("/api/classrooms").then().body("", hasSize(1));
  }

  @Test
  void faultyStudents_areRefused_andNobodyIsAdded() {
    Refusals.check(
        """
        (nothing) -> 422 students: A list has 1 to 500 students
        [] -> 422 students: A list has 1 to 500 students
        [null] -> 422 students[0]: There is no name
        [{"name": "Maya Torres"}, {}] -> 422 students[1]: There is no name
        [{"name": "Maya Torres", "student": "7"}, {"name": "Amir", "student": "7"}] -> 422 students[1]: The number 7 comes twice
        [{"name": "<x*81>"}] -> 422 students[0]: A name has at most 80 characters
        [{"name": "Maya Torres", "pin": "1"}] -> 400 [0].pin: There is no such field. There are: name, student
        [{"name": "Maya Torres"} -> 400 line 1, column 25: The JSON ends too early
        {"name": "Maya Torres"} -> 400 body: This must be a list
        [{"name": "Maya Torres"}] [] -> 400 line 1, column 27: There is more after the end of the JSON
        "Maya -> 400 The list cannot be read as CSV: a quotation mark may not be closed
        """,
        body -> add(ContentType.JSON, body));
    as(teacher)
        .get("/api/classrooms/{id}/students", classroom.getString("id"))
        .then()
        .body("", hasSize(0));
  }

  @Test
  void change_happensWholeOrNotAtAll() {
    String student = add(ContentType.JSON, "[{\"name\": \"Maya Torres\"}]").path("[0].id");
    Refusals.check(
        """
        (nothing) -> 400 The body is empty
        {"name": "Amir", "classroomId": "8D"} -> 400 classroomId: This must be an id
        {"name": "Amir", "classroomId": "00000000-0000-0000-0000-000000000000"} -> 404 There is no such class
        {"name": ""} -> 422 name: A student needs a name of up to 80 characters
        {"pin": "123456"} -> 400 pin: There is no such field. There are: classroomId, name
        """,
        body -> change(student, body));
    assertThat(names(classroom.getString("id"))).containsExactly("Maya Torres");

    String other =
        as(teacher)
            .contentType(ContentType.JSON)
            .body(Map.of("name", "Civics 8D"))
            .post("/api/classrooms")
            .path("id");
    change(student, "{\"name\": \"Maya Ruiz\", \"classroomId\": \"" + other + "\"}")
        .then()
        .statusCode(204);

    assertThat(names(classroom.getString("id"))).isEmpty();
    assertThat(names(other)).containsExactly("Maya Ruiz");
  }

  @Test
  void removedStudent_isNoLongerOfTheClass() {
    String student = add(ContentType.JSON, "[{\"name\": \"Maya Torres\"}]").path("[0].id");
    String path = "/api/classrooms/" + classroom.getString("id") + "/students/" + student;

    as(teacher).delete(path).then().statusCode(204);

    assertThat(names(classroom.getString("id"))).isEmpty();
    assertThat(
            List.of(
                Refusals.of(as(teacher).delete(path)),
                Refusals.of(as(teacher).post(path + "/pin")),
                Refusals.of(as(teacher).delete(path.replace(student, "1")))))
        .containsExactly(
            "404 There is no such student",
            "404 There is no such student",
            "404 There is nothing at this address");
  }

  private Response change(String student, String body) {
    return as(teacher)
        .contentType(ContentType.JSON)
        .body(body)
        .patch("/api/classrooms/{id}/students/{student}", classroom.getString("id"), student);
  }

  private List<String> names(String id) {
    return as(teacher).get("/api/classrooms/{id}/students", id).jsonPath().getList("name");
  }

  private Response add(Object type, String body) {
    return as(teacher)
        .contentType(type.toString())
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post("/api/classrooms/{id}/students", classroom.getString("id"));
  }

  private Response signIn(String pin) {
    return given()
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "joinCode",
                classroom.getString("joinCode").toLowerCase(Locale.ROOT).replace("-", ""),
                "student",
                "1",
                "pin",
                pin))
        .post("/api/tokens");
  }

  private static RequestSpecification as(Schools.Teacher teacher) {
    return given().auth().oauth2(teacher.token());
  }
}
