package org.civiquiz.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.civiquiz.article.ArticleReader;
import org.civiquiz.article.Format;
import org.civiquiz.core.article.LayoutArticleParser;
import org.civiquiz.core.article.ParsedArticle;

/** The articles on which the quality of questions is measured, in sets. */
enum Corpus {
  /** With a list of what a question must be about; looked at while rules are written. */
  OPEN("src/test/resources/corpus/open"),
  /** With such a list too; not looked at while rules are written. */
  CLOSED("src/test/resources/corpus/closed"),
  EXAMPLES("src/test/resources/articles"),
  QUIZZES("quizzes");

  private static final JsonMapper JSON = new JsonMapper();

  private final Path folder;

  Corpus(String folder) {
    this.folder = Path.of(folder);
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The files of the articles, by name. */
  List<Path> files() {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> Format.byFileName(file.toString()).isPresent()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ParsedArticle article(Path file) {
    try {
      Format format = Format.byFileName(file.toString()).orElseThrow();
      return new LayoutArticleParser()
          .parse(new ArticleReader().read(Files.readAllBytes(file), format));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What questions on the article must be about; empty if nobody has written it down. */
  static List<CoreFact> coreFacts(Path article) {
    String name = article.getFileName().toString().replaceFirst("\\.[a-z]+$", ".gold.json");
    Path file = article.resolveSibling(name);
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      List<CoreFact> facts = new ArrayList<>();
      for (JsonNode node : JSON.readTree(Files.readAllBytes(file)).get("core")) {
        facts.add(
            new CoreFact(
                node.get("question").asText(),
                node.get("key").asText(),
                node.get("sentence").asText()));
      }
      return facts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
