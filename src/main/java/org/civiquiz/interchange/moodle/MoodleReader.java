package org.civiquiz.interchange.moodle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.civiquiz.core.question.QuizDocument.SourceArticle;
import org.civiquiz.interchange.CategoryPath;
import org.civiquiz.interchange.Place;
import org.civiquiz.interchange.QuizFile;
import org.civiquiz.interchange.QuizFileException;
import org.civiquiz.interchange.QuizReader;
import org.civiquiz.interchange.QuizReading;
import org.civiquiz.interchange.ReadQuestions;
import org.civiquiz.interchange.XmlElement;
import org.civiquiz.interchange.XmlText;

/**
 * Reads question banks in Moodle's XML. Its descriptions are the article; of its kinds of question
 * those are read that a quiz can hold, and the others are named.
 */
public final class MoodleReader implements QuizReader {

  private static final String ARTICLE = "Article: ";

  @Override
  public boolean recognises(QuizFile file) {
    return file.xmlRoot().filter("quiz"::equals).isPresent();
  }

  @Override
  public QuizReading read(QuizFile file) {
    XmlElement quiz = XmlText.read(file.bytes(), "");
    List<XmlElement> elements = quiz.children("question");
    ReadQuestions questions = new ReadQuestions();
    List<MoodleText> descriptions = new ArrayList<>();
    String title = "";
    String articleTitle = "";
    for (XmlElement element : elements) {
      if (element.attribute("type").equals("category")) {
        String path = element.child("category").map(XmlElement::text).orElse("");
        String last = CategoryPath.last(path);
        if (title.isEmpty()) {
          title = last;
        } else if (!last.equals(title)) {
          questions.lose(element.place(), "The category “%s”".formatted(path));
        }
      } else if (element.attribute("type").equals("description")) {
        MoodleText text = new MoodleText(element.child("questiontext"));
        text.loss().ifPresent(loss -> questions.lose(element.place(), loss));
        descriptions.add(text);
        String name = element.child("name").map(XmlElement::text).orElse("");
        articleTitle =
            articleTitle.isEmpty() && name.startsWith(ARTICLE)
                ? name.substring(ARTICLE.length())
                : articleTitle;
      }
    }
    String article =
        descriptions.stream().map(MoodleText::article).collect(Collectors.joining("\n\n"));
    MoodleQuestions reading = new MoodleQuestions(article);
    int number = 0;
    for (XmlElement element : elements) {
      if (!element.attribute("type").matches("category|description")) {
        number++;
        Place place = element.place();
        String id = MoodleQuestions.id(element, number);
        questions.take(place, id, lost -> reading.read(element, lost));
      }
    }
    for (XmlElement element : quiz.children()) {
      if (!element.is("question")) {
        questions.lose(element.place(), "The element <%s>".formatted(element.name()));
      }
    }
    if (questions.isEmpty()) {
      throw QuizFileException.invalid(quiz.place().fault("The file has no question"));
    }
    if (reading.hasPenalties()) {
      questions.lose(Place.FILE, "What a second try costs (penalty)");
    }
    return questions.finish(
        Optional.empty(),
        title.isEmpty() ? articleTitle : title,
        "en",
        new SourceArticle(articleTitle, Optional.empty(), article, List.of()));
  }
}
