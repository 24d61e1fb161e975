package org.civiquiz.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The server's programs, unpacked from the class path into the directory that they work on.
 *
 * @param root has {@code bin}, {@code lib} and {@code share}
 */
record PostgresBinaries(Path root) {

  /** Of the archives on the class path; a test compares it with what they contain. */
  static final String VERSION = "15.19";

  static final String MAJOR_VERSION = VERSION.substring(0, VERSION.indexOf('.'));

  /** Unpacks the programs, unless that has been done before. */
  static PostgresBinaries unpack(Path parent) throws IOException {
    PostgresBinaries binaries = new PostgresBinaries(parent.resolve("pgsql-" + VERSION));
    if (!Files.isDirectory(binaries.root)) {
      Path unfinished = parent.resolve("pgsql.new");
      FileTree.delete(unfinished);
      unpackInto(unfinished);
      Files.move(unfinished, binaries.root, StandardCopyOption.ATOMIC_MOVE);
    }
    return binaries;
  }

  /** The path of one of the programs, such as {@code initdb}. */
  String program(String name) {
    return root.resolve("bin").resolve(Platform.isWindows() ? name + ".exe" : name).toString();
  }

  private static void unpackInto(Path target) throws IOException {
    String archive = Platform.archive();
    try (InputStream resource = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
      if (resource == null) {
        throw new DatabaseUnavailableException(
            "There is no embedded PostgreSQL for this machine ("
                + archive
                + " is not part of the program). Set CIVIQUIZ_DB_URL to an external database.");
      }
      try (TarArchiveInputStream tar =
          new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(resource)))) {
        for (TarArchiveEntry entry = tar.getNextEntry();
            entry != null;
            entry = tar.getNextEntry()) {
          unpackEntry(tar, entry, target);
        }
      }
    }
  }

  private static void unpackEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    Path path = target.resolve(entry.getName()).normalize();
    if (!path.startsWith(target)) {
      throw new IOException("The archive has an entry outside its root: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, path);
      if (path.getParent().endsWith("bin") && !path.toFile().setExecutable(true, false)) {
        throw new IOException("Cannot make " + path + " executable");
      }
    }
  }
}
