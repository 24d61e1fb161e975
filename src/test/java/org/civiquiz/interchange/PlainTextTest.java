package org.civiquiz.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "plain → plain",
        "<p>One.</p><p>Two.</p> → One.|Two.",
        "a<br>b → a/b",
        "AT&amp;T &lt;b&gt; &amp;amp; → AT&T <b> &amp;",
        "<ul><li>x</li><li>y</li></ul> → • x/• y",
        "<ol><li>x<li>y</ol>z → 1. x/2. y|z",
        "<p> much   space </p> → much space",
        "10 m<sup>2</sup> and H<sub>2</sub>O, 1<sup>st</sup> → 10 m² and H₂O, 1st",
        "<script>alert(1)</script>ok<style>p{}</style> → ok",
        "<div>a <b>b</b><i>c</i></div> → a bc",
        "<b>Why</b> <i>not</i>? → Why not?",
        "a\u00A0b\u200Bc → a bc"
      })
  void html_becomesText(String html, String text) {
    assertThat(PlainText.ofHtml(html).text())
        .isEqualTo(text.replace("|", "\n\n").replace("/", "\n"));
  }

  @Test
  void whatCannotBecomeText_isListed() {
    PlainText text =
        PlainText.ofHtml(
            "<img src=x><img alt='A map'><img alt=''><video></video><math></math><iframe></iframe>"
                + "<script></script><a href='x'>y</a> <b>z</b>");

    assertThat(text.needed())
        .containsExactly(
            "a picture",
            "a picture (A map)",
            "a recording",
            "a formula",
            "something that is embedded in the page");
    assertThat(text.lost())
        .containsExactly(
            "A decorative picture",
            "A script",
            "The address of a link",
            "Bold, italic and the like");
    assertThat(text.text()).isEqualTo("y z");
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void hostileHtml_staysFast() {
    assertThat(PlainText.ofHtml("<div>".repeat(50_000) + "x").text()).isEqualTo("x");
    assertThat(PlainText.ofHtml("<".repeat(100_000)).text()).hasSize(100_000);
    assertThat(PlainText.ofHtml("<b> ".repeat(20_000) + "x").text()).isEqualTo("x");
    assertThat(PlainText.ofHtml("<br>".repeat(100_000) + "x").text()).isEqualTo("x");
    assertThat(PlainText.ofHtml("<".repeat(500_001)).needed())
        .containsExactly("a text of more than 500,000 characters");
  }
}
