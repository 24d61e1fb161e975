package org.civiquiz.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file with as many questions as are allowed is read in a few seconds of computing. */
class LargeFilesTest {

  private static final int QUESTIONS = 10_000;
  private static final long MOST_SECONDS = 30;

  @ParameterizedTest
  @ValueSource(strings = {"civiquiz", "moodle", "gift", "csv"})
  void tenThousandQuestions_areReadSoon(String format) {
    byte[] file = file(format).getBytes(StandardCharsets.UTF_8);
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

    QuizReading reading = QuizFiles.read(file);

    long seconds =
        (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1_000_000_000;
    assertThat(reading.skipped()).isEmpty();
    assertThat(reading.document().questions()).hasSize(QUESTIONS);
    assertThat(seconds).isLessThan(MOST_SECONDS);
  }

  private static String file(String format) {
    return switch (format) {
      case "civiquiz" ->
          """
          {"format":"civiquiz/1","title":"Large","language":"en",
           "article":{"title":"","text":""},"questions":[%s]}
          """
              .formatted(
                  repeated(
                      """
                      {"id":"q%1$d","type":"single_choice","stem":"Who votes on item %1$d?",
                       "points":1,"options":[{"id":"a","text":"Council","correct":true},
                       {"id":"b","text":"Mayor","correct":false}]}""",
                      ","));
      case "moodle" ->
          "<quiz>%s</quiz>"
              .formatted(
                  repeated(
                      """
                      <question type="multichoice"><name><text>q%1$d</text></name>
                      <questiontext format="html"><text><![CDATA[<p>Who votes on item %1$d?</p>]]></text>
                      </questiontext><single>true</single>
                      <answer fraction="100"><text>Council</text></answer>
                      <answer fraction="0"><text>Mayor</text></answer></question>""",
                      "\n"));
      case "gift" -> repeated("::q%1$d::Who votes on item %1$d? {=Council ~Mayor}", "\n\n");
      default ->
          "question,option 1,option 2,correct\n"
              + repeated("Who votes on item %1$d?,Council,Mayor,A", "\n");
    };
  }

  private static String repeated(String question, String separator) {
    return IntStream.range(0, QUESTIONS)
        .mapToObj(question::formatted)
        .collect(Collectors.joining(separator));
  }
}
