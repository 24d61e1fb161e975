package org.civiquiz.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.civiquiz.bank.Item;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.Response;
import org.civiquiz.quiz.Quiz;
import org.civiquiz.testsupport.Chromium;
import org.civiquiz.testsupport.Classes;
import org.civiquiz.testsupport.Lessons;
import org.civiquiz.testsupport.Questions;
import org.civiquiz.testsupport.Schools;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every page there is breaks no accessibility rule, on a phone in light and on a desk in dark, and
 * scrolls sideways on no screen of 320 pixels.
 */
@QuarkusTest
class EveryPageTest {

  // Once into each page and not once for each run: there are many.
  private static final String AXE = axe();
  private static final String VIOLATIONS =
      """
      () => axe.run(document, {resultTypes: ['violations'], preload: false}).then(result =>
        result.violations.map(rule => `${rule.id}: ${rule.nodes.map(node => node.html).join(' | ')}`))
      """;

  // Names what sticks out, if the page as a whole can be scrolled to it.
  private static final String TOO_WIDE =
      """
      () => document.scrollingElement.scrollWidth <= innerWidth ? [] :
        [...document.querySelectorAll('body *')]
          .filter(element => element.getBoundingClientRect().right > innerWidth + 1)
          .map(element => element.outerHTML.slice(0, 80))
      """;

  private static final int PHONE = 390;
  private static final int DESK = 1280;
  private static final int NARROWEST = 320;
  private static final int HEIGHT = 900;

  @Inject Classes classes;
  @Inject Lessons lessons;
  @Inject Schools schools;
  @Inject EntityManager entityManager;
  @Inject Clock clock;
  @TestHTTPResource URI base;

  private final List<String> faults = new ArrayList<>();
  private BrowserContext person;
  private Page browser;

  @BeforeEach
  void open() {
    person = Chromium.newContext(new Browser.NewContextOptions().setLocale("en-US"));
    browser = person.newPage();
  }

  @AfterEach
  void close() {
    person.close();
  }

  @Test
  void signedOut() {
    look("/first-start/nothing");
    look("/help");
    look("/");
    browser.locator("#code").fill("MAPLE-482");
    browser.locator("#user").fill("12");
    browser.locator("#pin").fill("000000");
    browser.locator("form[action='/join'] [type=submit]").click();
    look("a sign-in that failed");
    look("/first-start/" + firstStart());
    browser.navigate(base.toString());
    browser.locator("main [name=language][value=es]").click();
    look("the first page in Spanish");

    assertThat(faults).isEmpty();
  }

  @Test
  void student() {
    Classes.Taught taught =
        classes.taught(
            assignment -> {
              assignment.timeLimitMinutes = 30;
              assignment.attemptsAllowed = 2;
            },
            "Maya Torres");
    UUID done = classes.turnedIn(taught, 0, answers());
    signIn(schools.studentToken(taught.schoolId(), taught.students().get(0)));

    look("/me");
    look("/quiz/" + done + "/result");
    browser.navigate(base.resolve("/me").toString());
    browser.locator("main form [type=submit]").first().click();
    String start = URI.create(browser.url()).getPath();
    for (int number = 1; number <= Questions.ofEveryType().size(); number++) {
      look(start.replaceFirst("\\d+$", Integer.toString(number)));
    }
    look(start.replaceFirst("/q/.*", "/review"));
    look("/teach");

    assertThat(faults).isEmpty();
  }

  @Test
  void teacherOfAClass() {
    Classes.Taught taught = taught();
    signIn(taught.teacher().token());
    String classroom = "/teach/classes/" + taught.classroomId();
    String student = classroom + "/students/" + taught.students().get(0);
    String quiz = "/teach/quizzes/" + taught.assignment().quizId;

    look("/teach");
    look("/teach/account");
    look("/teach/classes/new");
    look(classroom);
    look(classroom + "/cards");
    browser.locator("form[action$='/cards'] [type=submit]").click();
    look("printed cards");
    look(student);
    look(student + "/edit");
    look("/teach/assignments/" + taught.assignment().id);
    look(quiz + "/assign");
    look(quiz + "/print");
    look(quiz + "/print?size=large");

    assertThat(faults).isEmpty();
  }

  @Test
  void teacherWithADraft() {
    Schools.Teacher teacher = schools.teacher();
    signIn(teacher.token());
    String quiz = "/teach/quizzes/" + draft(teacher);

    look("/teach/quizzes/new");
    look("/teach/import");
    browser.locator("main details summary").click();
    browser.locator("#text").fill("{\"format\": \"civiquiz/1\",\n\"title\": 7}");
    browser.locator("main form [type=submit]").click();
    browser.locator("#result > *").first().waitFor();
    look("an import that failed");
    look("/teach/quizzes");
    browser.locator("form[action$='/delete'] [type=submit]").first().click();
    look("a quiz that was deleted");
    look("/teach/quizzes/trash");
    browser.locator("form[action$='/restore'] [type=submit]").click();
    look(quiz + "/review");
    for (String question : List.of("q1", "q4", "q5", "q7")) {
      look(quiz + "/review?edit=true&question=" + question);
    }
    look(quiz + "/review/why-not");
    look(quiz + "/questions/new");
    look(quiz + "/questions/new?type=" + Question.Type.MATCHING.code());
    look(quiz + "/preview");
    browser.locator("form[action$='/publish'] [type=submit]").click();
    look("a quiz that may not be published");
    look("/teach/quizzes/" + withoutQuestions(teacher) + "/progress");

    assertThat(faults).isEmpty();
  }

  @Test
  void administrator() {
    Schools.Teacher admin = schools.administratorOf(schools.teacher().schoolId());
    signIn(admin.token());

    look("/admin");
    browser.locator("form[action$='/password'] [type=submit]").first().click();
    look("a new password");

    assertThat(faults).isEmpty();
  }

  /** Opens a page of this application, or stays on the shown one if what is given is no path. */
  private void look(String what) {
    if (what.startsWith("/")) {
      browser.navigate(base.resolve(what).toString());
    }
    browser.evaluate(AXE);
    check(what, PHONE, ColorScheme.LIGHT);
    check(what, DESK, ColorScheme.DARK);
    browser.setViewportSize(NARROWEST, HEIGHT);
    for (Object wide : (List<?>) browser.evaluate(TOO_WIDE)) {
      faults.add("%s at %d: %s is too wide".formatted(what, NARROWEST, wide));
    }
  }

  private void check(String what, int width, ColorScheme scheme) {
    browser.setViewportSize(width, HEIGHT);
    browser.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    for (Object broken : (List<?>) browser.evaluate(VIOLATIONS)) {
      faults.add("%s at %d in %s: %s".formatted(what, width, scheme, broken));
    }
  }

  private static String axe() {
    try (InputStream script = EveryPageTest.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void signIn(String token) {
    person.addCookies(List.of(new Cookie("civiquiz_session", token).setUrl(base.toString())));
  }

  /** A class in which somebody has turned in, somebody is at work and somebody has not begun. */
  private Classes.Taught taught() {
    Classes.Taught taught =
        classes.taught(
            assignment -> assignment.dueAt = clock.instant().plus(1, ChronoUnit.DAYS),
            "Maya Torres",
            "Amir Haddad",
            "Bella Nguyen");
    classes.turnedIn(taught, 0, answers());
    classes.atWork(taught, 1, Map.of(0, new Response.Chosen(List.of("b"))));
    return taught;
  }

  private static Map<Integer, Response> answers() {
    return Map.of(
        0, new Response.Chosen(List.of("b")),
        1, new Response.Chosen(List.of("a", "d")),
        2, new Response.Chosen(List.of("false")),
        6, new Response.Entered("They want a place for cars."));
  }

  private UUID draft(Schools.Teacher teacher) {
    UUID quiz = lessons.quiz(teacher.schoolId(), Questions.ofEveryType());
    String report =
        """
        {"title": "T", "seed": 1, "reason": "", "warnings": [],
         "sentences": [
           {"start": 0, "end": 31, "place": "title", "text": "Town council weighs a bike lane",
            "facts": ["Council: a bike lane"], "questions": []}],
         "candidates": [
           {"kind": "speaker", "type": "single_choice", "stem": "Who weighs the lane?",
            "keys": ["Town council"], "distractors": ["Ana Ruiz"], "outcome": "rejected", "id": "",
            "why": [{"code": "stem.reveals-key", "message": "The stem gives the key away"}]}]}
        """;
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              Quiz stored = Quiz.findInSchool(teacher.schoolId(), quiz).orElseThrow();
              stored.state = Quiz.DRAFT;
              stored.report = report;
              Item.update("status = ?1 where articleId = ?2", Item.DRAFT, stored.articleId);
            });
    return quiz;
  }

  private UUID withoutQuestions(Schools.Teacher teacher) {
    UUID quiz = lessons.quiz(teacher.schoolId(), List.of());
    QuarkusTransaction.requiringNew()
        .run(() -> Quiz.findInSchool(teacher.schoolId(), quiz).orElseThrow().state = Quiz.DRAFT);
    return quiz;
  }

  /** Opens the way of the first start as long as nobody gets an account. */
  private String firstStart() {
    String secret = UUID.randomUUID().toString();
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entityManager
                    .createNativeQuery(
                        "insert into first_start (secret_hash, created_at) values (:hash, :now)")
                    .setParameter("hash", sha256(secret))
                    .setParameter("now", clock.instant())
                    .executeUpdate());
    return secret;
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
