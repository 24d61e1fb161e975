package org.civiquiz.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the sentences of a paragraph. Together they hold every character of it but the white space
 * between them.
 *
 * <p>A quotation or bracket is never cut: {@code "We won. They lost," she said.} is one sentence,
 * because half of it proves nothing about who said what. Keeps no state; one instance serves all
 * threads.
 */
public final class SentenceSplitter {

  private static final String TERMINATORS = ".!?…";
  private static final String WIDE_TERMINATORS = "。！？";
  private static final String CLOSERS = "\"”’')]}»*_";
  private static final String OPENERS = "\"“‘'([{«„¿¡*_";

  private static final int LONGEST_ATTRIBUTION = 160;

  // "Who will pay?" Maria Diaz, the mayor, asked: the name goes on with the sentence.
  private static final Pattern ATTRIBUTION =
      Pattern.compile(
          "(?:\\p{Lu}[\\p{L}.'’-]{0,24}\\s+){1,6}?"
              + "(?:[^,.!?\"“”]{0,3},[^,.!?\"“”]{1,70},\\s+)?"
              + "(?:later\\s+|then\\s+|also\\s+|has\\s+|had\\s+)?"
              + "(?:said|says|asked|asks|told|tells|added|adds|wrote|writes|replied|replies|shouted"
              + "|yelled|cried|called|answered|responded|demanded|declared|wondered|posted|tweeted"
              + "|quipped|joked|exclaimed|remarked|insisted|warned|continued|testified)\\b"
              + "|(?:\\p{Lu}[\\p{L}.'’-]{0,24}\\s+){1,5}?"
              + "(?:\\p{Lu}[\\p{L}.'’-]{0,24}),[^,.!?\"“”]{1,70},\\s+(?:said|says|asked|asks|told"
              + "|added|wrote|replied|shouted)\\b");

  private static final Pattern NOTE_MARK = Pattern.compile("\\[\\d{1,3}\\]");

  /** The sentences of a text, in order, without the white space between them. */
  public List<Span> split(String text) {
    return split(text, new Span(0, text.length()));
  }

  /**
   * The sentences of a part of a text, in order.
   *
   * @return spans of {@code text}; empty if the part is blank
   */
  public List<Span> split(String text, Span part) {
    String source = part.in(text);
    return new Scan(source).sentences().stream().map(span -> span.shiftedBy(part.start())).toList();
  }

  /** One pass over one text. */
  private static final class Scan {
    private final String text;
    private final List<Span> enclosed;
    private final List<Span> sentences = new ArrayList<>();
    private int nextEnclosed;

    Scan(String text) {
      this.text = text;
      this.enclosed = Enclosures.find(text);
    }

    List<Span> sentences() {
      int start = skipSpace(0);
      int i = start;
      while (i < text.length()) {
        int end = endAt(i, start);
        if (end > 0) {
          sentences.add(new Span(start, end));
          start = skipSpace(end);
          i = start;
        } else {
          i++;
        }
      }
      addRest(start);
      return sentences;
    }

    private void addRest(int start) {
      int end = text.length();
      while (end > start && isSpace(text.charAt(end - 1))) {
        end--;
      }
      if (end > start) {
        sentences.add(new Span(start, end));
      }
    }

    /** The end of the sentence whose last mark begins at i; 0 if none ends there. */
    private int endAt(int i, int start) {
      char c = text.charAt(i);
      if (c == '\n' && isBlankLine(i)) {
        return i;
      }
      if (WIDE_TERMINATORS.indexOf(c) >= 0) {
        int end = afterClosers(i + 1);
        return isEnclosed(end - 1, end) ? 0 : end;
      }
      if (TERMINATORS.indexOf(c) < 0) {
        return 0;
      }
      int afterMarks = afterTerminators(i);
      int end = afterClosers(afterMarks);
      // Only the last mark of a run counts: "...", "?!".
      if (i > start && TERMINATORS.indexOf(text.charAt(i - 1)) >= 0) {
        return 0;
      }
      if (isEnclosed(afterMarks - 1, end) || !isFollowedBySpace(end)) {
        return 0;
      }
      int next = skipSpace(end);
      if (next == text.length()) {
        return end;
      }
      return begins(next) && ends(i, afterMarks, end, next, start) ? end : 0;
    }

    private boolean ends(int mark, int afterMarks, int end, int next, int start) {
      boolean isQuoted = end > afterMarks && "\"”’'»".indexOf(text.charAt(end - 1)) >= 0;
      String marks = text.substring(mark, afterMarks);
      String after = wordAt(next);
      if (marks.contains("...") || marks.startsWith("…") || marks.contains(". .")) {
        return isQuoted
            || marks.replace(" ", "").length() == 4
            || Abbreviations.startsSentence(after);
      }
      if (isQuoted && !isPlainOpener(next) && goesOnWithSpeaker(next, after)) {
        return false;
      }
      if (marks.equals(".") && !isQuoted) {
        int wordStart = wordStart(mark, start);
        String before = text.substring(wordStart, mark);
        return Abbreviations.canEnd(before, after, opens(wordStart, start));
      }
      return true;
    }

    private boolean goesOnWithSpeaker(int next, String after) {
      if (Abbreviations.startsSentence(after)) {
        return false;
      }
      int limit = Math.min(text.length(), next + LONGEST_ATTRIBUTION);
      Matcher matcher = ATTRIBUTION.matcher(text).region(next, limit);
      return matcher.lookingAt();
    }

    private boolean isPlainOpener(int next) {
      return OPENERS.indexOf(text.charAt(next)) >= 0;
    }

    /** Whether a sentence can begin with what stands there. */
    private boolean begins(int next) {
      int i = next;
      while (i < text.length() && OPENERS.indexOf(text.charAt(i)) >= 0) {
        i++;
      }
      if (i == text.length()) {
        return false;
      }
      int point = text.codePointAt(i);
      return switch (Character.getType(point)) {
        case Character.UPPERCASE_LETTER,
            Character.TITLECASE_LETTER,
            Character.OTHER_LETTER,
            Character.DECIMAL_DIGIT_NUMBER,
            Character.OTHER_SYMBOL,
            Character.CURRENCY_SYMBOL,
            Character.SURROGATE ->
            true;
        default -> "#@•§".indexOf(point) >= 0;
      };
    }

    /** Whether the mark stands inside a quotation that does not end with it. */
    private boolean isEnclosed(int mark, int end) {
      while (nextEnclosed < enclosed.size() && enclosed.get(nextEnclosed).end() <= mark) {
        nextEnclosed++;
      }
      if (nextEnclosed == enclosed.size()) {
        return false;
      }
      Span span = enclosed.get(nextEnclosed);
      return span.start() <= mark && span.end() > end;
    }

    private int afterTerminators(int from) {
      int i = from;
      while (i < text.length()) {
        if (TERMINATORS.indexOf(text.charAt(i)) >= 0) {
          i++;
        } else if (isSpacedDot(i)) {
          i += 2;
        } else {
          break;
        }
      }
      return i;
    }

    private boolean isSpacedDot(int i) {
      return text.charAt(i) == ' '
          && i + 1 < text.length()
          && text.charAt(i + 1) == '.'
          && text.charAt(i - 1) == '.';
    }

    private int afterClosers(int from) {
      int i = from;
      while (i < text.length() && CLOSERS.indexOf(text.charAt(i)) >= 0 && !isOpeningQuote(i)) {
        i++;
      }
      Matcher note = NOTE_MARK.matcher(text).region(i, Math.min(text.length(), i + 5));
      return note.lookingAt() ? note.end() : i;
    }

    private boolean isOpeningQuote(int i) {
      return i + 1 < text.length()
          && Character.isLetterOrDigit(text.charAt(i + 1))
          && "\"'*_".indexOf(text.charAt(i)) >= 0
          && isSpace(text.charAt(i - 1));
    }

    private boolean isFollowedBySpace(int end) {
      return end == text.length() || isSpace(text.charAt(end));
    }

    private boolean isBlankLine(int newline) {
      int i = newline + 1;
      while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
        i++;
      }
      return i < text.length() && text.charAt(i) == '\n';
    }

    private int wordStart(int end, int floor) {
      int i = end;
      while (i > floor
          && !isSpace(text.charAt(i - 1))
          && "([\"“‘—–/".indexOf(text.charAt(i - 1)) < 0) {
        i--;
      }
      return i;
    }

    private boolean opens(int wordStart, int start) {
      int i = wordStart;
      while (i > start && OPENERS.indexOf(text.charAt(i - 1)) >= 0) {
        i--;
      }
      return i == start;
    }

    private String wordAt(int next) {
      int from = next;
      while (from < text.length() && OPENERS.indexOf(text.charAt(from)) >= 0) {
        from++;
      }
      int to = from;
      while (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) {
        to++;
      }
      return text.substring(from, to);
    }

    private int skipSpace(int from) {
      int i = from;
      while (i < text.length() && isSpace(text.charAt(i))) {
        i++;
      }
      return i;
    }

    private static boolean isSpace(char c) {
      return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
  }
}
