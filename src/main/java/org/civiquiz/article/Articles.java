package org.civiquiz.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civiquiz.account.Caller;
import org.civiquiz.core.article.LayoutArticleParser;
import org.civiquiz.core.article.ParsedArticle;
import org.civiquiz.core.article.StructuredText;
import org.civiquiz.core.question.QuizDocument.Faq;
import org.civiquiz.error.InvalidInputException;
import org.civiquiz.error.NoSuchEntityException;
import org.civiquiz.error.TooLargeException;

/** The articles of schools. */
@ApplicationScoped
public class Articles {

  private static final LayoutArticleParser PARSER = new LayoutArticleParser();

  private final Caller caller;
  private final Clock clock;
  private final ArticleReader reader;

  Articles(Caller caller, Clock clock, ArticleReader reader) {
    this.caller = caller;
    this.clock = clock;
    this.reader = reader;
  }

  /** Reads a file and stores its article in the caller's school; see {@link #read}. */
  @Transactional
  public Article store(byte[] bytes, Optional<Format> format) {
    Article article = read(bytes, format);
    article.persistAndFlush();
    return article;
  }

  /**
   * Reads a file as an article of the caller's school, which is not stored.
   *
   * @param format empty to go by what the file looks like
   * @throws TooLargeException if it is longer than {@link ArticleReader#LONGEST}
   * @throws InvalidInputException if there is no text in the file
   */
  public Article read(byte[] bytes, Optional<Format> format) {
    StructuredText text = text(bytes, format);
    ParsedArticle parsed = PARSER.parse(text);
    Article article = new Article();
    article.id = UUID.randomUUID();
    article.schoolId = caller.schoolId();
    article.title = parsed.title();
    article.source = parsed.source().orElse(null);
    article.language = parsed.language();
    article.text = parsed.text();
    article.hash = Sha256.hex(parsed.text().getBytes(StandardCharsets.UTF_8));
    article.faq = FaqJson.write(faq(parsed)).toString();
    article.warnings = BlockJson.writeLines(parsed.warnings());
    article.blocks = BlockJson.write(text.blocks());
    article.createdBy = caller.id();
    article.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return article;
  }

  /**
   * @throws NoSuchEntityException if the caller's school has no such article
   */
  @Transactional
  public Article find(UUID id) {
    return Article.findInSchool(caller.schoolId(), id)
        .orElseThrow(() -> new NoSuchEntityException("article"));
  }

  /**
   * The characters of a file, as its author typed them.
   *
   * @throws InvalidInputException if it is not text
   */
  public String source(byte[] bytes, Optional<Format> format) {
    try {
      return reader.source(bytes, format.orElse(Format.HTML));
    } catch (UnreadableArticleException e) {
      throw InvalidInputException.at("body", e.getMessage());
    }
  }

  /** What was noticed when the article was read. */
  public static List<String> warnings(Article article) {
    return BlockJson.readLines(article.warnings);
  }

  /** The article taken apart as when it was stored, without its warnings. */
  public static ParsedArticle parse(Article article) {
    return PARSER.parse(
        new StructuredText(
            article.text,
            Optional.of(article.title),
            Optional.ofNullable(article.source),
            Optional.of(article.language),
            BlockJson.read(article.blocks),
            List.of()));
  }

  private StructuredText text(byte[] bytes, Optional<Format> format) {
    try {
      return format.map(known -> reader.read(bytes, known)).orElseGet(() -> reader.read(bytes));
    } catch (UnreadableArticleException e) {
      throw switch (e.reason()) {
        case TOO_LONG -> new TooLargeException(e.getMessage());
        case EMPTY, BINARY -> InvalidInputException.at("body", e.getMessage());
      };
    }
  }

  private static List<Faq> faq(ParsedArticle parsed) {
    return parsed.faq().stream()
        .map(
            entry ->
                new Faq(
                    entry.question().in(parsed.text()),
                    entry.answer().in(parsed.text()),
                    entry.span()))
        .toList();
  }
}
