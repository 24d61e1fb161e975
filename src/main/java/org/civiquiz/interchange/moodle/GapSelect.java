package org.civiquiz.interchange.moodle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.civiquiz.core.question.Basis;
import org.civiquiz.core.question.Question;
import org.civiquiz.interchange.Choices;
import org.civiquiz.interchange.UnusableQuestionException;
import org.civiquiz.interchange.XmlElement;

/**
 * A text with gaps, each filled from a list of words: {@code [[2]]} stands for the second word, and
 * offers all words of the same group.
 */
final class GapSelect {

  private static final Pattern GAP = Pattern.compile("\\[\\[(\\d{1,4})]]");

  private GapSelect() {}

  static Question read(
      XmlElement question, String stem, double points, Basis basis, Consumer<String> lost) {
    List<Word> words = new ArrayList<>();
    if (question.children("dragbox").stream().anyMatch(box -> box.child("infinite").isEmpty())) {
      lost.accept("That each word fits one gap only; here a gap offers all words of its group");
    }
    for (XmlElement option : question.children("selectoption", "dragbox")) {
      // Words that are chosen from a list are plain, those that are dragged may be marked up.
      String text =
          option.is("dragbox")
              ? new MoodleText(Optional.of(option)).read(lost)
              : option.child("text").map(XmlElement::text).orElse("");
      words.add(new Word(text, option.child("group").map(XmlElement::text).orElse("1")));
    }
    List<Question.Cloze.Blank> blanks = new ArrayList<>();
    Map<Integer, String> used = new LinkedHashMap<>();
    Matcher gap = GAP.matcher(stem);
    StringBuilder text = new StringBuilder();
    while (gap.find()) {
      int number = Integer.parseInt(gap.group(1));
      if (number < 1 || number > words.size()) {
        throw new UnusableQuestionException(
            "The gap %s names a word that is not in the list".formatted(gap.group()));
      }
      Question.Cloze.Blank blank = blank("b" + (blanks.size() + 1), words, number - 1);
      blanks.add(blank);
      used.put(number - 1, words.get(number - 1).group);
      gap.appendReplacement(text, Matcher.quoteReplacement(blank.mark()));
    }
    gap.appendTail(text);
    if (stem.contains("{{")) {
      throw new UnusableQuestionException("Its text has {{, which marks a blank here");
    }
    if (words.stream().anyMatch(word -> !used.containsValue(word.group))) {
      lost.accept("Words that no gap offers");
    }
    return new Question.Cloze(text.toString(), points, blanks, basis);
  }

  private static Question.Cloze.Blank blank(String id, List<Word> words, int right) {
    Choices choices = new Choices();
    IntStream.range(0, words.size())
        .filter(i -> words.get(i).group.equals(words.get(right).group))
        .forEach(i -> choices.add(words.get(i).text, i == right, ""));
    return new Question.Cloze.Blank(id, choices.options());
  }

  /** A word of the list and the group of gaps that offer it. */
  private record Word(String text, String group) {}
}
