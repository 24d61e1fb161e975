package org.civiquiz.interchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A zip archive of unknown origin, unpacked in memory, file by file and within limits. Archives
 * within it are not opened.
 */
public final class Archive {

  static final int MOST_ENTRIES = 10_000;
  static final long MOST_UNPACKED = 100L * 1024 * 1024;
  static final int MOST_RATIO = 200;
  private static final int FREE_OF_RATIO = 1024 * 1024;
  private static final Pattern OUTSIDE =
      Pattern.compile("(?:^|.*/)\\.\\.(?:/.*|$)|/.*|\\p{Alpha}:.*");

  /** What some systems put into every archive for themselves. */
  private static final Pattern LITTER =
      Pattern.compile("(?s)__MACOSX/.*|(?:.*/)?(?:\\._[^/]*|\\.DS_Store|Thumbs\\.db)");

  private final ZipFile zip;
  private final Map<String, ZipArchiveEntry> files;
  private final Set<String> counted = new HashSet<>();
  private long unpacked;

  private Archive(ZipFile zip, Map<String, ZipArchiveEntry> files) {
    this.zip = zip;
    this.files = files;
  }

  /**
   * @throws QuizFileException if it is damaged, breaks a limit, or has names that lead out of it
   */
  public static Archive open(byte[] bytes) {
    checkNumberOfEntries(bytes);
    try {
      ZipFile zip =
          ZipFile.builder()
              .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
              .setIgnoreLocalFileHeader(true)
              .get();
      Map<String, ZipArchiveEntry> files = new LinkedHashMap<>();
      long declared = 0;
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        String name = checkedName(entry);
        if (files.size() >= MOST_ENTRIES) {
          throw tooManyEntries();
        }
        declared += Math.max(0, entry.getSize());
        boolean isFile = !entry.isDirectory() && !LITTER.matcher(name).matches();
        if (isFile && files.put(name, entry) != null) {
          throw unreadable(name, "The archive has two files with the name " + name);
        }
      }
      if (declared > MOST_UNPACKED) {
        throw tooLarge();
      }
      return new Archive(zip, files);
    } catch (IOException | IllegalArgumentException e) {
      throw damaged();
    }
  }

  /** The names of its files, with slashes, in the order of the archive. */
  public Set<String> names() {
    return Collections.unmodifiableSet(files.keySet());
  }

  /**
   * Unpacks one file.
   *
   * @throws QuizFileException if it is damaged, or the archive grows over a limit
   */
  public byte[] read(String name) {
    ZipArchiveEntry entry = files.get(name);
    if (!zip.canReadEntryData(entry)) {
      throw unreadable(name, "The file %s is packed in a way that is not known".formatted(name));
    }
    boolean isRepeated = !counted.add(name);
    try (InputStream in = zip.getInputStream(entry)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] part = new byte[8192];
      for (int n = in.read(part); n >= 0; n = in.read(part)) {
        out.write(part, 0, n);
        unpacked += isRepeated ? 0 : n;
        if (unpacked > MOST_UNPACKED || isBomb(out.size(), entry.getCompressedSize())) {
          throw tooLarge();
        }
      }
      return out.toByteArray();
    } catch (IOException | IllegalArgumentException e) {
      throw unreadable(name, "The file %s in the archive is damaged".formatted(name));
    }
  }

  private static boolean isBomb(long size, long packed) {
    return size > FREE_OF_RATIO && size > packed * MOST_RATIO;
  }

  private static String checkedName(ZipArchiveEntry entry) {
    String name = entry.getName().replace('\\', '/');
    if (OUTSIDE.matcher(name).matches() || name.indexOf(0) >= 0) {
      throw unreadable(name, "The archive has a file that leads out of it: " + name);
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw unreadable(name, "The archive has a password. Save it without one.");
    }
    return name;
  }

  // Counted before the directory is read, so that a hostile one costs no memory.
  private static void checkNumberOfEntries(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int end = bytes.length - 22;
    while (end >= 0 && end >= bytes.length - 22 - 0xFFFF && in.getInt(end) != 0x06054b50) {
      end--;
    }
    if (end < 0 || in.getInt(end) != 0x06054b50) {
      throw damaged();
    }
    int entries = 0;
    long next = Integer.toUnsignedLong(in.getInt(end + 16));
    while (next + 46 <= end && in.getInt((int) next) == 0x02014b50) {
      if (++entries > MOST_ENTRIES) {
        throw tooManyEntries();
      }
      int i = (int) next;
      next += 46L + length(in, i + 28) + length(in, i + 30) + length(in, i + 32);
    }
  }

  private static int length(ByteBuffer in, int at) {
    return Short.toUnsignedInt(in.getShort(at));
  }

  private static QuizFileException damaged() {
    return unreadable("", "The archive is damaged or cut off. Download or save it again.");
  }

  private static QuizFileException unreadable(String name, String message) {
    return QuizFileException.unreadable(Place.FILE.within(name).fault(message));
  }

  private static QuizFileException tooManyEntries() {
    return QuizFileException.tooLarge("An archive may have at most 10,000 files");
  }

  private static QuizFileException tooLarge() {
    return QuizFileException.tooLarge("The archive unpacks to more than is allowed: 100 MB");
  }
}
