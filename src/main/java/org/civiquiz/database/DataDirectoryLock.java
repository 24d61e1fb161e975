package org.civiquiz.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Keeps a second program away from the directory. The operating system releases it when the process
 * ends in whatever way.
 */
final class DataDirectoryLock implements AutoCloseable {

  private final FileChannel channel;

  private DataDirectoryLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @return empty if this process has it already
   * @throws DatabaseUnavailableException if another process has it
   */
  static Optional<DataDirectoryLock> acquire(DatabaseDirectory directory) throws IOException {
    Path file = directory.lockFile();
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() == null) {
        channel.close();
        throw new DatabaseUnavailableException(
            "Another server ("
                + ownerOf(file)
                + ") uses "
                + directory.home()
                + ". Stop it first, or set CIVIQUIZ_HOME to another directory.");
      }
    } catch (OverlappingFileLockException e) {
      channel.close();
      return Optional.empty();
    }
    channel.truncate(0);
    String process = Long.toString(ProcessHandle.current().pid());
    channel.write(ByteBuffer.wrap(process.getBytes(StandardCharsets.US_ASCII)));
    return Optional.of(new DataDirectoryLock(channel));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private static String ownerOf(Path file) {
    try {
      return "process " + Files.readString(file).strip();
    } catch (IOException e) {
      // Windows locks the content as well.
      return "process unknown";
    }
  }
}
