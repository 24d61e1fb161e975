package org.civiquiz.authoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.civiquiz.interchange.Fault;
import org.junit.jupiter.api.Test;

class SourceLineTest {

  @Test
  void around_aFault_marksTheWordThere_andShowsTwoLinesAround() {
    byte[] file = "one\ntwo\nthree\nfour five six\nseven\neight\nnine\n".getBytes(UTF_8);

    List<SourceLine> lines = SourceLine.around(file, List.of(fault(4, 6, "Not five.")));

    assertThat(lines)
        .containsExactly(
            plain(2, true, "two"),
            plain(3, false, "three"),
            new SourceLine(4, false, "four ", "five", " six", List.of("Not five.")),
            plain(5, false, "seven"),
            plain(6, false, "eight"));
  }

  @Test
  void around_twoFaultsOfOneLine_saysBoth() {
    List<SourceLine> lines =
        SourceLine.around(
            "one two".getBytes(UTF_8), List.of(fault(1, 1, "First."), fault(1, 5, "Second.")));

    assertThat(lines)
        .containsExactly(new SourceLine(1, false, "", "one", " two", List.of("First.", "Second.")));
  }

  @Test
  void longLine_isCutAroundItsFault() {
    String line = "a".repeat(1_000) + " fault " + "b".repeat(1_000);

    List<SourceLine> lines =
        SourceLine.around(line.getBytes(UTF_8), List.of(fault(1, 1_002, "Here.")));

    assertThat(lines)
        .containsExactly(
            new SourceLine(
                1,
                false,
                "…" + "a".repeat(79) + " ",
                "fault",
                " " + "b".repeat(79) + "…",
                List.of("Here.")));
  }

  @Test
  void placeOutsideOfTheFile_isNoPlace() {
    assertThat(SourceLine.around("one".getBytes(UTF_8), List.of(fault(9, 9, "Gone.")))).isEmpty();
    assertThat(SourceLine.around("one".getBytes(UTF_8), List.of(fault(1, 99, "End."))))
        .containsExactly(new SourceLine(1, false, "one", "", "", List.of("End.")));
  }

  @Test
  void fileThatIsNoText_hasNoLines() {
    assertThat(SourceLine.around(new byte[] {(byte) 0xFF}, List.of(fault(1, 1, "Bad.")))).isEmpty();
    assertThat(SourceLine.around(new byte[] {'a', 0}, List.of(fault(1, 1, "Bad.")))).isEmpty();
  }

  private static SourceLine plain(int number, boolean isAfterGap, String text) {
    return new SourceLine(number, isAfterGap, text, "", "", List.of());
  }

  private static Fault fault(int line, int column, String message) {
    return new Fault("line " + line, message, line, column);
  }
}
