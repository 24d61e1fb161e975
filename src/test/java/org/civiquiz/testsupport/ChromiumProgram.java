package org.civiquiz.testsupport;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds a Chromium on this machine, or gets one: from the system where that is allowed, else from
 * Playwright.
 */
final class ChromiumProgram {

  private static final String COMMAND = "apt-get install -y chromium";

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private static final List<String> PLACES =
      List.of(
          "/usr/bin",
          "/usr/local/bin",
          "/snap/bin",
          "/Applications/Chromium.app/Contents/MacOS/Chromium",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

  private ChromiumProgram() {}

  /** The browser's path; empty if it is the one that Playwright keeps for itself. */
  static Optional<Path> findOrInstall() {
    Optional<Path> installed = find();
    if (installed.isEmpty() && isSuperUser() && Files.exists(Path.of("/usr/bin/apt-get"))) {
      say("No Chromium found, installing the system's.");
      if (succeeds("apt-get", "update") && succeeds("apt-get", "install", "-y", "chromium")) {
        installed = find();
      }
    }
    if (installed.isEmpty()) {
      say("No Chromium found, asking Playwright for its own.");
      String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      if (!succeeds(
          java,
          "-cp",
          System.getProperty("java.class.path"),
          "com.microsoft.playwright.CLI",
          "install",
          "chromium")) {
        throw missing();
      }
    }
    return installed;
  }

  static boolean isSuperUser() {
    return System.getProperty("user.name").equals("root");
  }

  static IllegalStateException missing() {
    return new IllegalStateException(
        "The browser tests need Chromium, which is not installed and could not be downloaded."
            + " Run as root: "
            + COMMAND);
  }

  private static Optional<Path> find() {
    String searchPath = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.concat(Stream.of(searchPath.split(File.pathSeparator)), PLACES.stream())
        .filter(place -> !place.isEmpty())
        .map(Path::of)
        .flatMap(place -> Stream.concat(Stream.of(place), NAMES.stream().map(place::resolve)))
        .filter(Files::isRegularFile)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static boolean succeeds(String... command) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // The build forbids downloads, since an installed browser is preferred; here there is none.
    builder.environment().remove("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD");
    builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
    try {
      Process process =
          builder.redirectOutput(Path.of("target", "chromium-install.log").toFile()).start();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void say(String message) {
    System.err.println(message);
  }
}
