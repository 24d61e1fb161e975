package org.civiquiz.classroom;

import static io.restassured.RestAssured.given;
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
import java.util.Locale;
import java.util.Map;
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
