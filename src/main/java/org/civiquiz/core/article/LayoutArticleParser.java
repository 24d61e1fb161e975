package org.civiquiz.core.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.civiquiz.core.text.SentenceSplitter;
import org.civiquiz.core.text.Span;

/** Takes an article apart by its layout: marked blocks where a file has them, else its lines. */
public final class LayoutArticleParser implements ArticleParser {

  private static final int DATELINE_WITHIN = 3;

  private final SentenceSplitter sentences = new SentenceSplitter();

  @Override
  public ParsedArticle parse(StructuredText source) {
    String text = source.text();
    List<Block> blocks =
        withoutLoneEmphasis(
            source.blocks().isEmpty() ? PlainLayout.blocks(text) : splitAtMarks(source));
    Optional<Span> titleSpan = title(text, blocks);
    int first = titleSpan.isPresent() && !Wording.isFaqHeading(titleSpan.get().in(text)) ? 1 : 0;
    FaqFinder finder = new FaqFinder(text, blocks);
    int titleBlock = first == 1 ? blockAt(blocks, titleSpan.get()) : -1;
    finder.find(titleBlock == 0 ? 1 : 0);

    List<String> warnings = new ArrayList<>(source.warnings());
    List<Passage> passages = passages(text, blocks, finder, titleSpan);
    Set<Span> items =
        blocks.stream()
            .filter(LayoutArticleParser::isItem)
            .map(Block::span)
            .collect(Collectors.toSet());
    List<FaqEntry> faq = faq(text, finder, items, warnings);
    String title =
        titleSpan.map(span -> span.in(text)).or(source::title).orElse("").replaceAll("\\s+", " ");
    String language =
        source
            .language()
            .filter(tag -> !tag.isBlank())
            .orElseGet(() -> LanguageGuess.of(source.text()));
    return new ParsedArticle(
        text,
        title.strip(),
        titleSpan,
        source.source(),
        dateline(text, passages),
        language,
        passages,
        faq,
        warnings);
  }

  /** A text that is bold as a whole is no title of anything. */
  private static List<Block> withoutLoneEmphasis(List<Block> blocks) {
    if (blocks.stream().filter(LayoutArticleParser::hasText).count() != 1) {
      return blocks;
    }
    return blocks.stream()
        .map(
            block ->
                block.kind() == Block.Kind.STRONG
                    ? new Block(Block.Kind.PARAGRAPH, block.span(), 0)
                    : block)
        .toList();
  }

  private static boolean hasText(Block block) {
    return block.kind() != Block.Kind.BREAK;
  }

  private static int blockAt(List<Block> blocks, Span span) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).span().equals(span)) {
        return i;
      }
    }
    return -1;
  }

  private static Optional<Span> title(String text, List<Block> blocks) {
    Optional<Block> top =
        blocks.stream()
            .filter(block -> block.kind() == Block.Kind.HEADING && block.level() == 1)
            .findFirst();
    Optional<Block> first = blocks.stream().filter(LayoutArticleParser::hasText).findFirst();
    return top.or(
            () ->
                first.filter(
                    block ->
                        block.kind() == Block.Kind.HEADING || block.kind() == Block.Kind.STRONG))
        .map(Block::span);
  }

  /** Lines of one paragraph that are marked as question or answer become blocks of their own. */
  private static List<Block> splitAtMarks(StructuredText source) {
    List<Block> blocks = new ArrayList<>();
    for (Block block : source.blocks()) {
      String words = block.span().in(source.text());
      int from = 0;
      int newline = words.indexOf('\n');
      while (newline >= 0) {
        String rest = words.substring(newline + 1);
        if (Wording.questionMark(rest) > 0
            || Wording.answerMark(rest) > 0
            || Wording.isQuestion(words.substring(from, newline))) {
          blocks.add(part(block, from, newline));
          from = newline + 1;
        }
        newline = words.indexOf('\n', newline + 1);
      }
      blocks.add(from == 0 ? block : part(block, from, words.length()));
    }
    return blocks;
  }

  private static Block part(Block block, int from, int to) {
    int start = block.span().start();
    return new Block(block.kind(), new Span(start + from, start + to), block.level());
  }

  private List<Passage> passages(
      String text, List<Block> blocks, FaqFinder finder, Optional<Span> title) {
    List<Passage> passages = new ArrayList<>();
    Optional<Span> heading = Optional.empty();
    List<Paragraph> paragraphs = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (finder.isTaken(i)
          || block.span().isEmpty()
          || title.isPresent() && title.get().equals(block.span())) {
        continue;
      }
      if (isHeading(text, block)) {
        if (heading.isPresent() || !paragraphs.isEmpty()) {
          passages.add(new Passage(heading, paragraphs));
        }
        heading = Optional.of(block.span());
        paragraphs = new ArrayList<>();
      } else {
        paragraphs.add(paragraph(text, block.span(), isItem(block)));
      }
    }
    if (heading.isPresent() || !paragraphs.isEmpty()) {
      passages.add(new Passage(heading, paragraphs));
    }
    return passages;
  }

  private static boolean isHeading(String text, Block block) {
    return block.kind() == Block.Kind.HEADING
        || block.kind() == Block.Kind.STRONG
            && block.span().length() <= 100
            && !block.span().in(text).endsWith(".");
  }

  private static boolean isItem(Block block) {
    return block.kind() == Block.Kind.LIST_ITEM;
  }

  private Paragraph paragraph(String text, Span span, boolean isListItem) {
    return new Paragraph(span, sentences.split(text, span), isListItem);
  }

  private List<FaqEntry> faq(
      String text, FaqFinder finder, Set<Span> items, List<String> warnings) {
    List<FaqEntry> faq = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (FaqFinder.Entry entry : finder.entries()) {
      String question = entry.question().in(text);
      if (entry.answer().isEmpty()) {
        warnings.add("The FAQ question “" + question + "” has no answer and was left out.");
        continue;
      }
      Span answer = entry.answer().get(0);
      for (Span part : entry.answer()) {
        answer = answer.cover(part);
      }
      String words = answer.in(text);
      if (!seen.add(Wording.normalized(question))) {
        continue;
      }
      if (words.split("\\s+").length < 2) {
        warnings.add("The FAQ question “" + question + "” has hardly an answer: “" + words + "”.");
      }
      List<Paragraph> paragraphs =
          entry.answer().stream().map(part -> paragraph(text, part, items.contains(part))).toList();
      faq.add(new FaqEntry(entry.question(), answer, paragraphs));
    }
    return faq;
  }

  private static Optional<Span> dateline(String text, List<Passage> passages) {
    return passages.stream()
        .flatMap(passage -> passage.paragraphs().stream())
        .limit(DATELINE_WITHIN)
        .flatMap(
            paragraph ->
                Dateline.find(paragraph.span().in(text)).stream()
                    .map(span -> span.shiftedBy(paragraph.span().start())))
        .findFirst();
  }
}
