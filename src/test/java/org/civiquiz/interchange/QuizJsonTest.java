package org.civiquiz.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuizJsonTest {

  private static final String GOOD_QUESTION =
      """
      { "id": "q1", "type": "single_choice", "stem": "Who votes?", "points": 1, "origin": "own",
        "evidence": [ { "start": 0, "end": 18, "text": "The council votes." } ],
        "options": [
          { "id": "a", "text": "The council", "correct": true, "rationale": "It says so." },
          { "id": "b", "text": "The mayor", "correct": false, "misreading": "detail",
            "rationale": "The mayor signs." } ] }""";

  @Test
  void goodFile_isReadWhole() {
    QuizReading reading = read(file(GOOD_QUESTION));

    assertThat(reading.document().questions())
        .extracting(entry -> entry.id())
        .containsExactly("q1");
    assertThat(reading.document().article().text()).isEqualTo("The council votes. Always.");
    assertThat(reading.skipped()).isEmpty();
    assertThat(reading.warnings()).isEmpty();
  }

  @Test
  void whatIsWritten_readsTheSame() {
    QuizReading reading = read(file(GOOD_QUESTION));

    String written = QuizJson.writeText(reading.document());

    assertThat(read(written).document()).isEqualTo(reading.document());
    assertThat(written).endsWith("}\n").doesNotContain("null");
  }

  @Test
  void faultyQuestion_isSkippedWithItsPlace() {
    String faulty = GOOD_QUESTION.replace("\"q1\"", "\"q2\"").replace("\"end\": 18", "\"end\": 12");

    QuizReading reading = read(file(GOOD_QUESTION + ",\n" + faulty));

    assertThat(reading.document().questions()).hasSize(1);
    assertThat(reading.skipped()).hasSize(1);
    Fault fault = reading.skipped().get(0);
    assertThat(fault.where()).isEqualTo("questions[1].evidence[0].text");
    assertThat(fault.message()).contains("The council ");
    assertThat(fault.inFile("quiz.json")).isEqualTo("quiz.json:11:42 " + fault.message());
  }

  @Test
  void everyRuleOfAQuestion_isHeld() {
    assertThat(skipOf(GOOD_QUESTION.replace("true", "false"))).isEqualTo("questions[0].options");
    assertThat(skipOf(GOOD_QUESTION.replace("\"b\"", "\"a\""))).isEqualTo("questions[0]");
    assertThat(skipOf(GOOD_QUESTION.replace("\"end\": 18", "\"end\": 99999999999")))
        .isEqualTo("questions[0].evidence[0]");
    assertThat(skipOf(GOOD_QUESTION.replace("\"points\": 1", "\"points\": 1, \"faq\": 1")))
        .isEqualTo("questions[0].faq");
    assertThat(skipOf(GOOD_QUESTION.replace("\"points\": 1", "\"points\": 0")))
        .isEqualTo("questions[0].points");
    assertThat(skipOf(GOOD_QUESTION.replace("single_choice", "riddle")))
        .isEqualTo("questions[0].type");
    assertThat(skipOf(GOOD_QUESTION.replace("detail", "hunch")))
        .isEqualTo("questions[0].options[1].misreading");
    assertThat(skipOf("7")).isEqualTo("questions[0]");
  }

  @Test
  void secondUseOfAnId_isSkipped() {
    QuizReading reading = read(file(GOOD_QUESTION + "," + GOOD_QUESTION));

    assertThat(reading.skipped()).extracting(Fault::where).containsExactly("questions[1].id");
  }

  @Test
  void blanks_areMarkedExactlyOnce() {
    String cloze =
        """
        { "id": "c", "type": "cloze", "stem": "STEM", "points": 1, "blanks": [
          { "id": "b1", "options": [
            { "id": "a", "text": "x", "correct": true },
            { "id": "b", "text": "y", "correct": false } ] } ] }""";

    assertThat(read(file(cloze.replace("STEM", "It {{b1}}."))).skipped()).isEmpty();
    assertThat(skipOf(cloze.replace("STEM", "It {{b1}} {{b1}}."))).isEqualTo("questions[0].stem");
    assertThat(skipOf(cloze.replace("STEM", "It {{b1}} {{b2}}."))).isEqualTo("questions[0].stem");
    assertThat(skipOf(cloze.replace("STEM", "It is."))).isEqualTo("questions[0].stem");
  }

  @Test
  void missingEvidence_isWarnedOf() {
    String bare = GOOD_QUESTION.replaceFirst("\"evidence\".*\n", "");

    assertThat(read(file(bare)).warnings())
        .extracting(Fault::message)
        .containsExactly("It has no evidence sentence");
  }

  @Test
  void unknownField_isRefusedWithItsPath() {
    QuizFileException inQuestion =
        refusal(file(GOOD_QUESTION.replace("\"points\"", "\"colour\": 1, \"points\"")));
    QuizFileException inFrame = refusal(file(GOOD_QUESTION).replace("\"title\"", "\"titel\""));

    assertThat(inQuestion.kind()).isEqualTo(QuizFileException.Kind.UNREADABLE);
    assertThat(inQuestion.faults()).extracting(Fault::where).containsExactly("questions[0].colour");
    assertThat(inFrame.kind()).isEqualTo(QuizFileException.Kind.UNREADABLE);
    assertThat(inFrame.faults()).extracting(Fault::where).contains("titel");
  }

  @Test
  void faultyFrame_isRefused() {
    QuizFileException noLanguage =
        refusal(file(GOOD_QUESTION).replace("\"language\": \"en\",", ""));

    assertThat(noLanguage.kind()).isEqualTo(QuizFileException.Kind.INVALID);
    assertThat(noLanguage.faults())
        .extracting(Fault::message)
        .containsExactly("The field “language” is missing");
    assertThat(refusal("[]").kind()).isEqualTo(QuizFileException.Kind.INVALID);
    assertThat(refusal("{}").kind()).isEqualTo(QuizFileException.Kind.INVALID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "{",
        "{} {}",
        "{\"format\": 1, \"format\": 1}",
        "{\"points\": NaN}",
        "{\"title\": \"\\ud800\"}",
        "{\"title\": \"\\u0000\"}",
        "{'title': 1}",
        "nonsense"
      })
  void whatIsNotJson_isRefusedWithItsPlace(String text) {
    QuizFileException refusal = refusal(text);

    assertThat(refusal.kind()).isEqualTo(QuizFileException.Kind.UNREADABLE);
    assertThat(refusal.faults()).hasSize(1);
    assertThat(refusal.faults().get(0).line()).isEqualTo(1);
  }

  @Test
  void wrongEncoding_isNamed() {
    byte[] bytes = "{\n \"title\": \"Año\"}".getBytes(StandardCharsets.ISO_8859_1);

    QuizFileException refusal =
        catchThrowableOfType(QuizFileException.class, () -> QuizFiles.read(bytes));

    assertThat(refusal.faults()).extracting(Fault::where).containsExactly("line 2, column 13");
  }

  @Test
  void byteOrderMark_isIgnored() {
    assertThat(read("\uFEFF" + file(GOOD_QUESTION)).document().questions()).hasSize(1);
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void hostileJson_costsLittle() {
    assertThat(refusal("[".repeat(1_000_000)).kind()).isEqualTo(QuizFileException.Kind.UNREADABLE);
    assertThat(refusal("[" + "[],".repeat(3_000_000) + "[]]").kind())
        .isEqualTo(QuizFileException.Kind.TOO_LARGE);
    assertThat(refusal(" ".repeat(QuizFile.MOST_BYTES + 1)).kind())
        .isEqualTo(QuizFileException.Kind.TOO_LARGE);
    assertThat(refusal(file("0,".repeat(10_000) + "0")).kind())
        .isEqualTo(QuizFileException.Kind.TOO_LARGE);
    assertThat(read(file("0,".repeat(9_999) + "0")).skipped()).hasSize(10_000);
  }

  @Test
  void oneQuestion_isReadByTheSameRules() {
    QuizReading quiz = read(file(GOOD_QUESTION));
    byte[] unknown = GOOD_QUESTION.replace("\"stem\"", "\"stam\"").getBytes(StandardCharsets.UTF_8);

    QuizFileException refusal =
        catchThrowableOfType(
            QuizFileException.class,
            () -> QuizJson.readQuestion(unknown, quiz.document().article()));

    assertThat(
            QuizJson.readQuestion(
                GOOD_QUESTION.getBytes(StandardCharsets.UTF_8), quiz.document().article()))
        .isEqualTo(quiz.document().questions().get(0));
    assertThat(refusal.faults()).extracting(Fault::where).containsExactly("stam");
  }

  private static String file(String questions) {
    return """
        { "format": "civiquiz/1", "title": "Council", "language": "en",
          "article": { "title": "Council", "text": "The council votes. Always." },
          "questions": [
        %s ] }"""
        .formatted(questions);
  }

  private static QuizReading read(String text) {
    return QuizFiles.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String skipOf(String question) {
    List<Fault> skipped = read(file(question)).skipped();
    return skipped.size() == 1 ? skipped.get(0).where() : skipped.toString();
  }

  private static QuizFileException refusal(String text) {
    return catchThrowableOfType(QuizFileException.class, () -> read(text));
  }
}
