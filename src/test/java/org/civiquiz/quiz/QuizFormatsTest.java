package org.civiquiz.quiz;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.civiquiz.interchange.QuizFormats;
import org.civiquiz.interchange.Zips;
import org.civiquiz.testsupport.Schools;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Quizzes that come and go over HTTP in formats of others. */
@QuarkusTest
class QuizFormatsTest {

  private static final Path SAMPLES = Path.of("src/test/resources/interchange");

  @Inject Schools schools;

  private String token;

  @BeforeEach
  void setUp() {
    token = schools.teacher().token();
  }

  @Test
  void moodleFile_isImportedQuestionByQuestion() throws Exception {
    post("council.moodle.xml")
        .then()
        .statusCode(201)
        .body("title", is("Council vote"))
        .body("questions", is(9))
        .body("skipped.where", hasItem("line 69, column 3"))
        .body("losses.what", hasItem("The tags civics"));
    post("council.moodle.xml").then().statusCode(200);
  }

  @Test
  void everyFormat_leavesAsAFileWithAName() throws Exception {
    String id = post("council.gift").path("id");

    for (String format : QuizFormats.NAMES) {
      Response answer = get(id, format);
      assertThat(answer.statusCode()).as(format).isEqualTo(200);
      assertThat(answer.header("Content-Disposition"))
          .as(format)
          .startsWith("attachment; filename=\"council-vote.");
      assertThat(answer.asByteArray()).as(format).isNotEmpty();
    }
    get(id, "moodle")
        .then()
        .header("Content-Type", is("application/xml; charset=UTF-8"))
        .header("Content-Disposition", is("attachment; filename=\"council-vote.xml\""));
    get(id, "csv").then().header("Content-Type", startsWith("text/csv"));
  }

  @Test
  void unknownFormat_isRefused() throws Exception {
    String id = post("council.gift").path("id");

    get(id, "word")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.where", contains("format"));
  }

  @Test
  void fileOfNoFormat_isUnreadable_andOneWithoutQuestionsIsNotValid() {
    given().auth().oauth2(token).body("Dear all").post("/api/quizzes").then().statusCode(400);
    given()
        .auth()
        .oauth2(token)
        .body("{\"response_code\":1,\"results\":[]}")
        .post("/api/quizzes")
        .then()
        .statusCode(422);
  }

  @Test
  void hostileFiles_areRefused_andLeaveNothing() {
    int before = quizzes();
    String entity = "<!DOCTYPE quiz [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><quiz>&x;</quiz>";
    String external = "<!DOCTYPE quiz SYSTEM \"http://localhost:1/a.dtd\"><quiz></quiz>";
    byte[] climbing = Zips.of(Map.of("../imsmanifest.xml", "<manifest/>"));
    byte[] bomb = Zips.of(Map.of("imsmanifest.xml", "<a>" + " ".repeat(30_000_000) + "</a>"));

    assertThat(post(entity.getBytes(UTF_8)).statusCode()).isEqualTo(400);
    assertThat(post(external.getBytes(UTF_8)).statusCode()).isEqualTo(400);
    assertThat(post(climbing).statusCode()).isEqualTo(400);
    assertThat(post(bomb).statusCode()).isEqualTo(413);
    assertThat(post("[".repeat(100_000).getBytes(UTF_8)).statusCode()).isEqualTo(400);
    assertThat(post("{\"title\":\"\\ud800\",\"questions\":[]}".getBytes(UTF_8)).statusCode())
        .isEqualTo(400);
    assertThat(post("{\"title\":\"\\u0000\",\"questions\":[]}".getBytes(UTF_8)).statusCode())
        .isEqualTo(400);
    assertThat(quizzes()).isEqualTo(before);
  }

  @Test
  void scriptsAndHandlers_becomeNothing() {
    String gift = "::q::[html]Who<script>alert(1)</script> <b onclick\\=x()>votes</b>? {=a ~b}";

    Response answer = post(gift.getBytes(UTF_8));

    answer.then().statusCode(201).body("losses.what", hasItem("A script"));
    get(answer.path("id"), "civiquiz").then().body("questions[0].stem", is("Who votes?"));
  }

  private int quizzes() {
    return given().auth().oauth2(token).get("/api/quizzes").<List<?>>path("$").size();
  }

  @Test
  void otherFileOfTheSameName_updatesItsQuiz_unlessItWouldMoveEvidence() throws Exception {
    String id = post(archive("", "")).then().statusCode(201).extract().path("id");

    Response update = post(archive("Who passed", "Who then passed"));

    assertThat(update.statusCode()).isEqualTo(200);
    assertThat(update.<String>path("id")).isEqualTo(id);
    given().auth().oauth2(token).post("/api/quizzes/{id}/publication", id).then().statusCode(200);
    Response published = post(archive("Who passed", "Who now passed"));
    assertThat(published.<String>path("id")).isEqualTo(id);
    Response otherArticle = post(archive("The council passed", "The council has passed"));
    assertThat(otherArticle.statusCode()).isEqualTo(201);
    assertThat(otherArticle.<String>path("id")).isNotEqualTo(id);
    assertThat(post(archive("The council passed", "The council once passed")).<String>path("id"))
        .isEqualTo(otherArticle.<String>path("id"));
  }

  /** The QTI package of the samples, with some of its words changed. */
  private static byte[] archive(String words, String others) throws Exception {
    Path folder = SAMPLES.resolve("qti30");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes);
        Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        zip.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
        String text = Files.readString(file);
        String changed = words.isEmpty() ? text : text.replace(words, others);
        zip.write(changed.getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private Response post(byte[] file) {
    return given().auth().oauth2(token).body(file).post("/api/quizzes");
  }

  private Response post(String sample) throws Exception {
    return post(Files.readAllBytes(SAMPLES.resolve(sample)));
  }

  private Response get(String id, String format) {
    return given().auth().oauth2(token).queryParam("format", format).get("/api/quizzes/{id}", id);
  }
}
