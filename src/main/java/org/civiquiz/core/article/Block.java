package org.civiquiz.core.article;

import java.util.Objects;
import org.civiquiz.core.text.Span;

/**
 * A part of a text that its author set apart: what a reader of HTML or Markdown knows of the layout
 * and plain text only suggests.
 *
 * @param kind what the author marked it as
 * @param span its characters in the text, without the marks around them
 * @param level of a heading, 1 (the title) to 6; of a list item, its depth from 1; otherwise 0
 */
public record Block(Kind kind, Span span, int level) {

  public Block {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(span);
  }

  /** How a block was marked by its author. */
  public enum Kind {
    HEADING,
    PARAGRAPH,
    LIST_ITEM,
    /** A paragraph that is bold as a whole, as many writers mark a heading or a question. */
    STRONG,
    /**
     * Names what comes after it: {@code <dt>}, {@code <summary>}; a question if it reads as one.
     */
    TERM,
    /** A question marked as such: schema.org {@code Question}. */
    QUESTION,
    /** A part of what belongs to the question or term before it, marked as such. */
    ANSWER,
    /** An empty span where a part ends: a rule, the end of a {@code <section>}. */
    BREAK
  }
}
