package org.civiquiz.database;

import java.io.File;
import java.util.Locale;

/** The operating system and processor, as far as they make a difference here. */
final class Platform {

  private Platform() {}

  static boolean isWindows() {
    return osName().startsWith("windows");
  }

  static boolean isLinux() {
    return osName().startsWith("linux");
  }

  /** The name of the archive with the server's programs for this machine. */
  static String archive() {
    return archive(osName(), System.getProperty("os.arch"));
  }

  static String archive(String osName, String processor) {
    String name = osName.toLowerCase(Locale.ROOT);
    String system =
        name.startsWith("mac") ? "darwin" : name.startsWith("win") ? "windows" : "linux";
    String architecture =
        switch (processor) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64" -> "arm_64";
          default -> processor;
        };
    return "postgres-" + system + "-" + architecture + ".txz";
  }

  static File nullDevice() {
    return new File(isWindows() ? "NUL" : "/dev/null");
  }

  private static String osName() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT);
  }
}
