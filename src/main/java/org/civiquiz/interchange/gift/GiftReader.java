package org.civiquiz.interchange.gift;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.civiquiz.core.question.QuizDocument.SourceArticle;
import org.civiquiz.interchange.CategoryPath;
import org.civiquiz.interchange.Place;
import org.civiquiz.interchange.QuestionName;
import org.civiquiz.interchange.QuizFile;
import org.civiquiz.interchange.QuizFileException;
import org.civiquiz.interchange.QuizReader;
import org.civiquiz.interchange.QuizReading;
import org.civiquiz.interchange.ReadQuestions;
import org.civiquiz.interchange.UnusableQuestionException;

/**
 * Reads GIFT, the text format of Moodle, by this grammar:
 *
 * <pre>
 * file      = { block | empty line }          a block ends at an empty line
 * block     = { comment | category } [ question ]
 * comment   = "//" rest of line               "[id:…]" and "[tag:…]" in it name the question
 * category  = "$CATEGORY:" path
 * question  = [ "::" name "::" ] [ format ] text [ "{" answers "}" [ text ] ]
 * format    = "[html]" | "[moodle]" | "[plain]" | "[markdown]"
 * answers   = ( nothing                       an essay
 *             | choice { choice }             with "=" one choice is right, without several are
 *             | pair pair { pair }            matching
 *             | ("T"|"TRUE"|"F"|"FALSE") [ "#" if wrong [ "#" if right ] ]
 *             | { "=" answer }                a short answer
 *             | "#" { "=" number [ ":" tolerance ] } )   read if only one number is right
 *             [ "####" general feedback ]
 * choice    = ("=" | "~") [ "%" weight "%" ] text [ "#" feedback ]
 * pair      = "=" text "->" text
 * </pre>
 *
 * <p>A backslash takes the meaning of {@code ~ = # { } :} away, and {@code \n} is a line end. A
 * text without braces is a description, and part of the article; a text that goes on after its
 * braces has a blank where they stood.
 */
public final class GiftReader implements QuizReader {

  private static final Pattern LOOK =
      Pattern.compile(
          "(?m)^\\s*(?:::|\\$CATEGORY:)|(?<!\\\\)\\{(?:[^{}\\\\]|\\\\.)*+}", Pattern.DOTALL);
  private static final Pattern CATEGORY = Pattern.compile("^\\s*\\$CATEGORY:\\s*(.*?)\\s*$");
  private static final Pattern MARK = Pattern.compile("\\[(id|tag):([^\\]\\[]+)]");
  private static final String ARTICLE = "Article: ";

  @Override
  public boolean recognises(QuizFile file) {
    return file.isText() && LOOK.matcher(file.text()).find();
  }

  @Override
  public QuizReading read(QuizFile file) {
    Reading reading = new Reading();
    file.textWarning().ifPresent(warning -> reading.questions.warn(Place.FILE, warning));
    int number = 0;
    for (String line : file.text().split("\n", -1)) {
      reading.line(line, ++number);
    }
    reading.endBlock();
    return reading.finish();
  }

  /** What has been read of one file so far. */
  private static final class Reading {
    final ReadQuestions questions = new ReadQuestions();
    private final List<Block> blocks = new ArrayList<>();
    private MaskedText.Builder block = new MaskedText.Builder();
    private List<String> tags = new ArrayList<>();
    private String id = "";
    private String title = "";

    void line(String line, int number) {
      Matcher category = CATEGORY.matcher(line);
      if (line.isBlank()) {
        endBlock();
      } else if (line.stripLeading().startsWith("//")) {
        marks(line);
      } else if (category.matches()) {
        category(category.group(1), number);
      } else {
        block.line(line, number);
      }
    }

    private void marks(String comment) {
      Matcher mark = MARK.matcher(comment);
      while (mark.find()) {
        if (mark.group(1).equals("id")) {
          id = mark.group(2);
        } else {
          tags.add(mark.group(2));
        }
      }
    }

    private void category(String path, int line) {
      String last = CategoryPath.last(path);
      if (title.isEmpty()) {
        title = last;
      } else if (!last.equals(title)) {
        questions.lose(Place.at(line, 1), "The category “%s”".formatted(path));
      }
    }

    void endBlock() {
      if (!block.isEmpty()) {
        blocks.add(new Block(block.build(), id, tags));
        block = new MaskedText.Builder();
        id = "";
        tags = new ArrayList<>();
      }
    }

    QuizReading finish() {
      List<GiftQuestion> descriptions = new ArrayList<>();
      List<Asked> asked = new ArrayList<>();
      for (Block one : blocks) {
        Asked question = Asked.of(one);
        if (question.question != null && question.question.isDescription()) {
          descriptions.add(question.question);
        } else {
          asked.add(question);
        }
      }
      String article =
          descriptions.stream()
              .map(d -> d.description(what -> questions.lose(d.place(), what)))
              .collect(Collectors.joining("\n\n"));
      int number = 0;
      for (Asked one : asked) {
        number++;
        String id = one.block.id;
        String wanted = id.isEmpty() ? QuestionName.id(one.name(), number) : id;
        questions.take(one.place(), wanted, lost -> one.require().read(article, lost));
      }
      if (questions.isEmpty()) {
        throw QuizFileException.invalid(Place.FILE.fault("The file has no question with { }"));
      }
      String articleTitle =
          descriptions.stream()
              .map(GiftQuestion::name)
              .filter(name -> name.startsWith(ARTICLE))
              .map(name -> name.substring(ARTICLE.length()))
              .findFirst()
              .orElse("");
      return questions.finish(
          Optional.empty(),
          title.isEmpty() ? articleTitle : title,
          "en",
          new SourceArticle(articleTitle, Optional.empty(), article, List.of()));
    }
  }

  /** The lines of a question and what the comments before them say of it. */
  private record Block(MaskedText text, String id, List<String> tags) {}

  /** A block that asks something, or why it cannot. */
  private record Asked(Block block, GiftQuestion question, UnusableQuestionException fault) {

    static Asked of(Block block) {
      try {
        return new Asked(block, GiftQuestion.of(block.text, block.tags), null);
      } catch (UnusableQuestionException e) {
        return new Asked(block, null, e);
      }
    }

    String name() {
      return question == null ? "" : question.name();
    }

    Place place() {
      return block.text.place();
    }

    GiftQuestion require() {
      if (fault != null) {
        throw fault;
      }
      return question;
    }
  }
}
