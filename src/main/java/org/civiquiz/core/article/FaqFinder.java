package org.civiquiz.core.article;

import java.util.ArrayList;
import java.util.List;
import org.civiquiz.core.text.Span;

/** Tells which blocks of an article are its FAQ, and pairs their questions and answers. */
final class FaqFinder {

  private static final int LONGEST_LOOSE_ANSWER = 3;

  private final String text;
  private final List<Block> blocks;
  private final List<Entry> entries = new ArrayList<>();
  private final boolean[] taken;
  private boolean inFaq;
  private int faqLevel;

  FaqFinder(String text, List<Block> blocks) {
    this.text = text;
    this.blocks = blocks;
    this.taken = new boolean[blocks.size()];
  }

  /** How a question is marked, the surest first. */
  private enum Form {
    MARKED,
    TERM,
    HEADING,
    STRONG,
    NUMBERED,
    LINE,
    NONE
  }

  /** A question and the blocks of its answer, without their marks; perhaps none. */
  record Entry(Span question, List<Span> answer) {}

  List<Entry> entries() {
    return entries;
  }

  /** Whether the block is part of the FAQ or its heading. */
  boolean isTaken(int block) {
    return taken[block];
  }

  /** Looks at the blocks from the given one on. */
  void find(int from) {
    int i = from;
    while (i < blocks.size()) {
      Block block = blocks.get(i);
      if (isFaqHeading(i)) {
        inFaq = true;
        faqLevel = block.kind() == Block.Kind.HEADING ? block.level() : 6;
        taken[i] = true;
        i++;
      } else if (block.kind() == Block.Kind.BREAK) {
        taken[i] = true;
        inFaq = inFaq && i + 1 < blocks.size() && form(i + 1) != Form.NONE;
        i++;
      } else {
        Form form = form(i);
        if (form == Form.NONE || !isPlausible(i, form)) {
          if (block.kind() == Block.Kind.HEADING && block.level() <= faqLevel) {
            inFaq = false;
          }
          i++;
        } else {
          i = readRun(i, form);
        }
      }
    }
  }

  private boolean isFaqHeading(int i) {
    Block.Kind kind = blocks.get(i).kind();
    return kind != Block.Kind.BREAK
        && kind != Block.Kind.ANSWER
        && kind != Block.Kind.LIST_ITEM
        && Wording.isFaqHeading(in(i));
  }

  private Form form(int i) {
    Block block = blocks.get(i);
    String words = in(i);
    if (block.kind() == Block.Kind.QUESTION || Wording.questionMark(words) > 0) {
      return Form.MARKED;
    }
    if (block.kind() == Block.Kind.BREAK
        || block.kind() == Block.Kind.ANSWER
        || !Wording.isQuestion(words)
        || Wording.isSpoken(words)) {
      return Form.NONE;
    }
    return switch (block.kind()) {
      case TERM -> Form.TERM;
      case HEADING -> Form.HEADING;
      case STRONG -> Form.STRONG;
      case LIST_ITEM -> Form.NUMBERED;
      default -> Wording.number(words) > 0 ? Form.NUMBERED : Form.LINE;
    };
  }

  private boolean isPlausible(int i, Form form) {
    if (form == Form.MARKED || form == Form.TERM) {
      return true;
    }
    int answer = answerLength(i, form);
    if (answer == 0) {
      return false;
    }
    if (inFaq) {
      return true;
    }
    int next = i + 1 + answer;
    boolean isLoose = form == Form.LINE || form == Form.NUMBERED;
    return next < blocks.size()
        && form(next) == form
        && answerLength(next, form) > 0
        && (!isLoose || answer <= LONGEST_LOOSE_ANSWER);
  }

  /** How many blocks follow the question before the next question of its kind or the end. */
  private int answerLength(int question, Form form) {
    int i = question + 1;
    boolean isDeclared = form == Form.TERM || blocks.get(question).kind() == Block.Kind.QUESTION;
    while (i < blocks.size()) {
      Block block = blocks.get(i);
      if (block.kind() == Block.Kind.BREAK
          || isFaqHeading(i)
          || isDeclared && block.kind() != Block.Kind.ANSWER
          || form(i).compareTo(form) <= 0
          || block.kind() == Block.Kind.HEADING
              && (form != Form.HEADING || block.level() <= blocks.get(question).level())
          || block.kind() == Block.Kind.STRONG && form == Form.STRONG) {
        break;
      }
      i++;
    }
    return i - question - 1;
  }

  /** Reads questions in a row; returns the first block after them. */
  private int readRun(int first, Form form) {
    int longest = 0;
    int i = first;
    while (true) {
      int length = answerLength(i, form);
      int next = i + 1 + length;
      int after = next;
      while (after < blocks.size() && blocks.get(after).kind() == Block.Kind.BREAK) {
        after++;
      }
      boolean isLast = after >= blocks.size() || form(after) != form;
      int used = isLast ? lastAnswer(i, form, length, longest, i > first) : length;
      longest = Math.max(longest, length);
      read(i, used);
      if (isLast) {
        return i + 1 + used;
      }
      for (int b = next; b < after; b++) {
        taken[b] = true;
      }
      i = after;
    }
  }

  // Nothing marks where the last answer ends, so it is taken to be no longer than those before it.
  private int lastAnswer(int question, Form form, int length, int longest, boolean hasEarlier) {
    if (form == Form.HEADING
        || form == Form.TERM
        || blocks.get(question).kind() == Block.Kind.QUESTION
        || length <= 1) {
      return length;
    }
    int base = isWithAnswer(question) ? 0 : 1;
    while (base < length && blocks.get(question + 1 + base).kind() == Block.Kind.LIST_ITEM) {
      base++;
    }
    boolean fits = hasEarlier && longest > 1 && length <= Math.max(longest, base);
    return fits ? length : base;
  }

  private boolean isWithAnswer(int question) {
    return Wording.answerMarkWithin(in(question)).isPresent();
  }

  private void read(int question, int length) {
    for (int i = question; i <= question + length; i++) {
      taken[i] = true;
    }
    Span span = blocks.get(question).span();
    String words = in(question);
    int mark = Wording.questionMark(words);
    mark = mark > 0 ? mark : Wording.number(words);
    List<Span> answer = new ArrayList<>();
    Span asked = new Span(span.start() + mark, span.end());
    var inline = Wording.answerMarkWithin(words);
    if (mark > 0 && inline.isPresent()) {
      asked = new Span(span.start() + mark, span.start() + inline.get().start());
      add(answer, new Span(span.start() + inline.get().end(), span.end()));
    } else if (mark > 0 && !Wording.isQuestion(words) && words.indexOf('?') > mark) {
      int end = span.start() + words.indexOf('?') + 1;
      asked = new Span(span.start() + mark, end);
      add(answer, new Span(end, span.end()));
    }
    for (int i = question + 1; i <= question + length; i++) {
      Span part = blocks.get(i).span();
      int answerMark = answer.isEmpty() ? Wording.answerMark(in(i)) : 0;
      add(answer, new Span(part.start() + answerMark, part.end()));
    }
    entries.add(new Entry(stripped(asked), answer));
  }

  private void add(List<Span> answer, Span span) {
    Span stripped = stripped(span);
    if (!stripped.isEmpty()) {
      answer.add(stripped);
    }
  }

  private Span stripped(Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end && isMargin(text.charAt(start))) {
      start++;
    }
    while (end > start && isMargin(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private static boolean isMargin(char c) {
    return Character.isWhitespace(c) || c == '*';
  }

  private String in(int i) {
    return blocks.get(i).span().in(text);
  }
}
