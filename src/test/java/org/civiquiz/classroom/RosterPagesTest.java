package org.civiquiz.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civiquiz.testsupport.Forms.form;
import static org.civiquiz.testsupport.Forms.page;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.civiquiz.testsupport.Schools;
import org.civiquiz.testsupport.StudentCards;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cards, and what a teacher changes of one student. */
@QuarkusTest
class RosterPagesTest {

  @Inject Schools schools;

  private Schools.Teacher teacher;
  private String path;
  private StudentCards cards;
  private String maya;
  private String amir;

  @BeforeEach
  void setUp() {
    teacher = schools.teacher();
    path = makeClass("Civics 8B");
    cards =
        StudentCards.of(
            form(teacher.token())
                .multiPart("list", "Maya Torres\nAmir Haddad")
                .post(path + "/students")
                .asString());
    JsonPath students =
        given(teacher)
            .get("/api/classrooms/{id}/students", path.substring("/teach/classes/".length()))
            .jsonPath();
    maya = path + "/students/" + students.getString("[0].id");
    amir = path + "/students/" + students.getString("[1].id");
  }

  private String makeClass(String name) {
    String location =
        form(teacher.token()).formParam("name", name).post("/teach/classes").header("Location");
    return location.substring(location.indexOf("/teach"), location.indexOf('?'));
  }

  private static io.restassured.specification.RequestSpecification given(Schools.Teacher teacher) {
    return io.restassured.RestAssured.given()
        .auth()
        .oauth2(teacher.token())
        .contentType(ContentType.JSON);
  }

  private ValidatableResponse post(String action, Map<String, ?> fields) {
    return form(teacher.token()).formParams(fields).post(action).then();
  }

  private ValidatableResponse get(String page) {
    return page(teacher.token()).get(page).then();
  }

  private static String id(String student) {
    return student.substring(student.lastIndexOf('/') + 1);
  }

  @Test
  void cards_warnFirst_thenSetNewPinsForTheChosen() {
    get(path + "/cards")
        .statusCode(200)
        .body(containsString("New cards mean new PINs."))
        .body(containsString("value=\"" + id(maya) + "\" checked"));

    StudentCards printed =
        StudentCards.of(
            post(path + "/cards", Map.of("student", id(maya)))
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .asString());

    assertThat(printed.names()).containsExactly("Maya Torres");
    cards.signIn(0).then().statusCode(401);
    printed.signIn(0).then().statusCode(303);
    cards.signIn(1).then().statusCode(303);
  }

  @Test
  void cardsForNobody_orForAStrangersStudent_areNotMade() {
    post(path + "/cards", Map.of())
        .statusCode(422)
        .body(containsString("Choose at least one student"));
    post(path + "/cards", Map.of("student", "0b9f3a52-9a6e-4d0c-8a51-6f6b4f2f0a11"))
        .statusCode(404);
    cards.signIn(0).then().statusCode(303);
  }

  @Test
  void newPin_opensWhatWrongTriesClosed() {
    for (int i = 0; i < 10; i++) {
      cards.signIn(0, "wrong").then().statusCode(401);
    }
    cards.signIn(0).then().statusCode(429);
    get(path).body(containsString("10 wrong PINs. A new PIN opens it."));

    StudentCards reset =
        StudentCards.of(post(maya + "/pin", Map.of()).statusCode(200).extract().asString());

    reset.signIn(0).then().statusCode(303);
    get(path).body(not(containsString("10 wrong PINs")));
  }

  @Test
  void student_getsAnotherNameNumberAndTime() {
    get(maya + "/edit").statusCode(200).body(containsString("value=\"Maya Torres\""));

    post(maya + "/edit", Map.of("name", "Maya T.", "number", "maya", "extraTime", 50))
        .statusCode(303)
        .header("Location", endsWith(path + "?done=student"));

    get(path)
        .body(containsString("Maya T."))
        .body(containsString(">maya<"))
        .body(containsString("1.5 times"));
  }

  @Test
  void takenNumber_orNoName_changesNothing_andNothingTypedIsLost() {
    post(maya + "/edit", Map.of("name", "Maya T.", "number", "2", "extraTime", 0))
        .statusCode(422)
        .body(containsString("The number 2 is taken in this class"))
        .body(containsString("value=\"Maya T.\""));
    post(maya + "/edit", Map.of("name", " ", "number", "77", "extraTime", 0))
        .statusCode(422)
        .body(containsString("A student needs a name of up to 80 characters"))
        .body(containsString("value=\"77\""));
    get(path).body(containsString("Maya Torres")).body(not(containsString(">77<")));
  }

  @Test
  void removedStudent_isOut_andBackAfterUndo() {
    post(maya + "/remove", Map.of())
        .statusCode(303)
        .header("Location", endsWith(path + "?removed=" + id(maya)));
    get(path + "?removed=" + id(maya))
        .body(containsString("Maya Torres is no longer in this class."))
        .body(containsString("Undo"));
    cards.signIn(0).then().statusCode(401);

    post(maya + "/restore", Map.of()).statusCode(303);

    cards.signIn(0).then().statusCode(303);
    get(path).body(not(containsString("Removed students")));
  }

  @Test
  void movedStudent_signsInWithTheOtherCode() {
    String other = makeClass("Civics 8D");
    get(amir + "/edit").body(containsString("Civics 8D"));

    post(amir + "/move", Map.of("classroom", other.substring("/teach/classes/".length())))
        .statusCode(303);

    get(path).body(not(containsString("Amir Haddad")));
    get(other).body(containsString("Amir Haddad"));
    cards.signIn(1).then().statusCode(401);
  }

  @Test
  void studentOfAnotherSchool_doesNotExist() {
    String stranger = schools.teacher().token();

    page(stranger).get(maya + "/edit").then().statusCode(404);
    for (String action : new String[] {"/edit", "/pin", "/move", "/remove", "/restore"}) {
      form(stranger)
          .formParams(Map.of("name", "Eve", "number", "1", "extraTime", 0))
          .post(maya + action)
          .then()
          .statusCode(404);
    }
    cards.signIn(0).then().statusCode(303);
  }
}
