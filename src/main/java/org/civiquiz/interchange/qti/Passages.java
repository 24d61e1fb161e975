package org.civiquiz.interchange.qti;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.civiquiz.core.question.QuizDocument.SourceArticle;
import org.civiquiz.interchange.PlainText;

/** The texts that questions of one file are about, put together to one article. */
final class Passages {

  private final Map<String, String> titlesByText = new LinkedHashMap<>();
  private final Set<String> lost = new LinkedHashSet<>();

  void add(String title, PlainText passage) {
    passage.needed().forEach(what -> lost.add("In the article: " + what));
    passage.lost().forEach(what -> lost.add("In the article: " + what.toLowerCase(Locale.ROOT)));
    if (!passage.text().isEmpty()) {
      titlesByText.putIfAbsent(passage.text(), title.strip());
    }
  }

  /** What the article cannot hold of them. */
  Set<String> lost() {
    if (titlesByText.size() > 1) {
      lost.add("That there are several texts; here they stand in one article");
    }
    return lost;
  }

  SourceArticle article() {
    if (titlesByText.size() < 2) {
      String text = titlesByText.keySet().stream().findFirst().orElse("");
      return article(titlesByText.getOrDefault(text, ""), text);
    }
    StringJoiner all = new StringJoiner("\n\n");
    titlesByText.forEach(
        (text, title) ->
            all.add(title.isEmpty() || text.startsWith(title) ? text : title + "\n\n" + text));
    return article(titlesByText.values().iterator().next(), all.toString());
  }

  private static SourceArticle article(String title, String text) {
    return new SourceArticle(title, Optional.empty(), text, List.of());
  }
}
