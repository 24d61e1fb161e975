package org.civiquiz.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * As whom PostgreSQL runs. It refuses to run as the super-user, whose processes therefore get
 * another identity.
 */
enum SystemUser {
  /** The user of this process, who is not the super-user. */
  SAME(List.of(), Optional.empty()),

  /**
   * The super-user inside a user namespace without a mapping, where no process has the id 0; files
   * outside still see their owner.
   */
  UNMAPPED(List.of("unshare", "--user", "--"), Optional.of(0)),

  /** The user "nobody", to whom the files then belong. */
  NOBODY(
      List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"),
      Optional.of(65534));

  private static final Duration PROBE_TIME = Duration.ofSeconds(30);

  private final List<String> prefix;
  private final Optional<Integer> fileOwner;

  SystemUser(List<String> prefix, Optional<Integer> fileOwner) {
    this.prefix = prefix;
    this.fileOwner = fileOwner;
  }

  /**
   * Finds an identity that can work in the directory, and hands the directory over to it.
   *
   * @throws DatabaseUnavailableException if this is the super-user and no other identity can be had
   */
  static SystemUser choose(DatabaseDirectory directory) throws IOException {
    if (!isSuperUser()) {
      return SAME;
    }
    for (SystemUser user : List.of(UNMAPPED, NOBODY)) {
      if (user.canBeUsed()) {
        user.own(directory);
        if (user.canWrite(directory.root())) {
          return user;
        }
      }
    }
    throw new DatabaseUnavailableException(
        "PostgreSQL does not run as the super-user, and no other identity could be taken that reaches "
            + directory.root()
            + ". Run the program as an ordinary user, or set CIVIQUIZ_DB_URL to an external"
            + " database.");
  }

  /** The command that does the same as this user. */
  List<String> command(List<String> command) {
    List<String> whole = new ArrayList<>(prefix);
    whole.addAll(command);
    return whole;
  }

  /** Hands a file or a whole directory to this user, where that is another one than its owner. */
  void own(Path path) throws IOException {
    if (fileOwner.isPresent() && !fileOwner.get().equals(ownerOf(path))) {
      FileTree.changeOwner(path, fileOwner.get());
    }
  }

  private void own(DatabaseDirectory directory) throws IOException {
    own(directory.root());
    own(directory.log());
    // PostgreSQL must be able to pass through a private home; its other files are not its business.
    if (this == NOBODY && !canWrite(directory.root())) {
      Files.setAttribute(directory.home(), "unix:uid", fileOwner.orElseThrow());
    }
  }

  private boolean canBeUsed() {
    return CommandLine.succeeds(command(List.of("true")), PROBE_TIME);
  }

  private boolean canWrite(Path path) {
    return CommandLine.succeeds(command(List.of("test", "-w", path.toString())), PROBE_TIME);
  }

  private static Object ownerOf(Path path) throws IOException {
    return Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean isSuperUser() {
    return !Platform.isWindows() && new UnixSystem().getUid() == 0;
  }
}
