package org.civiquiz.core.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.civiquiz.core.text.Span;

/**
 * The blocks of a text that has nothing but lines: blank lines part paragraphs, and where there are
 * none, the lengths of the lines tell whether a line goes on.
 */
final class PlainLayout {

  private static final int LONGEST_WRAPPED = 120;
  private static final int LONGEST_HEADING = 90;
  private static final int LONGEST_TITLE = 250;

  private static final Pattern RULE =
      Pattern.compile("\\s*(?:[-–—*_=~#·•]\\s?){3}[-–—*_=~#·•\\s]*");
  private static final Pattern MARKDOWN_HEADING = Pattern.compile("^(#{1,6})\\s+\\S.*");
  private static final Pattern BOLD = Pattern.compile("^(\\*\\*|__)(?=\\S).{1,300}(?<=\\S)\\1:?$");
  private static final Pattern NOT_HEADING =
      Pattern.compile(
          "(?i)^(?:by |published|updated|posted|source:|photo|image|\\(?(?:jan|feb|mar|apr|may|jun|jul"
              + "|aug|sep|oct|nov|dec)[a-z.]* \\d|\\d{1,2}[/.-]\\d).*");

  private final String text;
  private final List<Line> lines;
  private final boolean hasBlankLines;
  private final int width;
  private final List<Block> blocks = new ArrayList<>();

  private PlainLayout(String text) {
    this.text = text;
    this.lines = lines(text);
    int last = lastWithText();
    this.hasBlankLines = lines.stream().limit(last).skip(1).anyMatch(Line::isBlank);
    this.width =
        Math.max(
            40,
            lines.stream()
                .mapToInt(line -> line.span.length())
                .filter(length -> length <= LONGEST_WRAPPED)
                .max()
                .orElse(0));
  }

  /** The blocks in order. */
  static List<Block> blocks(String text) {
    PlainLayout layout = new PlainLayout(text);
    layout.read();
    return layout.blocks;
  }

  private void read() {
    int i = 0;
    while (i < lines.size()) {
      Line line = lines.get(i);
      if (line.isBlank()) {
        i++;
      } else if (RULE.matcher(line.text).matches()) {
        addRule(line, i);
        i++;
      } else {
        int end = i + 1;
        while (end < lines.size() && goesOn(i, end)) {
          end++;
        }
        add(i, end);
        i = end;
      }
    }
  }

  /** Whether the line at next belongs to the block that begins at first. */
  private boolean goesOn(int first, int next) {
    Line above = lines.get(next - 1);
    Line line = lines.get(next);
    if (line.isBlank() || RULE.matcher(line.text).matches() || startsBlock(line)) {
      return false;
    }
    if (isHeadingLike(lines.get(first).text) || Wording.isFaqHeading(lines.get(first).text)) {
      return false;
    }
    if (startsBlock(lines.get(first))
        && line.indent > 0
        && above.span.length() <= LONGEST_WRAPPED) {
      return !isQuestionSoFar(first, next);
    }
    boolean isFull = isFull(above, line);
    if (isQuestionSoFar(first, next) && !isFull) {
      return false;
    }
    if (above.span.length() > LONGEST_WRAPPED) {
      return !endsSentence(above.text) && startsLower(line.text);
    }
    if (isFull) {
      return true;
    }
    boolean isTitle = blocks.isEmpty() && next == 1 && !endsSentence(above.text);
    if (isTitle && (!hasBlankLines || line.span.length() > above.span.length())) {
      return startsLower(line.text);
    }
    return hasBlankLines ? !isOneParagraphALine(first) : !endsSentence(above.text);
  }

  /** Whether the lines from first up to the next blank one are paragraphs of their own. */
  private boolean isOneParagraphALine(int first) {
    int longLines = 0;
    int all = 0;
    for (int i = first; i < lines.size() && !lines.get(i).isBlank(); i++) {
      all++;
      if (lines.get(i).span.length() > LONGEST_WRAPPED) {
        longLines++;
      }
    }
    return longLines * 2 >= all;
  }

  private boolean isFull(Line above, Line line) {
    int space = line.text.indexOf(' ');
    int firstWord = space < 0 ? line.text.length() : space;
    return above.span.length() <= LONGEST_WRAPPED
        && above.span.length() + above.indent + 1 + firstWord > width
        && above.span.length() > width / 2;
  }

  private boolean isQuestionSoFar(int first, int next) {
    String soFar = text.substring(lines.get(first).span.start(), lines.get(next - 1).span.end());
    return soFar.length() < 300 && Wording.isQuestion(soFar.substring(mark(soFar)));
  }

  private static int mark(String line) {
    int mark = Wording.questionMark(line);
    return mark > 0 ? mark : Math.max(Wording.number(line), Wording.bullet(line));
  }

  private static boolean startsBlock(Line line) {
    return mark(line.text) > 0
        || Wording.answerMark(line.text) > 0 && !line.text.startsWith("A ")
        || MARKDOWN_HEADING.matcher(line.text).matches()
        || BOLD.matcher(line.text).matches()
        || Wording.isFaqHeading(line.text);
  }

  private void add(int first, int end) {
    Span span = new Span(lines.get(first).span.start(), lines.get(end - 1).span.end());
    String block = span.in(text);
    if (end == first + 1) {
      var heading = MARKDOWN_HEADING.matcher(block);
      if (heading.matches()) {
        int level = heading.group(1).length();
        add(Block.Kind.HEADING, trimmed(span, level, block.endsWith("#") ? level : 0), level);
        return;
      }
      if (BOLD.matcher(block).matches() && Wording.questionMark(block) == 0) {
        int tail = block.endsWith(":") ? 3 : 2;
        add(Block.Kind.STRONG, trimmed(span, 2, tail), 0);
        return;
      }
      if (isHeading(first, block)) {
        add(Block.Kind.HEADING, span, 2);
        return;
      }
    }
    if (Wording.questionMark(block) > 0 || Wording.answerMark(block) > 0) {
      add(Block.Kind.PARAGRAPH, span, 0);
      return;
    }
    int marker = Math.max(Wording.number(block), Wording.bullet(block));
    if (marker > 0) {
      add(Block.Kind.LIST_ITEM, new Span(span.start() + marker, span.end()), 1 + depth(first));
      return;
    }
    add(Block.Kind.PARAGRAPH, span, 0);
  }

  private int depth(int line) {
    return Math.min(5, lines.get(line).indent / 2);
  }

  private Span trimmed(Span span, int head, int tail) {
    int start = span.start() + head;
    int end = span.end() - tail;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private void add(Block.Kind kind, Span span, int level) {
    blocks.add(new Block(kind, span, level));
  }

  /** A rule parts the text, unless it underlines the line above as a heading. */
  private void addRule(Line line, int i) {
    boolean isUnderline =
        i > 0
            && !blocks.isEmpty()
            && !lines.get(i - 1).isBlank()
            && line.text.matches("=+|-+|~+")
            && blocks.get(blocks.size() - 1).span().end() == lines.get(i - 1).span.end()
            && lines.get(i - 1).span.length() <= LONGEST_TITLE;
    if (!isUnderline) {
      add(Block.Kind.BREAK, new Span(line.span.start(), line.span.start()), 0);
      return;
    }
    Block above = blocks.remove(blocks.size() - 1);
    int level = blocks.isEmpty() && line.text.startsWith("=") ? 1 : 2;
    add(Block.Kind.HEADING, above.span(), level);
  }

  private boolean isHeading(int i, String line) {
    if (i == firstWithText() && line.length() <= LONGEST_TITLE) {
      return isTitle(i, line);
    }
    boolean isAlone = hasBlankLines ? isBlank(i - 1) : isHeadingLike(line);
    return isAlone
        && isHeadingLike(line)
        && i < lastWithText()
        && (isBlank(i + 1) || !startsBlock(lines.get(i + 1)))
        && isProse(nextWithText(i));
  }

  private boolean isTitle(int i, String line) {
    boolean isStatement =
        line.matches("(?s).*[.;,]") && !line.matches("(?s).*\\b(?:\\p{L}\\.){2,}");
    return !isStatement
        && mark(line) == 0
        && !Wording.isSpoken(line + " x")
        && i < lastWithText()
        && Dateline.find(line).isEmpty();
  }

  private static boolean isHeadingLike(String line) {
    return line.length() <= LONGEST_HEADING
        && !endsSentence(line)
        && !line.matches("(?s).*[,;:—–-]")
        && line.chars().anyMatch(Character::isLetter)
        && !startsLower(line)
        && line.split("\\s+").length <= 12
        && "\"“‘'(|".indexOf(line.charAt(0)) < 0
        && !NOT_HEADING.matcher(line).matches()
        && !Wording.isSpoken(line)
        && mark(line) == 0;
  }

  /** Whether the line opens a paragraph, as what stands under a heading does. */
  private boolean isProse(Line line) {
    return line.span.length() > 40 || endsSentence(line.text) || mark(line.text) > 0;
  }

  private Line nextWithText(int i) {
    int next = i + 1;
    while (next < lines.size() - 1 && lines.get(next).isBlank()) {
      next++;
    }
    return lines.get(Math.min(next, lines.size() - 1));
  }

  private boolean isBlank(int i) {
    return i < 0 || i >= lines.size() || lines.get(i).isBlank();
  }

  private int firstWithText() {
    int i = 0;
    while (i < lines.size() && lines.get(i).isBlank()) {
      i++;
    }
    return i;
  }

  private int lastWithText() {
    int i = lines.size() - 1;
    while (i > 0 && lines.get(i).isBlank()) {
      i--;
    }
    return i;
  }

  private static boolean endsSentence(String line) {
    return line.matches("(?s).*[.!?…][\"”’')\\]*_]*");
  }

  private static boolean startsLower(String line) {
    return Character.isLowerCase(line.charAt(0));
  }

  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      lines.add(Line.of(text, start, end));
      start = end + 1;
    }
    return lines;
  }

  /**
   * A line without the white space around it.
   *
   * @param indent the white space before it, a tab counted as four
   */
  private record Line(Span span, String text, int indent) {

    static Line of(String text, int start, int end) {
      int from = start;
      int indent = 0;
      while (from < end && Character.isWhitespace(text.charAt(from))) {
        indent += text.charAt(from) == '\t' ? 4 : 1;
        from++;
      }
      int to = end;
      while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
        to--;
      }
      Span span = new Span(from, to);
      return new Line(span, span.in(text), indent);
    }

    boolean isBlank() {
      return span.isEmpty();
    }
  }
}
