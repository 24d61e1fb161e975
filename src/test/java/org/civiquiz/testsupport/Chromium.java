package org.civiquiz.testsupport;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one real browser of a test run, started when the first test asks for it. Each context is like
 * a person of their own: it shares no cookies with another and is closed by the test.
 */
public final class Chromium {

  private static final List<String> ARGUMENTS =
      List.of(
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          // A page in a test is never in the background, however it is shown.
          "--disable-renderer-backgrounding");

  private static Browser browser;

  private Chromium() {}

  /** A new person at a new device, who reads English. */
  public static BrowserContext newContext() {
    return newContext(new Browser.NewContextOptions().setLocale("en-US"));
  }

  /** A new person at a device with these properties. */
  public static synchronized BrowserContext newContext(Browser.NewContextOptions options) {
    if (browser == null) {
      browser = launch();
    }
    return browser.newContext(options);
  }

  private static Browser launch() {
    Optional<Path> program = ChromiumProgram.findOrInstall();
    List<String> arguments = new ArrayList<>(ARGUMENTS);
    if (ChromiumProgram.isSuperUser()) {
      arguments.add("--no-sandbox");
    }
    LaunchOptions options = new LaunchOptions().setArgs(arguments);
    program.ifPresent(options::setExecutablePath);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "chromium-stop"));
    try {
      return playwright.chromium().launch(options);
    } catch (PlaywrightException e) {
      if (program.isEmpty()) {
        IllegalStateException missing = ChromiumProgram.missing();
        missing.initCause(e);
        throw missing;
      }
      throw e;
    }
  }
}
