package org.civiquiz.core.article;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.civiquiz.core.text.Span;

/**
 * An article taken apart. All spans point into {@link #text}.
 *
 * @param text the whole text, FAQ included, as students read it
 * @param title what to call the article; empty if the text has no title
 * @param titleSpan where the title stands in the text, if it does
 * @param source where the article was published, if the file says so
 * @param dateline the place and date that open the first paragraph ("GENEVA —") with the dash, if
 *     any; part of the first sentence, which is quoted with it
 * @param language the declared or recognised language as a BCP 47 tag, {@code en} if in doubt
 * @param passages the article without its FAQ, in order
 * @param faq the FAQ in order; empty if there is none
 * @param warnings what a teacher should know of how the text was read
 */
public record ParsedArticle(
    String text,
    String title,
    Optional<Span> titleSpan,
    Optional<String> source,
    Optional<Span> dateline,
    String language,
    List<Passage> passages,
    List<FaqEntry> faq,
    List<String> warnings) {

  public ParsedArticle {
    Objects.requireNonNull(text);
    Objects.requireNonNull(title);
    passages = List.copyOf(passages);
    faq = List.copyOf(faq);
    warnings = List.copyOf(warnings);
  }

  /** The paragraphs of all passages, in order, without the FAQ. */
  public List<Paragraph> paragraphs() {
    return passages.stream().flatMap(passage -> passage.paragraphs().stream()).toList();
  }
}
