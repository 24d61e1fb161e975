package org.civiquiz.core.question;

import java.util.List;
import java.util.Optional;
import org.civiquiz.core.text.Span;

/**
 * A quiz as it stands in a file: its article and its questions with their keys.
 *
 * @param language a BCP 47 tag
 */
public record QuizDocument(
    String title, String language, SourceArticle article, List<Entry> questions) {

  public QuizDocument {
    questions = List.copyOf(questions);
  }

  /** A question and its id within the quiz ({@code q1}). */
  public record Entry(String id, Question question) {}

  /**
   * The article that the questions are about.
   *
   * @param title may be empty
   * @param source where it was published
   * @param text the full text, FAQ included; empty for a quiz without an article
   */
  public record SourceArticle(String title, Optional<String> source, String text, List<Faq> faq) {
    public SourceArticle {
      faq = List.copyOf(faq);
    }
  }

  /**
   * A question and answer printed with the article.
   *
   * @param span covers both in the article's text
   */
  public record Faq(String question, String answer, Span span) {}
}
