package org.civiquiz.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.civiquiz.testsupport.Forms;
import org.civiquiz.testsupport.Schools;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CachingTest {

  @Inject Schools schools;

  @Test
  void answers_areKeptNowhere_alsoErrors() {
    String session = schools.teacher().token();
    for (String path :
        List.of("/", "/help", "/teach", "/me", "/nowhere", "/api/quizzes", "/api/nowhere")) {
      assertThat(Forms.page(session).get(path).headers().getValues("Cache-Control"))
          .as(path)
          .containsExactly("no-store");
    }
    assertThat(Forms.form().post("/join").headers().getValues("Cache-Control"))
        .containsExactly("no-store");
  }

  @Test
  void filesOfTheApplication_mayBeKept() {
    for (String path :
        List.of("/app/civiquiz.css", "/app/page.js", "/webjars/htmx.org/dist/htmx.min.js")) {
      assertThat(Forms.page().get(path).header("Cache-Control")).as(path).contains("max-age");
    }
  }
}
