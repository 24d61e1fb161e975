package org.civiquiz.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.civiquiz.interchange.QuizFileException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class ArchiveTest {

  @Test
  void files_areReadByTheirNames() {
    Archive archive = Archive.open(Zips.of(Map.of("a/b.xml", "hello")));

    assertThat(archive.names()).containsExactly("a/b.xml");
    assertThat(new String(archive.read("a/b.xml"), StandardCharsets.UTF_8)).isEqualTo("hello");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../out.xml", "a/../../out.xml", "/etc/out", "a\\..\\..\\out", "C:\\out"})
  void nameThatLeadsOut_isRefused(String name) {
    QuizFileException refusal = refusal(() -> Archive.open(Zips.of(Map.of(name, "x"))));

    assertThat(refusal.kind()).isEqualTo(Kind.UNREADABLE);
    assertThat(refusal)
        .hasMessage("The archive has a file that leads out of it: " + name.replace('\\', '/'));
  }

  @Test
  void bombs_areRefusedBeforeTheyAreUnpacked() {
    Map<String, String> files = new LinkedHashMap<>();
    for (int i = 0; i < 11; i++) {
      files.put(i + ".xml", " ".repeat(10 * 1024 * 1024));
    }
    byte[] declared = Zips.of(files);
    byte[] liar = Zips.of(Map.of("a.xml", " ".repeat(60 * 1024 * 1024)));
    hideSize(liar);

    assertThat(refusal(() -> Archive.open(declared)))
        .hasMessage("The archive unpacks to more than is allowed: 100 MB");
    Archive archive = Archive.open(liar);
    QuizFileException refusal = refusal(() -> archive.read("a.xml"));
    assertThat(refusal.kind()).isEqualTo(Kind.TOO_LARGE);
    assertThat(refusal).hasMessage("The archive unpacks to more than is allowed: 100 MB");
  }

  @Test
  void tooManyEntries_areRefused() {
    Map<String, String> files = new LinkedHashMap<>();
    for (int i = 0; i < 10_000; i++) {
      files.put(i + ".xml", "");
    }
    assertThat(Archive.open(Zips.of(files)).names()).hasSize(10_000);

    files.put("last.xml", "");
    QuizFileException refusal = refusal(() -> Archive.open(Zips.of(files)));
    assertThat(refusal.kind()).isEqualTo(Kind.TOO_LARGE);
    assertThat(refusal).hasMessage("An archive may have at most 10,000 files");
  }

  @Test
  void truncatedArchive_isRefused() {
    byte[] whole = Zips.of(Map.of("a.xml", "<a>some text</a>"));

    for (int length = 4; length < whole.length; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThat(refusal(() -> Archive.open(part)))
          .hasMessage("The archive is damaged or cut off. Download or save it again.");
    }
  }

  @Test
  void damagedContent_isRefusedByName() {
    byte[] bytes = Zips.of(Map.of("a.xml", "<a>some text that is packed</a>"));
    bytes[40] ^= 0x55;
    bytes[41] ^= 0x55;

    QuizFileException refusal = refusal(() -> Archive.open(bytes).read("a.xml"));

    assertThat(refusal).hasMessage("The file a.xml in the archive is damaged");
  }

  @Test
  void password_isRefused() {
    byte[] bytes = Zips.of(Map.of("a.xml", "<a/>"));
    bytes[directory(bytes) + 8] |= 1;

    assertThat(refusal(() -> Archive.open(bytes)))
        .hasMessage("The archive has a password. Save it without one.");
  }

  private static void hideSize(byte[] bytes) {
    int size = directory(bytes) + 24;
    Arrays.fill(bytes, size, size + 4, (byte) 0);
    bytes[size] = 9;
  }

  private static int directory(byte[] bytes) {
    int at = bytes.length - 22;
    return (bytes[at + 16] & 255)
        | (bytes[at + 17] & 255) << 8
        | (bytes[at + 18] & 255) << 16
        | (bytes[at + 19] & 255) << 24;
  }

  private static QuizFileException refusal(ThrowingCallable call) {
    return catchThrowableOfType(QuizFileException.class, call);
  }
}
