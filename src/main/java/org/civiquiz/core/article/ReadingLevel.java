package org.civiquiz.core.article;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.civiquiz.core.text.Span;

/**
 * How hard an English text is to read, by the Flesch-Kincaid grade level: {@code 0.39 × words per
 * sentence + 11.8 × syllables per word − 15.59}.
 *
 * <p>The formula is that of J. P. Kincaid, R. P. Fishburne, R. L. Rogers and B. S. Chissom,
 * "Derivation of New Readability Formulas for Navy Enlisted Personnel", Research Branch Report
 * 8-75, Naval Technical Training Command, 1975. Syllables are counted by the letters of a word,
 * which errs in some words and evens out over a text; a number counts as one syllable.
 *
 * @param words of the article and its FAQ, without title and headings
 * @param sentences that they stand in
 */
public record ReadingLevel(int words, int sentences, int syllables) {

  private static final Pattern SPACE = Pattern.compile("[\\s—–]+");
  private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern VOWELS = Pattern.compile("[aeiouyà-öø-ÿ]+");
  // Written but not heard: "make", "makes", "walked"; heard in "table", "created", "changes".
  private static final Pattern SILENT_END =
      Pattern.compile("(?:[^aeiouyl]|[aeiouy]l)e$|[^aeiouycsxzgh]es$|[^aeiouytd]ed$");
  // Side by side and heard apart: "India" but not "Russia", "idea" but not "sea", "video".
  private static final Pattern SPLIT_VOWELS =
      Pattern.compile(
          "(?<![sct])ia(?!g)|(?<=[aeiou][a-z])ea$|creat|io(?!u|n)|(?<!p)eo(?!u)|(?<!q)u[ao]|iu|ie(?=t|nc)|ying");

  public static ReadingLevel of(ParsedArticle article) {
    List<Span> sentences =
        Stream.concat(
                article.paragraphs().stream().flatMap(paragraph -> paragraph.sentences().stream()),
                article.faq().stream()
                    .flatMap(
                        entry ->
                            Stream.concat(Stream.of(entry.question()), entry.sentences().stream())))
            .toList();
    int words = 0;
    int syllables = 0;
    for (Span sentence : sentences) {
      for (String token : SPACE.split(sentence.in(article.text()))) {
        String word = MARKS.matcher(token).replaceAll("");
        words += word.isEmpty() ? 0 : 1;
        syllables += word.isEmpty() ? 0 : syllables(word);
      }
    }
    return new ReadingLevel(words, sentences.size(), syllables);
  }

  /** The school grade in which the text can be read; 0 of a text without words. */
  public double grade() {
    return words == 0 ? 0 : 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
  }

  static int syllables(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    long count = VOWELS.matcher(lower).results().count();
    count += SPLIT_VOWELS.matcher(lower).results().count();
    if (count > 1 && SILENT_END.matcher(lower).find()) {
      count--;
    }
    return (int) Math.max(1, count);
  }
}
