package org.civiquiz.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChromiumTest {

  @Test
  void browser_rendersAPage() {
    try (BrowserContext somebody = Chromium.newContext()) {
      Page page = somebody.newPage();

      page.setContent("<h1>Who asked for what?</h1>");

      assertThat(page.locator("h1").textContent()).isEqualTo("Who asked for what?");
    }
  }

  @Test
  void twoContexts_shareNoCookies() {
    try (BrowserContext one = Chromium.newContext();
        BrowserContext other = Chromium.newContext()) {
      one.addCookies(List.of(new Cookie("session", "1").setDomain("localhost").setPath("/")));

      assertThat(one.cookies()).hasSize(1);
      assertThat(other.cookies()).isEmpty();
    }
  }
}
