package org.civiquiz.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.civiquiz.core.article.FaqEntry;
import org.civiquiz.core.article.LayoutArticleParser;
import org.civiquiz.core.article.ParsedArticle;
import org.civiquiz.core.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FaqFormsTest {

  private static final String TITLE = "Harbor ferry fares to rise";
  private static final String FIRST =
      "The port board voted on Tuesday to raise ferry fares by 20 cents.";
  private static final String SECOND = "Riders had asked for a delay until the autumn.";
  private static final String Q1 = "When do the new fares begin?";
  private static final String A1 = "They begin on May 1.";
  private static final String Q2 = "Who pays less?";
  private static final String A2 = "Students and people over 65 pay half.";
  private static final List<String> BOTH = List.of(Q1, A1, Q2, A2);

  private static final String PLAIN_BODY = TITLE + "\n\n" + FIRST + "\n\n" + SECOND + "\n\n";
  private static final String MARKDOWN_BODY = "# " + PLAIN_BODY;
  private static final String HTML_BODY =
      "<h1>" + TITLE + "</h1><p>" + FIRST + "</p><p>" + SECOND + "</p>";

  /**
   * An article and what must be read from it.
   *
   * @param faq questions and answers by turns
   */
  private record Form(String name, Format format, String source, int paragraphs, List<String> faq) {

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Form> forms() {
    return Stream.of(
        plain("Q: and A:", "Q: %s\nA: %s\n\nQ: %s\nA: %s\n"),
        plain("Q1. and A1.", "Q1. %s\nA1. %s\n\nQ2. %s\nA2. %s\n"),
        plain(
            "Question 1: and Answer:", "Question 1: %s\nAnswer: %s\n\nQuestion 2: %s\nAnswer: %s"),
        plain("numbered", "FAQ\n\n1. %s\n%s\n\n2. %s\n%s\n"),
        plain("bare lines under a heading", "Frequently asked questions\n\n%s\n%s\n\n%s\n%s\n"),
        plain("bare paragraphs under a heading", "FAQ\n\n%s\n\n%s\n\n%s\n\n%s\n"),
        markdown("Q: in Markdown", "**Q:** %s\n**A:** %s\n\n**Q:** %s\n**A:** %s\n"),
        markdown("bold questions", "## FAQ\n\n**%s**\n\n%s\n\n**%s**\n\n%s\n"),
        markdown("bold questions on the answer's line", "## FAQ\n\n**%s** %s\n\n**%s** %s\n"),
        markdown("headings", "## Questions and answers\n\n### %s\n\n%s\n\n### %s\n\n%s\n"),
        markdown("headings without an FAQ heading", "### %s\n\n%s\n\n### %s\n\n%s\n"),
        markdown("numbered in Markdown", "## FAQ\n\n1. %s\n\n   %s\n\n2. %s\n\n   %s\n"),
        html("dl", "<dl><dt>%s</dt><dd>%s</dd><dt>%s</dt><dd>%s</dd></dl>"),
        html(
            "details",
            "<details><summary>%s</summary><p>%s</p></details>"
                + "<details><summary>%s</summary>%s</details>"),
        html("h3", "<h2>FAQ</h2><h3>%s</h3><p>%s</p><h3>%s</h3><p>%s</p>"),
        html("bold paragraphs", "<h2>FAQ</h2><p><b>%s</b></p><p>%s</p><p><b>%s</b></p><p>%s</p>"),
        html(
            "JSON-LD only",
            "<script type=\"application/ld+json\">{\"@type\":\"FAQPage\",\"mainEntity\":["
                + "{\"@type\":\"Question\",\"name\":\"%s\",\"acceptedAnswer\":{\"text\":\"%s\"}},"
                + "{\"@type\":\"Question\",\"name\":\"%s\",\"acceptedAnswer\":{\"text\":\"%s\"}}]}"
                + "</script>"),
        html("microdata", microdata() + microdata()),
        new Form(
            "nested lists in an answer",
            Format.HTML,
            HTML_BODY
                + "<h2>FAQ</h2><h3>"
                + Q2
                + "</h3><p>Two groups:</p><ul><li>students<ul><li>with a card</li></ul></li>"
                + "<li>people over 65</li></ul><h3>"
                + Q1
                + "</h3><p>"
                + A1
                + "</p>",
            2,
            List.of(
                Q2, "Two groups:\n\n• students\n\n  • with a card\n\n• people over 65", Q1, A1)),
        new Form(
            "FAQ in the middle",
            Format.MARKDOWN,
            "# "
                + TITLE
                + "\n\n"
                + FIRST
                + filled("\n\n## FAQ\n\n### %s\n\n%s\n\n### %s\n\n%s\n\n## What comes next\n\n")
                + SECOND,
            2,
            BOTH),
        new Form("no FAQ in plain text", Format.TEXT, PLAIN_BODY, 2, List.of()),
        new Form("no FAQ in Markdown", Format.MARKDOWN, MARKDOWN_BODY, 2, List.of()),
        new Form("no FAQ in HTML", Format.HTML, HTML_BODY, 2, List.of()));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void parse_ofEveryForm_findsTitleParagraphsAndFaq(Form form) {
    byte[] bytes = form.source.getBytes(StandardCharsets.UTF_8);

    ParsedArticle article =
        new LayoutArticleParser().parse(new ArticleReader().read(bytes, form.format));

    assertThat(article.title()).isEqualTo(TITLE);
    assertThat(article.paragraphs()).hasSize(form.paragraphs);
    List<String> words = new ArrayList<>();
    List<Span> spans = new ArrayList<>();
    for (FaqEntry entry : article.faq()) {
      words.add(entry.question().in(article.text()));
      words.add(entry.answer().in(article.text()));
      spans.add(entry.question());
      spans.add(entry.answer());
    }
    assertThat(words).isEqualTo(form.faq);
    assertThat(spans).isEqualTo(form.faq.stream().map(part -> of(article.text(), part)).toList());
    assertThat(article.warnings()).isEmpty();
  }

  private static Span of(String text, String part) {
    int start = text.indexOf(part);
    return new Span(start, start + part.length());
  }

  private static Form plain(String name, String faq) {
    return new Form(name, Format.TEXT, PLAIN_BODY + filled(faq), 2, BOTH);
  }

  private static Form markdown(String name, String faq) {
    return new Form(name, Format.MARKDOWN, MARKDOWN_BODY + filled(faq), 2, BOTH);
  }

  private static Form html(String name, String faq) {
    return new Form(name, Format.HTML, HTML_BODY + filled(faq), 2, BOTH);
  }

  private static String filled(String faq) {
    return faq.formatted(BOTH.toArray());
  }

  private static String microdata() {
    return "<div itemscope itemtype=\"https://schema.org/Question\"><div itemprop=\"name\">%s</div>"
        + "<div itemscope itemtype=\"https://schema.org/Answer\" itemprop=\"acceptedAnswer\">"
        + "<div itemprop=\"text\">%s</div></div></div>";
  }
}
