package org.civiquiz.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The places of everything that the embedded server keeps on disk.
 *
 * @param root an absolute path, the home's {@code postgres} directory
 */
record DatabaseDirectory(Path root) {

  private static final Set<PosixFilePermission> PRIVATE =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> PRIVATE_FILE =
      PosixFilePermissions.fromString("rw-------");

  /** pg_ctl hands these paths to a shell, inside double quotes. */
  private static final Pattern UNSAFE_IN_SHELL = Pattern.compile("[\"$`\\n]|\\\\(?!\\w)");

  /**
   * Makes the directories that do not exist yet.
   *
   * <p>The server's own directory is always private. The home around it is made private when it is
   * new or empty: one that already holds somebody's files keeps its permissions.
   */
  static DatabaseDirectory prepare(Path home) throws IOException {
    Path absoluteHome = home.toAbsolutePath().normalize();
    if (UNSAFE_IN_SHELL.matcher(absoluteHome.toString()).find()) {
      throw new DatabaseUnavailableException(
          "The path of the data directory must not contain quotes, $ or line ends: "
              + absoluteHome);
    }
    Files.createDirectories(absoluteHome);
    if (isEmpty(absoluteHome)) {
      makePrivate(absoluteHome, PRIVATE);
    }
    DatabaseDirectory directory = new DatabaseDirectory(absoluteHome.resolve("postgres"));
    Files.createDirectories(directory.log());
    makePrivate(directory.root, PRIVATE);
    return directory;
  }

  Path home() {
    return root.getParent();
  }

  /** The cluster. */
  Path data() {
    return root.resolve("data");
  }

  /** The cluster while it is being made; whatever is found here was interrupted. */
  Path newData() {
    return root.resolve("data.new");
  }

  Path log() {
    return root.resolve("log");
  }

  Path passwordFile() {
    return root.resolve("password");
  }

  Path lockFile() {
    return root.resolve("lock");
  }

  Path watchdogFile() {
    return root.resolve("watchdog");
  }

  boolean hasCluster() {
    return Files.exists(data().resolve("PG_VERSION"));
  }

  /** Writes a file that only its owner can read. */
  static void writePrivately(Path file, String content) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(file);
    makePrivate(file, PRIVATE_FILE);
    Files.writeString(file, content);
  }

  private static boolean isEmpty(Path directory) throws IOException {
    try (var entries = Files.list(directory)) {
      return entries.findAny().isEmpty();
    }
  }

  private static void makePrivate(Path path, Set<PosixFilePermission> permissions)
      throws IOException {
    var view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    // Windows has none; there, a new file gets the access list of the user's own directory.
    if (view != null && !view.readAttributes().permissions().equals(permissions)) {
      view.setPermissions(permissions);
    }
  }
}
