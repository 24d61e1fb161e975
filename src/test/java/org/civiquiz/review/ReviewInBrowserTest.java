package org.civiquiz.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.civiquiz.bank.Item;
import org.civiquiz.core.question.Question;
import org.civiquiz.quiz.Quiz;
import org.civiquiz.testsupport.Chromium;
import org.civiquiz.testsupport.Lessons;
import org.civiquiz.testsupport.Questions;
import org.civiquiz.testsupport.Schools;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReviewInBrowserTest {

  @Inject Schools schools;
  @Inject Lessons lessons;
  @TestHTTPResource URI base;

  @Test
  void keyboard_acceptsRejectsAndEdits_andTheFocusFollows() {
    Schools.Teacher teacher = schools.teacher();
    List<Question> questions =
        List.of(Questions.single(), Questions.multiple(), Questions.ordering());
    UUID quiz = lessons.quiz(teacher.schoolId(), questions);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              Quiz stored = Quiz.findInSchool(teacher.schoolId(), quiz).orElseThrow();
              stored.state = Quiz.DRAFT;
              Item.update("status = ?1 where articleId = ?2", Item.DRAFT, stored.articleId);
            });
    try (BrowserContext person = Chromium.newContext()) {
      person.addCookies(
          List.of(new Cookie("civiquiz_session", teacher.token()).setUrl(base.toString())));
      Page page = person.newPage();
      page.navigate(base.resolve("/teach/quizzes/" + quiz + "/review").toString());

      page.locator("#card button[value=accept]").press("Enter");
      assertThat(page.locator("#card h2")).hasText("Question 2 of 3");
      assertThat(page.locator("#card h2")).isFocused();

      page.locator("#card .btn-bad").press("Enter");
      page.getByLabel("Too easy or a word match").press("Space");
      page.locator("#rej button[type=submit]").press("Enter");
      assertThat(page.locator("#card h2")).hasText("Question 3 of 3");
      assertThat(page.locator("#card h2")).isFocused();
      assertThat(page.locator("#pub-h")).containsText("1 accepted, 1 rejected, 1 left.");

      page.locator("#card a", new Page.LocatorOptions().setHasText("Edit")).press("Enter");
      page.locator("#points").fill("none");
      page.locator("#card button[value=edit]").press("Enter");
      assertThat(page.locator("#card [role=alert]")).isFocused();
    }
  }
}
