package org.civiquiz.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.civiquiz.interchange.QuizFileException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class XmlTextTest {

  @Test
  void elements_haveTheirTextAndPlace() {
    XmlElement root =
        read("<q:quiz xmlns:q='urn:q' xml:lang='de'>\n  <b>x &amp; <i>y</i></b></q:quiz>");

    assertThat(root.name()).isEqualTo("quiz");
    assertThat(root.attribute("lang")).isEqualTo("de");
    assertThat(root.child("b").orElseThrow().text()).isEqualTo("x & y");
    assertThat(root.child("b").orElseThrow().place().line()).isEqualTo(2);
    assertThat(root.descendants("i")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "ISO-8859-1"})
  void declaredEncoding_isUsed(String charset) {
    String xml = "<?xml version='1.0' encoding='%s'?><a>é</a>".formatted(charset);

    assertThat(XmlText.read(xml.getBytes(Charset.forName(charset)), "").text()).isEqualTo("é");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a><a/>",
        "<!DOCTYPE a SYSTEM 'http://localhost:1/a.dtd'><a/>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
        "<!DOCTYPE a [<!ENTITY % x SYSTEM 'http://localhost:1/'> %x;]><a/>",
        "<!DOCTYPE a [<!ENTITY b 'ha'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>"
            + "<!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;'><!ENTITY e '&d;&d;&d;&d;&d;&d;&d;&d;'>]><a>&e;</a>"
      })
  void documentTypes_areRefused(String xml) {
    QuizFileException refusal = refusal(xml);

    assertThat(refusal.kind()).isEqualTo(Kind.UNREADABLE);
    assertThat(refusal)
        .hasMessage(
            "The file has a document type (<!DOCTYPE …>), which is not allowed. Delete that line.");
    assertThat(XmlText.rootOf(xml.getBytes(StandardCharsets.UTF_8))).contains("a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<a>", "<a></b>", "<a>&nbsp;</a>", "<a/><b/>", "", "<a b='1' b='2'/>"})
  void malformedXml_isRefusedWithItsPlace(String xml) {
    QuizFileException refusal = refusal(xml);

    assertThat(refusal.kind()).isEqualTo(Kind.UNREADABLE);
    assertThat(refusal.getMessage()).startsWith("This is not well-formed XML");
    assertThat(refusal.faults().get(0).where()).startsWith("line 1, column ");
  }

  @Test
  void deepAndLargeFiles_areRefused() {
    assertThat(refusal("<a>".repeat(100_000))).hasMessage("Elements are nested more than 200 deep");
    assertThat(refusal("<a>" + "<b/>".repeat(500_000) + "</a>"))
        .hasMessage("An XML file may have at most 500,000 elements");
  }

  private static XmlElement read(String xml) {
    return XmlText.read(xml.getBytes(StandardCharsets.UTF_8), "");
  }

  private static QuizFileException refusal(String xml) {
    return catchThrowableOfType(QuizFileException.class, () -> read(xml));
  }
}
