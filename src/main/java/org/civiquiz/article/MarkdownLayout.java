package org.civiquiz.article;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.civiquiz.core.article.Block;
import org.civiquiz.core.article.StructuredText;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Reads Markdown by way of the HTML that it stands for, HTML within it included. */
final class MarkdownLayout {

  private static final Pattern FRONT_MATTER =
      Pattern.compile(
          "\\A\\s*---[ \\t]*\\n(?<fields>(?:[^\\n]*\\n){0,60}?)(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)");
  private static final Pattern FIELD = Pattern.compile("(?m)^([\\w-]{1,40}):[ \\t]*(.+)$");

  private static final int DEEPEST = 60;

  // Emphasis, links and pictures nest as deep as their marks are many, and are walked recursively.
  private static final int MOST_MARKS = 1000;
  private static final Pattern BLOCK_START = Pattern.compile("[ \\t]*| {0,3}[-+*] +\\S.*");
  private static final Parser PARSER = Parser.builder().maxOpenBlockParsers(DEEPEST).build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder().softbreak(" ").build();

  private MarkdownLayout() {}

  static StructuredText read(String source, List<String> warnings) {
    Map<String, String> fields = new HashMap<>();
    String body = source;
    Matcher matcher = FRONT_MATTER.matcher(source);
    if (matcher.find()) {
      Matcher field = FIELD.matcher(matcher.group("fields"));
      while (field.find()) {
        String value = field.group(2).strip().replaceAll("^([\"'])(.*)\\1$", "$2");
        fields.putIfAbsent(field.group(1).toLowerCase(Locale.ROOT), value);
      }
      body = fields.isEmpty() ? source : source.substring(matcher.end());
    }
    int crowded = crowdedLine(body);
    if (crowded > 0) {
      int line = crowded + (int) source.lines().count() - (int) body.lines().count();
      warnings.add(
          "There are more than %,d Markdown marks in one paragraph (line %d); the article was read as plain text."
              .formatted(MOST_MARKS, line));
      return structured(body, fields, List.of(), warnings);
    }
    String html = RENDERER.render(PARSER.parse(body));
    StructuredText text = HtmlLayout.read(html, Optional.empty(), warnings);
    return structured(text.text(), fields, text.blocks(), text.warnings());
  }

  /** The line, from 1, where a paragraph exceeds the marks that are read; 0 if none does. */
  private static int crowdedLine(String body) {
    int number = 0;
    long marks = 0;
    for (String line : body.split("\n")) {
      number++;
      marks = BLOCK_START.matcher(line).matches() ? 0 : marks;
      marks += line.chars().filter(c -> c == '*' || c == '_' || c == '[').count();
      if (marks > MOST_MARKS) {
        return number;
      }
    }
    return 0;
  }

  private static StructuredText structured(
      String text, Map<String, String> fields, List<Block> blocks, List<String> warnings) {
    return new StructuredText(
        text,
        first(fields, "title", "headline"),
        first(fields, "source", "publisher", "publication", "author", "url"),
        first(fields, "language", "lang"),
        blocks,
        warnings);
  }

  private static Optional<String> first(Map<String, String> fields, String... names) {
    for (String name : names) {
      if (fields.containsKey(name)) {
        return Optional.of(fields.get(name));
      }
    }
    return Optional.empty();
  }
}
