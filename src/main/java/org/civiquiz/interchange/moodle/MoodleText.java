package org.civiquiz.interchange.moodle;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.civiquiz.interchange.Markup;
import org.civiquiz.interchange.UnusableQuestionException;
import org.civiquiz.interchange.XmlElement;
import org.civiquiz.interchange.XmlNode;

/** A text of a Moodle file with its format and the files that belong to it. */
final class MoodleText {

  private final String source;
  private final Markup markup;
  private final boolean hasFiles;

  /**
   * @param holder the element with a {@code text} in it, if there is one
   */
  MoodleText(Optional<XmlElement> holder) {
    this.source = holder.flatMap(e -> e.child("text")).map(MoodleText::characters).orElse("");
    this.markup = holder.map(e -> markup(e.attribute("format"))).orElse(Markup.HTML);
    this.hasFiles = holder.filter(e -> !e.children("file").isEmpty()).isPresent();
  }

  private static Markup markup(String format) {
    return switch (format) {
      case "plain_text" -> Markup.PLAIN;
      case "markdown" -> Markup.MARKDOWN;
      case "moodle_auto_format" -> Markup.HTML_LINES;
      default -> Markup.HTML;
    };
  }

  private static String characters(XmlElement text) {
    return text.content().stream()
        .map(
            node -> node instanceof XmlNode.Text words ? words.value() : ((XmlElement) node).text())
        .collect(Collectors.joining());
  }

  boolean isBlank() {
    return source.isBlank();
  }

  /**
   * @throws UnusableQuestionException if the meaning is in a picture or the like
   */
  String read(Consumer<String> lost) {
    String text = markup.text(source, lost);
    if (hasFiles && text.isBlank()) {
      throw new UnusableQuestionException("It needs a picture");
    }
    if (hasFiles && !source.contains("@@PLUGINFILE@@")) {
      lost.accept("A file");
    }
    return text;
  }

  /** As a remark, which does without its pictures. */
  String remark(Consumer<String> lost) {
    return markup.read(source, lost);
  }

  /** What is lost when this becomes a part of the article. */
  Optional<String> loss() {
    StringBuilder all = new StringBuilder();
    article(what -> all.append(all.isEmpty() ? "" : ", ").append(what));
    return all.isEmpty() ? Optional.empty() : Optional.of(all.toString());
  }

  /** As a part of the article, which is not lost for its pictures. */
  String article() {
    return article(what -> {});
  }

  private String article(Consumer<String> lost) {
    if (markup == Markup.PLAIN) {
      return source.replace("\r\n", "\n").replace('\r', '\n');
    }
    return markup.read(source, lost);
  }
}
