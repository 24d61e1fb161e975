package org.civiquiz.core.article;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The plain text of an article, with what its file's layout said of its parts.
 *
 * @param text what students read, with {@code \n} as the only line end
 * @param title the title that the file gives apart from the text, as HTML's {@code <title>} does
 * @param source where the article was published, as the file says
 * @param language the language that the file declares, as a BCP 47 tag
 * @param blocks in the order of the text, not overlapping; empty for plain text, whose blocks are
 *     found by its lines
 * @param warnings what a teacher should know of how the file was read
 */
public record StructuredText(
    String text,
    Optional<String> title,
    Optional<String> source,
    Optional<String> language,
    List<Block> blocks,
    List<String> warnings) {

  public StructuredText {
    Objects.requireNonNull(text);
    blocks = List.copyOf(blocks);
    warnings = List.copyOf(warnings);
  }

  /** A text of which nothing but its characters is known. */
  public static StructuredText plain(String text) {
    return new StructuredText(
        text, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());
  }
}
