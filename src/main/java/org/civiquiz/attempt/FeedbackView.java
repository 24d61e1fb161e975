package org.civiquiz.attempt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.civiquiz.core.question.Misreading;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.Response;
import org.civiquiz.quiz.PassageLayout;
import org.civiquiz.web.MisreadingName;

/**
 * What a student reads about one answer once the feedback policy allows it.
 *
 * @param number from 1
 * @param outcome {@code good}, {@code part}, {@code bad} or {@code wait}
 * @param earned "1 of 2"; empty while it waits for a person
 */
record FeedbackView(
    int number,
    String outcome,
    String earned,
    String stem,
    List<Line> lines,
    List<Reason> reasons,
    List<String> rubric,
    List<Quote> quotes) {

  /**
   * One part of an answer.
   *
   * @param kind {@code good}, {@code bad} or {@code plain}
   * @param key the right answer; empty if it is the one that was given
   */
  record Line(String kind, String lead, String given, String key) {}

  /**
   * Why something is wrong.
   *
   * @param misreading null if it has no name
   * @param name null likewise
   */
  record Reason(Misreading misreading, MisreadingName name, String rationale) {}

  /** A sentence of evidence and where it stands. */
  record Quote(String text, String place, String href) {}

  static FeedbackView of(AttemptRecord attempt, int slot, Phrases phrases) {
    OfferedQuestion offered = attempt.offered(slot);
    Question question = offered.question();
    Double mark = attempt.mark(slot);
    Lines lines = new Lines(offered, attempt.response(slot).orElse(null), phrases);
    lines.write();
    return new FeedbackView(
        slot + 1,
        outcome(mark),
        mark == null ? "" : phrases.score(mark * question.points(), question.points()),
        stem(question),
        lines.lines,
        lines.reasons,
        question instanceof Question.ShortAnswer answer && mark == null
            ? answer.rubric().stream()
                .map(level -> phrases.points(level.points()) + ": " + level.text())
                .toList()
            : List.of(),
        quotes(attempt, question, phrases));
  }

  private static String outcome(Double mark) {
    if (mark == null) {
      return "wait";
    }
    return mark >= 1 ? "good" : mark > 0 ? "part" : "bad";
  }

  private static String stem(Question question) {
    String stem = question.stem();
    if (question instanceof Question.Cloze cloze) {
      for (Question.Cloze.Blank blank : cloze.blanks()) {
        stem = stem.replace(blank.mark(), "____");
      }
    }
    return stem;
  }

  private static List<Quote> quotes(AttemptRecord attempt, Question question, Phrases phrases) {
    PassageLayout layout = attempt.delivery().layout();
    return layout == null
        ? List.of()
        : question.basis().evidence().stream()
            .flatMap(
                evidence ->
                    layout
                        .sentenceAt(evidence.span().start())
                        .map(
                            sentence ->
                                new Quote(
                                    evidence.text(),
                                    phrases.place(layout.partOf(sentence)),
                                    "#" + sentence.id()))
                        .stream())
            .toList();
  }

  /** The misreadings that this answer shows. */
  List<Misreading> misreadings() {
    return reasons.stream()
        .filter(reason -> reason.misreading != null)
        .map(Reason::misreading)
        .toList();
  }

  /** Compares what was given with the key, part by part. */
  private static final class Lines {

    private final OfferedQuestion offered;
    private final Response response;
    private final Phrases phrases;
    private final ResultWords words;
    private final List<Line> lines = new ArrayList<>();
    private final List<Reason> reasons = new ArrayList<>();

    private Lines(OfferedQuestion offered, Response response, Phrases phrases) {
      this.offered = offered;
      this.response = response;
      this.phrases = phrases;
      this.words = phrases.result();
    }

    private void write() {
      Question question = offered.question();
      if (response == null) {
        lines.add(new Line("bad", words.gaveNone(), "", ""));
      }
      if (question instanceof Question.Ordering ordering) {
        writePlaces(ordering);
      } else if (question instanceof Question.Cloze) {
        writeBlanks();
      } else if (question instanceof Question.Matching matching) {
        writePairs(matching);
      } else if (question instanceof Question.ShortAnswer answer) {
        writeText(answer);
      } else {
        writeOptions();
      }
    }

    private void writeOptions() {
      Set<String> chosen =
          response instanceof Response.Chosen c ? Set.copyOf(c.options()) : Set.of();
      boolean isMultiple = offered.question() instanceof Question.MultipleChoice;
      for (Option option : offered.options()) {
        boolean isChosen = chosen.contains(option.id());
        if (isChosen && option.isKey()) {
          lines.add(new Line("good", words.yourRightAnswer(), option.text(), ""));
        } else if (isChosen) {
          lines.add(new Line("bad", words.youChose(), option.text(), ""));
          addReason(option);
        }
      }
      for (Option option : offered.options()) {
        if (option.isKey() && !chosen.contains(option.id())) {
          String lead = isMultiple && !chosen.isEmpty() ? words.leftOut() : words.rightAnswer();
          lines.add(new Line("good", lead, "", option.text()));
        }
      }
    }

    private void writeBlanks() {
      Map<String, String> pairs =
          response instanceof Response.Paired paired ? paired.pairs() : Map.of();
      int number = 0;
      for (Question.Cloze.Blank blank : offered.blanks()) {
        String id = pairs.getOrDefault(blank.id(), "");
        Option key = blank.options().stream().filter(Option::isKey).findFirst().orElseThrow();
        String lead = phrases.take().blank(++number) + ":";
        String given = AnswerText.text(blank.options(), id);
        boolean isRight = key.id().equals(id);
        lines.add(new Line(isRight ? "good" : "bad", lead, given, isRight ? "" : key.text()));
        blank.options().stream()
            .filter(option -> option.id().equals(id) && !isRight)
            .forEach(this::addReason);
      }
    }

    private void writePairs(Question.Matching matching) {
      Map<String, String> pairs =
          response instanceof Response.Paired paired ? paired.pairs() : Map.of();
      for (Question.Matching.Item item : offered.left()) {
        String key = matching.pairs().get(item.id());
        boolean isRight = key.equals(pairs.get(item.id()));
        String lead = item.text() + ":";
        lines.add(
            new Line(
                isRight ? "good" : "bad",
                lead,
                right(pairs.get(item.id())),
                isRight ? "" : right(key)));
        if (!isRight && !item.rationale().isEmpty()) {
          reasons.add(new Reason(null, null, item.rationale()));
        }
      }
    }

    private String right(String id) {
      return offered.right().stream()
          .filter(item -> item.id().equals(id))
          .map(Question.Matching.Item::text)
          .findFirst()
          .orElse("–");
    }

    private void writePlaces(Question.Ordering ordering) {
      List<String> places = response instanceof Response.Chosen c ? c.options() : List.of();
      for (int place = 0; place < ordering.options().size(); place++) {
        Option key = ordering.options().get(place);
        String id = place < places.size() ? places.get(place) : "";
        boolean isRight = key.id().equals(id);
        lines.add(
            new Line(
                isRight ? "good" : "bad",
                phrases.take().placeNumber(place + 1) + ":",
                AnswerText.text(ordering.options(), id),
                isRight ? "" : key.text()));
      }
    }

    private void writeText(Question.ShortAnswer answer) {
      if (response instanceof Response.Entered entered) {
        boolean isRight = answer.mark(response).orElse(0) == 1;
        lines.add(
            new Line(isRight ? "good" : "plain", words.youWrote(), "“" + entered.text() + "”", ""));
        if (isRight) {
          return;
        }
      }
      if (!answer.accepted().isEmpty()) {
        lines.add(
            new Line(
                "good",
                words.rightAnswer(),
                "",
                String.join(", " + words.or() + " ", answer.accepted())));
      }
    }

    private void addReason(Option option) {
      if (option.misreading().isPresent() || !option.rationale().isEmpty()) {
        reasons.add(
            new Reason(
                option.misreading().orElse(null),
                option.misreading().map(phrases::misreading).orElse(null),
                option.rationale()));
      }
    }
  }
}
