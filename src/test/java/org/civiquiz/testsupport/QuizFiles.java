package org.civiquiz.testsupport;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.QuizDocument;
import org.civiquiz.core.text.Span;
import org.civiquiz.interchange.QuizJson;

/** Quiz files as a teacher imports them. */
public final class QuizFiles {

  private QuizFiles() {}

  /** A file without an article, with one true/false question. */
  public static String oneQuestion() {
    return """
        {"format": "civiquiz/1", "title": "Who asked?", "language": "en",
         "article": {"title": "", "text": ""},
         "questions": [{"id": "q1", "type": "true_false", "stem": "Ana Ruiz asked.", "points": 1,
           "options": [{"id": "true", "text": "True", "correct": true},
                       {"id": "false", "text": "False", "correct": false}]}]}
        """;
  }

  /** A file about {@link Questions#ARTICLE} with these questions, {@code q1} and so on. */
  public static String of(List<Question> questions) {
    List<QuizDocument.Entry> entries = new ArrayList<>();
    for (Question question : questions) {
      entries.add(new QuizDocument.Entry("q" + (entries.size() + 1), question));
    }
    int faq = Questions.ARTICLE.indexOf("Q: ");
    QuizDocument.SourceArticle article =
        new QuizDocument.SourceArticle(
            "Town council weighs a bike lane",
            Optional.of("The Hill Courier"),
            Questions.ARTICLE,
            List.of(
                new QuizDocument.Faq(
                    "Who asked for the lane?",
                    "Mayor Ana Ruiz asked for it.",
                    new Span(faq, Questions.ARTICLE.stripTrailing().length()))));
    return QuizJson.write(new QuizDocument("A bike lane for Main Street", "en", article, entries))
        .toString();
  }
}
