package org.civiquiz.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.civiquiz.testsupport.Chromium;
import org.civiquiz.testsupport.Schools;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The whole way in a real browser: a teacher makes a quiz of an article, two students take it, and
 * the teacher sees both scores. No page on it breaks an accessibility rule, in light or in dark.
 */
@QuarkusTest
class SchoolDayTest {

  private static final Path ARTICLE = Path.of("quizzes/river-water-compact/article.md");
  // Reading an article waits for the language model to load.
  private static final double SLOW = 120_000;

  @Inject Schools schools;
  @TestHTTPResource URI base;

  Schools.Teacher teacher;
  String joinCode;
  List<Map<String, String>> cards;

  @BeforeEach
  void setUp() {
    teacher = schools.teacher();
    var classroom = post("/api/classrooms", Map.of("name", "Civics 8B"));
    joinCode = classroom.path("joinCode");
    cards =
        post(
                "/api/classrooms/" + classroom.path("id") + "/students",
                List.of(Map.of("name", "Maya Torres"), Map.of("name", "Amir Haddad")))
            .path("$");
  }

  @Test
  void articleBecomesAQuiz_andBothScoresReachTheTeacher() throws IOException {
    try (BrowserContext desk = device(1280, 900);
        BrowserContext laptop = device(1280, 900);
        BrowserContext phone = device(390, 844)) {
      Page board = signInTeacher(desk);
      int questions = makeQuiz(board);
      assign(board);

      takeAndTurnIn(join(laptop, 0), questions);
      takeOffline(phone);

      assertThat(board.locator(".stats"))
          .containsText(Pattern.compile("Turned in\\s*2 of 2"), within(15_000));
      board.reload();
      checkAccess(board);
      assertThat(board.locator(".heat tbody th").allTextContents())
          .extracting(String::strip)
          .containsExactlyInAnyOrder("Maya Torres", "Amir Haddad");
    }
  }

  private int makeQuiz(Page page) throws IOException {
    page.getByRole(AriaRole.LINK, named("New quiz")).click();
    page.locator("#article-field textarea").fill(Files.readString(ARTICLE));
    page.locator("input[name=rights]").check();
    checkAccess(page);
    page.locator("button", text("Check the article")).click();
    assertThat(page.locator("#check")).containsText("FAQ pairs", within(SLOW));
    checkAccess(page);
    page.locator("button", text("Draft questions")).click();
    page.waitForURL("**/review*", new Page.WaitForURLOptions().setTimeout(SLOW));
    checkAccess(page);
    int questions = page.locator(".queue li").count();
    for (int i = 0; i < questions; i++) {
      Locator heading = page.locator("#card h2");
      assertThat(heading).containsText("Question " + (i + 1) + " of");
      page.locator("#card button[value=accept]").click();
    }
    assertThat(page.locator("#pub-h")).containsText(questions + " accepted, 0 rejected, 0 left");
    page.locator("button", text("Publish")).first().click();
    assertThat(page.locator("h1")).hasText("Quizzes");
    checkAccess(page);
    return questions;
  }

  private void assign(Page page) {
    page.locator("main a", text("Assign")).first().click();
    checkAccess(page);
    page.getByLabel("Civics 8B").check();
    page.locator("button", text("Assign quiz")).click();
    page.waitForURL("**/teach/assignments/*");
    checkAccess(page);
  }

  private void takeAndTurnIn(Page page, int questions) {
    for (int i = 1; i <= questions; i++) {
      answer(page);
      assertThat(page.locator(".save")).hasText("Saved");
      if (i == 1) {
        checkAccess(page);
      }
      if (i < questions) {
        page.locator("button[name=go][value=next]").click();
        page.waitForURL("**/q/" + (i + 1));
      }
    }
    turnIn(page);
  }

  /** The connection is gone while an answer is given, and back before it is turned in. */
  private void takeOffline(BrowserContext phone) {
    Page page = join(phone, 1);
    phone.setOffline(true);
    answer(page);
    assertThat(page.locator(".save")).hasText("Not saved yet");
    assertThat(page.locator("#offline")).isVisible();
    phone.setOffline(false);
    assertThat(page.locator(".save")).hasText("Saved", savedWithin(15_000));
    turnIn(page);
    assertThat(page.locator("main")).containsText(Pattern.compile("\\d of \\d+ points"));
  }

  private void turnIn(Page page) {
    page.navigate(page.url().replaceFirst("/q/\\d+.*", "/review"));
    checkAccess(page);
    page.locator("button", text("Turn in")).click();
    page.waitForURL("**/result");
    assertThat(page.locator("mark.ev").first()).isVisible();
    checkAccess(page);
  }

  private static void answer(Page page) {
    if (page.locator(".option input").count() > 0) {
      page.locator(".option input").first().check();
    }
    for (Locator blank : page.locator("main select").all()) {
      blank.selectOption(new SelectOption().setIndex(1));
    }
  }

  private Page signInTeacher(BrowserContext device) {
    Page page = device.newPage();
    page.navigate(base.toString());
    checkAccess(page);
    page.locator("#username").fill(teacher.username());
    page.locator("#pw").fill(Schools.PASSWORD);
    page.locator("form[action='/teach/sign-in'] button[type=submit]").click();
    assertThat(page.locator("h1")).hasText("Your classes");
    checkAccess(page);
    return page;
  }

  private Page join(BrowserContext device, int student) {
    Page page = device.newPage();
    page.navigate(base.toString());
    page.locator("#code").fill(joinCode);
    page.locator("#user").fill(cards.get(student).get("student"));
    page.locator("#pin").fill(cards.get(student).get("pin"));
    page.locator("form[action='/join'] button[type=submit]").click();
    page.waitForURL("**/me");
    checkAccess(page);
    page.locator("main button", text("Start")).click();
    page.waitForURL("**/q/1");
    return page;
  }

  // No page has a frame, so the rules need no page of their own to run in.
  private static void checkAccess(Page page) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
          .as("%s in %s", page.url(), scheme)
          .isEmpty();
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  private Response post(String path, Object body) {
    return given()
        .auth()
        .oauth2(teacher.token())
        .contentType("application/json")
        .body(body)
        .post(path);
  }

  private static BrowserContext device(int width, int height) {
    return Chromium.newContext(
        new Browser.NewContextOptions().setLocale("en-US").setViewportSize(width, height));
  }

  private static Page.LocatorOptions text(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static LocatorAssertions.ContainsTextOptions within(double milliseconds) {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(milliseconds);
  }

  private static LocatorAssertions.HasTextOptions savedWithin(double milliseconds) {
    return new LocatorAssertions.HasTextOptions().setTimeout(milliseconds);
  }
}
