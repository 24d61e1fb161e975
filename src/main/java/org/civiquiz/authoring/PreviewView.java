package org.civiquiz.authoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.QuizDocument;
import org.civiquiz.quiz.PassageView;
import org.civiquiz.web.Points;
import org.civiquiz.web.TypeName;

/**
 * A quiz as its students will see it: no keys.
 *
 * @param passage null for a quiz without an article
 */
record PreviewView(
    UUID id,
    String title,
    boolean isPublished,
    String points,
    PassageView passage,
    List<Asked> questions,
    List<ExportLine> exports) {

  /**
   * One question.
   *
   * @param options of choice and true/false questions
   * @param pieces of a cloze text
   * @param lines of a matching question; of an ordering question, its places
   */
  record Asked(
      int number,
      String type,
      String typeName,
      String points,
      String stem,
      List<Choice> options,
      List<Piece> pieces,
      List<Line> lines) {}

  /** Something to choose. */
  record Choice(String letter, String text) {}

  /**
   * Part of a cloze text: words, or a blank.
   *
   * @param blank its number from 1; 0 for words
   */
  record Piece(String text, int blank, List<Choice> options) {}

  /** A label and what can be chosen for it. */
  record Line(String label, List<Choice> options) {}

  static PreviewView of(UUID id, boolean isPublished, PassageView passage, QuizDocument document) {
    List<Question> questions =
        document.questions().stream().map(QuizDocument.Entry::question).toList();
    return new PreviewView(
        id,
        document.title(),
        isPublished,
        Points.withUnit(questions.stream().mapToDouble(Question::points).sum()),
        passage,
        IntStream.range(0, questions.size()).mapToObj(i -> asked(i + 1, questions.get(i))).toList(),
        ExportLine.all(document));
  }

  private static Asked asked(int number, Question question) {
    List<Choice> options = List.of();
    List<Piece> pieces = List.of();
    List<Line> lines = List.of();
    if (question instanceof Question.SingleChoice single) {
      options = choices(texts(single.options()));
    } else if (question instanceof Question.MultipleChoice multiple) {
      options = choices(texts(multiple.options()));
    } else if (question instanceof Question.TrueFalse trueFalse) {
      options = choices(texts(trueFalse.options()));
    } else if (question instanceof Question.Cloze cloze) {
      pieces = pieces(cloze);
    } else if (question instanceof Question.Matching matching) {
      List<Choice> right = choices(matching.right().stream().map(Question.Matching.Item::text));
      lines = matching.left().stream().map(item -> new Line(item.text(), right)).toList();
    } else if (question instanceof Question.Ordering ordering) {
      // As stored they stand in the right order.
      List<Choice> items = choices(texts(ordering.options()).sorted(Comparator.naturalOrder()));
      lines =
          IntStream.rangeClosed(1, items.size())
              .mapToObj(place -> new Line("Place " + place, items))
              .toList();
    }
    return new Asked(
        number,
        question.type().code(),
        TypeName.of(question.type()),
        Points.withUnit(question.points()),
        question instanceof Question.Cloze ? "Fill the blanks." : question.stem(),
        options,
        pieces,
        lines);
  }

  private static List<Piece> pieces(Question.Cloze cloze) {
    Map<String, Question.Cloze.Blank> blanks =
        cloze.blanks().stream()
            .collect(Collectors.toMap(Question.Cloze.Blank::mark, Function.identity()));
    Pattern marks =
        Pattern.compile(
            blanks.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|")));
    List<Piece> pieces = new ArrayList<>();
    Matcher mark = marks.matcher(cloze.stem());
    int end = 0;
    int number = 0;
    while (mark.find()) {
      pieces.add(new Piece(cloze.stem().substring(end, mark.start()), 0, List.of()));
      pieces.add(new Piece("", ++number, choices(texts(blanks.get(mark.group()).options()))));
      end = mark.end();
    }
    pieces.add(new Piece(cloze.stem().substring(end), 0, List.of()));
    return pieces;
  }

  private static Stream<String> texts(List<Option> options) {
    return options.stream().map(Option::text);
  }

  private static List<Choice> choices(Stream<String> texts) {
    List<Choice> choices = new ArrayList<>();
    texts.forEach(
        text ->
            choices.add(
                new Choice(
                    choices.size() < 26
                        ? Character.toString('A' + choices.size())
                        : Integer.toString(choices.size() + 1),
                    text)));
    return choices;
  }
}
