package org.civiquiz.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever the bytes are: an import or a {@link QuizFileException}, soon and in little memory. */
class HostileFilesTest {

  private static final int MUTATIONS = 2_000;

  @Test
  @Timeout(value = 300, unit = TimeUnit.SECONDS)
  void mutatedSamples_areReadOrRefused() throws IOException {
    List<byte[]> samples = samples();
    Random random = new Random(42);
    int read = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] mutant = mutated(samples.get(i % samples.size()), random);
      try {
        QuizReading reading = QuizFiles.read(mutant);
        read += reading.document().questions().size();
      } catch (QuizFileException e) {
        assertThat(e.getMessage()).isNotBlank();
        assertThat(e.faults()).isNotEmpty();
      }
    }
    assertThat(read).isPositive();
  }

  @Test
  void documentTypes_areRefused() {
    String bomb =
        """
        <?xml version="1.0"?>
        <!DOCTYPE quiz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
        <quiz><question type="essay"><name><text>&b;</text></name></question></quiz>""";
    String external =
        """
        <!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]>
        <quiz><question type="essay"><questiontext><text>&x;</text></questiontext></question></quiz>""";

    assertThat(faultOf(bomb)).startsWith("UNREADABLE line 2, column").contains("document type");
    assertThat(faultOf(external)).startsWith("UNREADABLE line 1, column").contains("document type");
  }

  @Test
  @Timeout(20)
  void deepNesting_isRefused() {
    assertThat(faultOf("{\"title\":\"a\",\"questions\":" + "[".repeat(100_000)))
        .startsWith("UNREADABLE");
    assertThat(faultOf("<quiz>" + "<question>".repeat(100_000))).startsWith("UNREADABLE");
    assertThat(faultOf("::q::Who? " + "{".repeat(1_000_000))).contains("The answer never closes");
    assertThat(faultOf("{".repeat(1_000_000))).startsWith("UNREADABLE");
  }

  @Test
  @Timeout(60)
  void tooMuch_isRefused() throws IOException {
    assertThat(faultOf("a".repeat(20 * 1024 * 1024 + 1))).startsWith("TOO_LARGE");
    assertThat(faultOf("::q::Who? {=a ~b}\n\n".repeat(10_001))).startsWith("TOO_LARGE");
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
      out.write(new byte[30 * 1024 * 1024]);
    }
    assertThat(BrokenFilesTest.faultOf(gzip.toByteArray())).startsWith("TOO_LARGE");
  }

  @Test
  @Timeout(60)
  void workbooksThatBlowUp_areRefused() throws IOException {
    byte[] workbook =
        SpreadsheetsTest.workbook(
            sheet -> {
              SpreadsheetsTest.row(sheet, 0, "Question", "Option 1", "Option 2", "Correct");
              SpreadsheetsTest.row(sheet, 1, "Who?", "a", "b", "A");
            });

    assertThat(BrokenFilesTest.faultOf(with(workbook, "xl/big.xml", " ".repeat(120_000_000))))
        .startsWith("TOO_LARGE");
    assertThat(BrokenFilesTest.faultOf(with(workbook, "../../up.xml", "<a/>")))
        .startsWith("UNREADABLE");
    assertThat(
            BrokenFilesTest.faultOf(
                with(workbook, "xl/more.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")))
        .contains("has a document type");
    assertThat(BrokenFilesTest.faultOf(with(workbook, "xl/more.xml", "<a><c r=\"ZZZZZZZ1\"/></a>")))
        .contains("impossible address");
  }

  @Test
  @Timeout(20)
  void halfCharacters_doNotGetIn() {
    assertThat(faultOf("{\"subject\":\"\\ud800\",\"questions\":[]}"))
        .contains("half of a surrogate pair");
    QuizReading reading =
        QuizFiles.read("::q::[html]Who&#xD800;&#0;? {=a ~b}".getBytes(StandardCharsets.UTF_8));
    assertThat(reading.document().questions().get(0).question().stem().codePoints())
        .noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
  }

  private static String faultOf(String file) {
    return BrokenFilesTest.faultOf(file.getBytes(StandardCharsets.UTF_8));
  }

  private static List<byte[]> samples() throws IOException {
    List<byte[]> samples = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/interchange"))) {
      for (Path file : files.filter(f -> !f.toString().endsWith(".expected")).sorted().toList()) {
        if (Files.isRegularFile(file)) {
          samples.add(Files.readAllBytes(file));
        }
      }
    }
    samples.add(BrokenFilesTest.archive("Vote", new byte[] {1, 2, 3}));
    samples.add(
        SpreadsheetsTest.workbook(
            sheet -> {
              SpreadsheetsTest.row(sheet, 0, "Question", "Option 1", "Option 2", "Correct");
              SpreadsheetsTest.row(sheet, 1, "Who?", "a", "b", 1);
            }));
    QuizFormats.NAMES.forEach(
        name ->
            samples.add(
                QuizFormats.findWriter(name)
                    .orElseThrow()
                    .write(new RandomQuizzes(7).next())
                    .bytes()));
    return samples;
  }

  private static byte[] mutated(byte[] sample, Random random) {
    byte[] mutant = sample.clone();
    int changes = 1 + random.nextInt(6);
    for (int i = 0; i < changes && mutant.length > 2; i++) {
      int at = random.nextInt(mutant.length);
      int length = Math.min(random.nextInt(40), mutant.length - at);
      switch (random.nextInt(5)) {
        case 0 -> mutant[at] = (byte) random.nextInt(256);
        case 1 -> mutant[at] = (byte) "<>{}[]\"'=~#\\,;\n&%:0".charAt(random.nextInt(19));
        case 2 -> mutant = Arrays.copyOf(mutant, at + 1);
        case 3 -> mutant = joined(mutant, 0, at, mutant, at + length, mutant.length);
        default -> mutant = joined(mutant, 0, at + length, mutant, at, mutant.length);
      }
    }
    return mutant;
  }

  private static byte[] joined(byte[] a, int from, int to, byte[] b, int start, int end) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    joined.write(a, from, to - from);
    joined.write(b, start, end - start);
    return joined.toByteArray();
  }

  private static byte[] with(byte[] zip, String name, String content) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    Archive archive = Archive.open(zip);
    archive.names().forEach(file -> files.put(file, archive.read(file)));
    files.put(name, content.getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue());
      }
    }
    return bytes.toByteArray();
  }
}
