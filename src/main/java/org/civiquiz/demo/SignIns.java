package org.civiquiz.demo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/**
 * The file with the demo school's sign-ins, a line each: {@code teacher USERNAME PASSWORD} or
 * {@code student JOINCODE NUMBER PIN}. Only its owner may read it.
 */
final class SignIns {

  private final Path file;

  SignIns(Path home) {
    this.file = home.resolve("demo-sign-ins");
  }

  /** Empty if there is no such file. */
  List<String> read() throws IOException {
    return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
  }

  /** The username in the file's lines. */
  static Optional<String> teacher(List<String> lines) {
    return lines.stream()
        .map(line -> line.split(" "))
        .filter(words -> words.length == 3 && words[0].equals("teacher"))
        .map(words -> words[1])
        .findFirst();
  }

  /** Writes the whole file or leaves it as it was. */
  void write(List<String> lines) throws IOException {
    Files.createDirectories(file.getParent());
    Path draft =
        file.getFileSystem().supportedFileAttributeViews().contains("posix")
            ? Files.createTempFile(
                file.getParent(),
                "demo-",
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
            : Files.createTempFile(file.getParent(), "demo-", ".part");
    Files.write(draft, lines, StandardCharsets.UTF_8);
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
