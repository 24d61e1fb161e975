package org.civiquiz.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civiquiz.testsupport.Forms.form;
import static org.civiquiz.testsupport.Forms.page;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.civiquiz.testsupport.Lessons;
import org.civiquiz.testsupport.Schools;
import org.civiquiz.testsupport.StudentCards;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClassPagesTest {

  @Inject Schools schools;
  @Inject Lessons lessons;

  private Schools.Teacher teacher;
  private String path;

  @BeforeEach
  void setUp() {
    teacher = schools.teacher();
    path = makeClass("Civics 8B");
  }

  private String makeClass(String name) {
    String location =
        form(teacher.token()).formParam("name", name).post("/teach/classes").header("Location");
    return location.substring(location.indexOf("/teach"), location.indexOf('?'));
  }

  private StudentCards add(String list) {
    return StudentCards.of(
        form(teacher.token())
            .multiPart("list", list)
            .post(path + "/students")
            .then()
            .statusCode(200)
            .extract()
            .asString());
  }

  private Response get(String page) {
    return page(teacher.token()).get(page);
  }

  @Test
  void newClass_isShownWithItsCode_andOnTheHomePage() {
    get(path)
        .then()
        .statusCode(200)
        .body(containsString("<h1>Civics 8B</h1>"))
        .body(containsString("Nobody is in this class yet."));
    get("/teach").then().body(containsString("<a href=\"" + path + "\">Civics 8B</a>"));
  }

  @Test
  void classWithoutAName_isNotMade() {
    form(teacher.token())
        .formParam("name", "  ")
        .post("/teach/classes")
        .then()
        .statusCode(422)
        .body(containsString("A class needs a name of up to 80 characters"));
    form(teacher.token())
        .formParam("name", "x".repeat(81))
        .post("/teach/classes")
        .then()
        .statusCode(422)
        .body(containsString("value=\"" + "x".repeat(81) + "\""));
  }

  @Test
  void pastedNames_becomeStudentsWithCards() {
    StudentCards cards = add("Maya Torres\n\nAmir Haddad, 12\n");

    assertThat(cards.names()).containsExactly("Maya Torres", "Amir Haddad");
    assertThat(cards.numbers()).containsExactly("1", "12");
    get(path)
        .then()
        .body(containsString("2 students."))
        .body(containsString("Maya Torres"))
        .body(containsString("Not yet"))
        .body(not(containsString(cards.pins().get(0))));
    cards.signIn(0).then().statusCode(303).header("Location", endsWith("/me"));
    get(path).then().body(containsString("<time datetime="));
  }

  @Test
  void file_isReadAsTheListIs_inTheEncodingOfOldSpreadsheets() {
    byte[] csv =
        "Number;Name\n7;Zoë Müller\n".getBytes(java.nio.charset.Charset.forName("windows-1252"));

    String page =
        form(teacher.token())
            .multiPart("list", "")
            .multiPart("file", "class.csv", csv, "text/csv")
            .post(path + "/students")
            .then()
            .statusCode(200)
            .extract()
            .asString();

    assertThat(StudentCards.of(page).names()).containsExactly("Zoë Müller");
  }

  @Test
  void faultyLines_areNamed_nobodyIsAdded_andTheListIsKept() {
    String list = "Maya Torres, 1\n\n, 2\nAmir Haddad, 1\n";

    form(teacher.token())
        .multiPart("list", list)
        .post(path + "/students")
        .then()
        .statusCode(422)
        .body(containsString("Line 3: There is no name"))
        .body(containsString("Line 4: The number 1 comes twice"))
        .body(containsString(list + "</textarea>"));
    get(path).then().body(containsString("Nobody is in this class yet."));
  }

  @Test
  void emptyList_workbook_andTakenNumber_areRefused() {
    form(teacher.token())
        .multiPart("list", "")
        .post(path + "/students")
        .then()
        .statusCode(422)
        .body(containsString("A list has 1 to 500 students"));
    form(teacher.token())
        .multiPart("file", "class.xlsx", new byte[] {'P', 'K', 3, 4}, "application/octet-stream")
        .post(path + "/students")
        .then()
        .statusCode(422)
        .body(containsString("The archive is damaged or cut off"));
    add("Maya Torres, 5");
    form(teacher.token())
        .multiPart("list", "Amir Haddad\nBella Nguyen, 5")
        .post(path + "/students")
        .then()
        .statusCode(422)
        .body(containsString("Line 2: The number 5 is taken in this class"));
  }

  @Test
  void fiveHundredStudents_areAddedAtOnce() {
    String list = String.join("\n", IntStream.range(0, 500).mapToObj(i -> "Student " + i).toList());

    long start = System.nanoTime();
    StudentCards cards = add(list);
    long seconds = (System.nanoTime() - start) / 1_000_000_000;

    assertThat(cards.names()).hasSize(500);
    // Ten on a machine of its own; the tests may share theirs.
    assertThat(seconds).isLessThan(10);
  }

  @Test
  void newName_andNewCode() {
    String oldCode = code();

    form(teacher.token())
        .formParam("name", "Government 11A")
        .post(path + "/name")
        .then()
        .statusCode(303)
        .header("Location", endsWith(path + "?done=name"));
    form(teacher.token()).post(path + "/code").then().statusCode(303);

    get(path + "?done=code")
        .then()
        .body(containsString("<h1>Government 11A</h1>"))
        .body(containsString("The class has a new code."))
        .body(not(containsString(oldCode)));
    form(teacher.token())
        .formParam("name", "")
        .post(path + "/name")
        .then()
        .statusCode(422)
        .body(containsString("The name was not changed."))
        .body(containsString("<h1>Government 11A</h1>"));
  }

  @Test
  void archivedClass_leavesTheLists_andNobodySignsInWithItsCode_untilItIsBack() {
    StudentCards cards = add("Maya Torres");

    form(teacher.token()).post(path + "/archive").then().statusCode(303);

    get(path).then().statusCode(404);
    get("/teach").then().body(containsString("1 archived class"));
    cards
        .signIn(0)
        .then()
        .statusCode(401)
        .body(containsString("No class uses the code " + cards.code()));
    form(teacher.token()).post(path + "/restore").then().statusCode(303);
    get(path).then().statusCode(200);
    cards.signIn(0).then().statusCode(303);
  }

  @Test
  void classOfAnotherTeacher_ofAnotherSchool_orUnknown_doesNotExist() {
    String other = schools.teacher().token();

    for (String page : List.of(path, path + "/cards")) {
      page(other).get(page).then().statusCode(404);
    }
    for (String action : List.of("/name", "/code", "/archive", "/restore", "/cards")) {
      form(other).formParam("name", "Mine").post(path + action).then().statusCode(404);
    }
    form(other).multiPart("list", "Eve").post(path + "/students").then().statusCode(404);
    get("/teach/classes/" + UUID.randomUUID()).then().statusCode(404);
    get(path).then().body(containsString("<h1>Civics 8B</h1>"));
  }

  @Test
  void signedOut_isSentToTheSignIn_andAStudentMayNotSeeIt() {
    Lessons.Lesson lesson = lessons.lesson();

    page().get(path).then().statusCode(302).header("Location", containsString("/?next=%2Fteach"));
    page(schools.studentToken(lesson.schoolId(), lesson.studentId()))
        .get(path)
        .then()
        .statusCode(403);
    page(teacher.token())
        .formParam("name", "No token")
        .post("/teach/classes")
        .then()
        .statusCode(403);
  }

  private String code() {
    return get(path).htmlPath().getString("**.find { it.@class == 'mono nowrap' }");
  }
}
