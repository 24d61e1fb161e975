package org.civiquiz.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Files that cannot be used, or only in part, and what is said of them. */
class BrokenFilesTest {

  @Test
  void filesOfNoFormat_areNamed() {
    assertThat(faultOf("")).isEqualTo("UNREADABLE file: The file is empty");
    assertThat(faultOf(" \n ")).isEqualTo("UNREADABLE file: The file is empty");
    assertThat(faultOf("Dear colleagues,\nthis is a letter."))
        .startsWith("UNREADABLE file: The format of this file is not known.");
    assertThat(faultOf("<html><body>Hello</body></html>"))
        .startsWith("UNREADABLE file: This XML file begins with <html>, which is no quiz");
    assertThat(faultOf(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 1, 2, 3}))
        .startsWith("UNREADABLE file: This file is not text and no known archive.");
  }

  @Test
  void truncatedFiles_areRefusedWithTheirPlace() {
    assertThat(faultOf("<quiz>\n<question type=\"essay\"><name><text>a</text>"))
        .startsWith("UNREADABLE line 2, column 44: This is not well-formed XML:");
    assertThat(faultOf("{\"title\":\"a\",\"questions\":[\n{\"question\":"))
        .startsWith("UNREADABLE line 2,");
    assertThat(faultOf("question,option 1,option 2,correct\nWho?,\"a,b,A\n"))
        .startsWith("UNREADABLE line 2, column 1: This row cannot be read: a quotation mark");
  }

  @Test
  void openTriviaWithoutQuestions_saysWhy() {
    assertThat(faultOf("{\"response_code\":1,\"results\":[]}"))
        .isEqualTo(
            "INVALID response_code: The Open Trivia Database gave no questions: there were not"
                + " enough questions for what was asked");
    assertThat(faultOf("{\"response_code\":5,\"results\":[]}")).contains("asked too often");
  }

  @Test
  void filesWithoutQuestions_areRefused() {
    assertThat(faultOf("<quiz></quiz>"))
        .isEqualTo("INVALID line 1, column 1: The file has no question");
    assertThat(faultOf("question,option 1,option 2,correct\n"))
        .isEqualTo("INVALID file: The table has no row with a question");
    assertThat(faultOf("$CATEGORY: a\n\nNothing is asked here."))
        .isEqualTo("INVALID file: The file has no question with { }");
  }

  @Test
  void otherEncodings_areReadWithAWarning() {
    String gift = "::q1::Wo ist das Café? {=dort ~überall}";

    for (String encoding : new String[] {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16"}) {
      QuizReading reading = QuizFiles.read(gift.getBytes(Charset.forName(encoding)));
      assertThat(reading.document().questions().get(0).question().stem())
          .isEqualTo("Wo ist das Café?");
    }
    assertThat(QuizFiles.read(gift.getBytes(Charset.forName("windows-1252"))).warnings())
        .extracting(Fault::message)
        .anyMatch(message -> message.contains("was read as Windows-1252"));
  }

  @Test
  void moodleQuestionsWithFaults_areSkippedOneByOne() {
    assertThat(skipsOf(moodle("multichoice", "<answer fraction=\"100\"><text>a</text></answer>")))
        .isEqualTo("It has only one choice");
    assertThat(
            skipsOf(
                moodle(
                    "multichoice",
                    "<answer fraction=\"100\"><text>a</text></answer>"
                        + "<answer fraction=\"0\"><text> A</text></answer>")))
        .isEqualTo("Choices 1 and 2 are the same: “A”");
    assertThat(
            skipsOf(
                moodle(
                    "multichoice",
                    "<answer fraction=\"100\"><text>a</text></answer>"
                        + "<answer fraction=\"100\"><text>b</text></answer>")))
        .isEqualTo("2 choices are right, but students may choose only one");
    assertThat(
            skipsOf(
                moodle(
                    "multichoice",
                    "<answer fraction=\"x\"><text>a</text></answer>"
                        + "<answer fraction=\"0\"><text>b</text></answer>")))
        .isEqualTo("The weight of an answer is no number: “x”");
    assertThat(skipsOf(moodle("truefalse", "<answer fraction=\"100\"><text>true</text></answer>")))
        .isEqualTo("A true/false question has 2 answers, but this has 1");
    assertThat(skipsOf(moodle("shortanswer", ""))).isEqualTo("It has no answer");
    assertThat(skipsOf(moodle("matching", ""))).isEqualTo("Matching needs at least 2 pairs");
    assertThat(skipsOf(moodle("essay", "<defaultgrade>0</defaultgrade>")))
        .isEqualTo("It is worth 0 points; it must be more than 0 and at most 1000");
  }

  @Test
  void textOfTheWeb_becomesPlain() {
    String html = "<p onclick='x()'>Is 1 &amp;lt; 2?<script>alert(1)</script></p><p>Yes</p>";
    QuizReading reading =
        QuizFiles.read(
            moodle("essay", "")
                .replace("Who?", "<![CDATA[" + html + "]]>")
                .getBytes(StandardCharsets.UTF_8));

    assertThat(reading.document().questions().get(0).question().stem())
        .isEqualTo("Is 1 &lt; 2?\n\nYes");
    assertThat(reading.losses()).extracting(Loss::what).containsExactly("A script");
  }

  @Test
  void classQuizArchive_isReadToTheEndOfItsJson() throws IOException {
    byte[] picture = {1, (byte) 0xC7, (byte) 0xC7, (byte) 0xC7, 0, 2};

    QuizReading reading = QuizFiles.read(archive("Council vote", picture));

    assertThat(reading.document().title()).isEqualTo("Council vote");
    assertThat(reading.losses()).extracting(Loss::what).contains("The pictures of the quiz");
    assertThat(QuizFiles.read(archive("Vote", new byte[0])).losses())
        .extracting(Loss::what)
        .containsExactly("The time limits of the questions");
    byte[] whole = archive("Vote", new byte[0]);
    assertThat(faultOf(Arrays.copyOf(whole, whole.length / 2)))
        .isEqualTo(
            "UNREADABLE file: The archive is damaged or cut off. Download or save it again.");
  }

  static byte[] archive(String title, byte[] picture) throws IOException {
    String json =
        """
        {"title":"%s","description":"","cover_image":null,"questions":[{"type":"ABCD",
         "question":"Who passed it?","time":"30","image":null,"answers":[
         {"right":true,"answer":"The council"},{"right":false,"answer":"The mayor"}]}]}"""
            .formatted(title);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(json.getBytes(StandardCharsets.UTF_8));
    }
    bytes.write(new byte[] {(byte) 0xC7, (byte) 0xC7, (byte) 0xC7, 0});
    if (picture.length > 0) {
      bytes.write(new byte[] {(byte) 0xC6, (byte) 0xC6, (byte) 0xC6, 0, '0'});
      bytes.write(new byte[] {(byte) 0xC5, (byte) 0xC5, 0});
      bytes.write(picture);
    }
    return bytes.toByteArray();
  }

  private static String moodle(String type, String rest) {
    return "<quiz><question type=\"%s\"><name><text>n</text></name><questiontext><text>Who?</text></questiontext>%s</question></quiz>"
        .formatted(type, rest);
  }

  private static String skipsOf(String file) {
    return QuizFiles.read(file.getBytes(StandardCharsets.UTF_8)).skipped().stream()
        .map(Fault::message)
        .collect(Collectors.joining("\n"));
  }

  private static String faultOf(String file) {
    return faultOf(file.getBytes(StandardCharsets.UTF_8));
  }

  static String faultOf(byte[] file) {
    try {
      return "read: " + QuizFiles.read(file);
    } catch (QuizFileException e) {
      return e.kind()
          + " "
          + e.faults().stream()
              .map(fault -> fault.where() + ": " + fault.message())
              .collect(Collectors.joining("\n"));
    }
  }
}
