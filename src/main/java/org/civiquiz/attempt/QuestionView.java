package org.civiquiz.attempt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.civiquiz.core.question.Question;

/**
 * A question as its form shows it: no keys.
 *
 * @param number from 1
 * @param sequence what the form sends: one more than what is stored
 * @param options of choice and true/false questions, those saved marked
 * @param pieces of a cloze question's text
 * @param lines of a matching question; of an ordering question, its places
 * @param text of a short answer
 */
record QuestionView(
    int number,
    int count,
    String type,
    String typeName,
    String points,
    String stem,
    long sequence,
    boolean flagged,
    List<Choice> options,
    List<Piece> pieces,
    List<Line> lines,
    String text) {

  private static final Pattern MARK = Pattern.compile("\\{\\{([^{}]+)}}");

  /** Something to choose. */
  record Choice(String id, String letter, String text, boolean chosen) {}

  /**
   * Part of a cloze text: words, or a blank.
   *
   * @param field null for words
   */
  record Piece(String text, String field, int blank, List<Choice> options) {}

  /** A label and what can be chosen for it. */
  record Line(String id, String label, String field, List<Choice> options) {}

  static QuestionView of(AttemptRecord attempt, int slot, Set<Integer> flags, Phrases phrases) {
    OfferedQuestion offered = attempt.offered(slot);
    Question question = offered.question();
    OfferedSlot shown = offered.offered();
    GivenResponse given =
        attempt
            .response(slot)
            .map(response -> offered.write(response, 0L))
            .orElse(new GivenResponse(0L, null, null, null));
    List<String> chosen = given.options() == null ? List.of() : given.options();
    Map<String, String> pairs = given.pairs() == null ? Map.of() : given.pairs();
    boolean isOrdering = question instanceof Question.Ordering;
    List<Line> lines = new ArrayList<>();
    for (OfferedSlot.Choice item : shown.left()) {
      String partner = pairs.getOrDefault(item.id(), "");
      lines.add(
          new Line(
              "line-" + lines.size(),
              item.text(),
              AnswerForm.PAIR + item.id(),
              choices(shown.right(), Set.of(partner))));
    }
    for (int place = 0; isOrdering && place < shown.options().size(); place++) {
      String id = place < chosen.size() ? chosen.get(place) : "";
      lines.add(
          new Line(
              "line-" + place,
              phrases.take().placeNumber(place + 1),
              AnswerForm.PLACE + place,
              choices(shown.options(), Set.of(id))));
    }
    return new QuestionView(
        slot + 1,
        attempt.slots(),
        question.type().code(),
        phrases.type(question.type()),
        phrases.points(question.points()),
        question instanceof Question.Cloze ? phrases.take().fillTheBlanks() : question.stem(),
        attempt.saved(slot).map(saved -> saved.sequence).orElse(0L) + 1,
        flags.contains(slot),
        isOrdering ? List.of() : choices(shown.options(), Set.copyOf(chosen)),
        question instanceof Question.Cloze ? pieces(shown, pairs) : List.of(),
        lines,
        given.text() == null ? "" : given.text());
  }

  public int maxLength() {
    return OfferedQuestion.MAX_TEXT_LENGTH;
  }

  private static List<Piece> pieces(OfferedSlot shown, Map<String, String> pairs) {
    Map<String, OfferedSlot.Blank> blanks = new LinkedHashMap<>();
    shown.blanks().forEach(blank -> blanks.put(blank.id(), blank));
    List<Piece> pieces = new ArrayList<>();
    Matcher mark = MARK.matcher(shown.stem());
    int end = 0;
    int number = 0;
    while (mark.find()) {
      OfferedSlot.Blank blank = blanks.get(mark.group(1));
      if (blank == null) {
        continue;
      }
      pieces.add(new Piece(shown.stem().substring(end, mark.start()), null, 0, List.of()));
      String partner = pairs.getOrDefault(blank.id(), "");
      pieces.add(
          new Piece(
              "",
              AnswerForm.PAIR + blank.id(),
              ++number,
              choices(blank.options(), Set.of(partner))));
      end = mark.end();
    }
    pieces.add(new Piece(shown.stem().substring(end), null, 0, List.of()));
    return pieces;
  }

  private static List<Choice> choices(List<OfferedSlot.Choice> shown, Set<String> chosen) {
    return IntStream.range(0, shown.size())
        .mapToObj(
            i ->
                new Choice(
                    shown.get(i).id(),
                    i < 26 ? Character.toString('A' + i) : Integer.toString(i + 1),
                    shown.get(i).text(),
                    chosen.contains(shown.get(i).id())))
        .toList();
  }
}
