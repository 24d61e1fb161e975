package org.civiquiz.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.civiquiz.article.UnreadableArticleException.Reason;
import org.civiquiz.core.article.LayoutArticleParser;
import org.civiquiz.core.article.Paragraph;
import org.civiquiz.core.article.ParsedArticle;
import org.civiquiz.core.article.StructuredText;
import org.civiquiz.core.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleReaderTest {

  private static final String WORDS = "The council’s café reopened.\nIt is full.";

  private final ArticleReader reader = new ArticleReader();
  private final LayoutArticleParser parser = new LayoutArticleParser();

  @Test
  void read_withByteOrderMark_dropsIt() {
    assertThat(plain(("\uFEFF" + WORDS).getBytes(StandardCharsets.UTF_8)).text()).isEqualTo(WORDS);
  }

  @Test
  void read_withCarriageReturns_keepsOneLineEnd() {
    byte[] bytes = WORDS.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);

    assertThat(plain(bytes).text()).isEqualTo(WORDS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void read_ofUtf16WithMark_decodes(String charset) {
    StructuredText text = plain(("\uFEFF" + WORDS).getBytes(Charset.forName(charset)));

    assertThat(text.text()).isEqualTo(WORDS);
    assertThat(text.warnings()).isEmpty();
  }

  @Test
  void read_ofWindows1252_decodesAndWarns() {
    StructuredText text = plain(WORDS.getBytes(Charset.forName("windows-1252")));

    assertThat(text.text()).isEqualTo(WORDS);
    assertThat(text.warnings())
        .containsExactly("The file is not UTF-8; it was read as Windows-1252.");
  }

  @Test
  void read_ofEmoji_keepsSpansInCodeUnits() {
    ParsedArticle article = parser.parse(plain("🗳️ Polls close at 8. The 👩‍⚖️ rules next."));

    assertThat(sentences(article))
        .containsExactly("🗳️ Polls close at 8.", "The 👩‍⚖️ rules next.");
  }

  @Test
  void read_ofNothing_saysThatItIsEmpty() {
    assertUnreadable(new byte[0], Format.TEXT, Reason.EMPTY);
    assertUnreadable(" \n\t\n".getBytes(StandardCharsets.UTF_8), Format.TEXT, Reason.EMPTY);
  }

  @Test
  void read_ofMarkupOnly_saysThatItIsEmpty() {
    byte[] html = "<html><body><p></p><hr><img src=\"a.png\"></body></html>".getBytes();

    assertUnreadable(html, Format.HTML, Reason.EMPTY);
    assertUnreadable("# \n\n***\n\n> \n".getBytes(), Format.MARKDOWN, Reason.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TEXT", "MARKDOWN", "HTML"})
  void read_atLongestLength_acceptsNoCharacterMore(Format format) {
    byte[] longest = "a".repeat(ArticleReader.LONGEST).getBytes();
    byte[] longer = "a".repeat(ArticleReader.LONGEST + 1).getBytes();

    assertThat(reader.read(longest, format).text()).hasSize(ArticleReader.LONGEST);
    assertUnreadable(longer, format, Reason.TOO_LONG);
  }

  @Test
  void read_ofBinary_saysSo() {
    assertUnreadable("%PDF-1.7 text".getBytes(), Format.TEXT, Reason.BINARY);
    assertUnreadable(new byte[] {'P', 'K', 3, 4, 20, 0}, Format.HTML, Reason.BINARY);
    assertUnreadable(new byte[] {'a', 'b', 0, 'c'}, Format.TEXT, Reason.BINARY);
  }

  static Stream<String> crowded() {
    return Stream.of(
        "*a_ ".repeat(5000) + "b* ".repeat(5000),
        "*a **a ".repeat(5000) + "b** b* ".repeat(5000),
        "*".repeat(10_000) + "a" + "*".repeat(10_000),
        "![".repeat(5000) + "a" + "](x)".repeat(5000));
  }

  @ParameterizedTest
  @MethodSource("crowded")
  @Timeout(value = 5, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void read_ofMarkdownNestedTooDeep_readsPlainTextAndWarns(String marks) {
    byte[] bytes = ("# Fares rise\n\n" + marks).getBytes();

    ParsedArticle article = parser.parse(reader.read(bytes, Format.MARKDOWN));

    assertThat(article.title()).isEqualTo("Fares rise");
    assertThat(article.paragraphs()).isNotEmpty();
    assertThat(article.warnings())
        .containsExactly(
            "There are more than 1,000 Markdown marks in one paragraph (line 3);"
                + " the article was read as plain text.");
  }

  @Test
  void read_ofMarkdownNestedAsDeepAsAllowed_fitsASmallStack() throws InterruptedException {
    byte[] bytes = ("*a ".repeat(500) + "b*".repeat(500)).getBytes();
    List<StructuredText> read = new ArrayList<>();
    Thread thread =
        new Thread(null, () -> read.add(reader.read(bytes, Format.MARKDOWN)), "small", 512 * 1024);

    thread.start();
    thread.join(5000);

    assertThat(read).singleElement().satisfies(text -> assertThat(text.warnings()).isEmpty());
  }

  @Test
  @Timeout(value = 5, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void read_ofHtmlNestedDeep_keepsItsParagraph() {
    String words = "The council met on Monday";
    byte[] bytes = ("<b><i>".repeat(5000) + words + "</i></b>".repeat(5000)).getBytes();

    ParsedArticle article = parser.parse(reader.read(bytes, Format.HTML));

    assertThat(sentences(article)).containsExactly(words);
  }

  static List<Path> files() throws IOException {
    try (Stream<Path> quizzes = Files.walk(Path.of("quizzes"));
        Stream<Path> articles = Files.walk(Path.of("src/test/resources/articles"))) {
      return Stream.concat(
              quizzes.filter(path -> path.endsWith("article.md")),
              articles.filter(Files::isRegularFile))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void parse_ofEveryFile_keepsSpansInOrderAndInside(Path file) throws IOException {
    Format format = Format.byFileName(file.toString()).orElseThrow();
    ParsedArticle article = parser.parse(reader.read(Files.readAllBytes(file), format));

    assertThat(article.titleSpan().map(span -> span.in(article.text())).orElse(""))
        .isEqualTo(article.title());
    assertThat(article.paragraphs()).isNotEmpty();
    assertParagraphs(article.text(), article.paragraphs());
    for (var entry : article.faq()) {
      assertThat(entry.question().end()).isLessThanOrEqualTo(entry.answer().start());
      assertParagraphs(article.text(), entry.paragraphs());
      assertThat(entry.paragraphs())
          .allSatisfy(part -> assertThat(entry.answer().contains(part.span())).isTrue());
      assertThat(article.paragraphs())
          .noneSatisfy(part -> assertThat(part.span().overlaps(entry.span())).isTrue());
    }
  }

  private static void assertParagraphs(String text, List<Paragraph> paragraphs) {
    int end = 0;
    for (Paragraph paragraph : paragraphs) {
      String words = paragraph.span().in(text);
      assertThat(words).isEqualTo(words.strip()).isNotEmpty();
      assertThat(paragraph.span().start()).isGreaterThanOrEqualTo(end);
      assertThat(paragraph.sentences()).isNotEmpty();
      end = paragraph.span().start();
      for (Span sentence : paragraph.sentences()) {
        assertThat(paragraph.span().contains(sentence)).isTrue();
        assertThat(sentence.start()).isGreaterThanOrEqualTo(end);
        assertThat(text.substring(end, sentence.start())).isBlank();
        end = sentence.end();
      }
      assertThat(end).isEqualTo(paragraph.span().end());
    }
  }

  private static List<String> sentences(ParsedArticle article) {
    return article.paragraphs().stream()
        .flatMap(paragraph -> paragraph.sentences().stream())
        .map(sentence -> sentence.in(article.text()))
        .toList();
  }

  private StructuredText plain(String words) {
    return plain(words.getBytes(StandardCharsets.UTF_8));
  }

  private StructuredText plain(byte[] bytes) {
    return reader.read(bytes, Format.TEXT);
  }

  private void assertUnreadable(byte[] bytes, Format format, Reason reason) {
    assertThatThrownBy(() -> reader.read(bytes, format))
        .isInstanceOfSatisfying(
            UnreadableArticleException.class,
            e -> assertThat(e.reason()).as(e.getMessage()).isEqualTo(reason));
  }
}
