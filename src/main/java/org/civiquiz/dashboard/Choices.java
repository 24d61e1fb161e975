package org.civiquiz.dashboard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.Response;
import org.civiquiz.web.MisreadingName;
import org.civiquiz.web.Points;

/** Counts what a class chose in one question, and looks at who chose it. */
final class Choices {

  /** Fewer students than this with a wrong answer say nothing about it. */
  private static final int SOME = 2;

  private final Question question;
  private final Map<AttemptRow.Go, AttemptRow.Given> given = new LinkedHashMap<>();
  private final int students;

  Choices(ClassResults results, int slot) {
    this.question = results.question(slot);
    this.students = results.finished().size();
    for (AttemptRow row : results.finished()) {
      AttemptRow.Go go = row.attempt().orElseThrow();
      given.put(go, go.given().get(slot));
    }
  }

  List<Choice> list() {
    if (question instanceof Question.Cloze cloze) {
      return blanks(cloze);
    }
    if (question instanceof Question.Matching matching) {
      return lines(matching);
    }
    return QuestionWords.options(question).isEmpty() ? points() : options();
  }

  private List<Choice> options() {
    List<Option> options = QuestionWords.options(question);
    boolean isTrueFalse = question instanceof Question.TrueFalse;
    List<Choice> choices = new ArrayList<>();
    for (int i = 0; i < options.size(); i++) {
      Option option = options.get(i);
      String label = isTrueFalse ? option.text().substring(0, 1) : QuestionWords.letter(i);
      choices.add(
          choice(
              label,
              option,
              options,
              other ->
                  response ->
                      response instanceof Response.Chosen chosen
                          && chosen.options().contains(other.id())));
    }
    addBlanks(choices);
    return choices;
  }

  private List<Choice> blanks(Question.Cloze cloze) {
    List<Choice> choices = new ArrayList<>();
    for (int i = 0; i < cloze.blanks().size(); i++) {
      Question.Cloze.Blank blank = cloze.blanks().get(i);
      for (int j = 0; j < blank.options().size(); j++) {
        String label = (i + 1) + QuestionWords.letter(j).toLowerCase(Locale.ROOT);
        choices.add(
            choice(
                label,
                blank.options().get(j),
                blank.options(),
                other ->
                    response ->
                        response instanceof Response.Paired paired
                            && other.id().equals(paired.pairs().get(blank.id()))));
      }
    }
    addBlanks(choices);
    return choices;
  }

  private Choice choice(
      String label,
      Option option,
      List<Option> all,
      Function<Option, Predicate<Response>> chooses) {
    int n = count(chooses.apply(option));
    String remark = "";
    if (!option.isKey() && n == 0 && students > 0) {
      remark = "Nobody chose this";
    } else if (!option.isKey() && n >= SOME) {
      OptionalDouble here = meanScore(chooses.apply(option));
      OptionalDouble there =
          meanScore(
              response ->
                  all.stream()
                      .filter(Option::isKey)
                      .anyMatch(key -> chooses.apply(key).test(response)));
      if (there.isPresent() && here.orElse(0) >= there.getAsDouble()) {
        remark = "Students with high scores chose this too. Check the wording";
      }
    }
    return new Choice(
        label,
        n,
        Share.percent(n, students),
        option.isKey() ? "key" : "wrong",
        option.text(),
        option.isKey() ? "Right" : "",
        option.misreading().map(MisreadingName::of).orElse(null),
        remark);
  }

  private List<Choice> lines(Question.Matching matching) {
    List<Choice> choices = new ArrayList<>();
    for (int i = 0; i < matching.left().size(); i++) {
      Question.Matching.Item item = matching.left().get(i);
      String key = matching.pairs().get(item.id());
      Map<String, Integer> counts = new TreeMap<>();
      for (AttemptRow.Given one : given.values()) {
        if (one != null && one.response() instanceof Response.Paired paired) {
          String id = paired.pairs().get(item.id());
          if (id != null) {
            counts.merge(id, 1, Integer::sum);
          }
        }
      }
      int right = counts.getOrDefault(key, 0);
      String instead =
          counts.entrySet().stream()
              .filter(entry -> !entry.getKey().equals(key))
              .max(Map.Entry.comparingByValue())
              .map(
                  entry ->
                      "Most chosen instead: %s, %d"
                          .formatted(
                              QuestionWords.right(matching, entry.getKey()), entry.getValue()))
              .orElse("");
      choices.add(
          new Choice(
              "Line " + (i + 1),
              right,
              Share.percent(right, students),
              "key",
              item.text(),
              "Right: " + QuestionWords.right(matching, key),
              null,
              instead));
    }
    addBlanks(choices);
    return choices;
  }

  /** Of a question without options to count: how many earned how much, the most first. */
  private List<Choice> points() {
    TreeMap<Double, Integer> counts = new TreeMap<>();
    int open = 0;
    for (AttemptRow.Given one : given.values()) {
      AnswerOutcome outcome = AnswerOutcome.of(question, one);
      if (outcome.kind().equals("mark")) {
        open++;
      } else if (!outcome.kind().equals("blank")) {
        counts.merge(outcome.points(), 1, Integer::sum);
      }
    }
    List<Choice> choices = new ArrayList<>();
    counts
        .descendingMap()
        .forEach(
            (points, n) ->
                choices.add(plain(Points.text(points) + " pt", n, points > 0 ? "key" : "wrong")));
    if (open > 0) {
      choices.add(plain("To do", open, "blank"));
    }
    addBlanks(choices);
    return choices;
  }

  private void addBlanks(List<Choice> choices) {
    int blanks =
        (int)
            given.values().stream().filter(one -> one == null || one.response().isEmpty()).count();
    if (blanks > 0) {
      choices.add(plain("None", blanks, "blank"));
    }
  }

  private Choice plain(String label, int n, String kind) {
    String text = label.equals("None") ? "No answer" : label.equals("To do") ? "To be marked" : "";
    return new Choice(label, n, Share.percent(n, students), kind, text, "", null, "");
  }

  private int count(Predicate<Response> condition) {
    return (int)
        given.values().stream()
            .filter(one -> one != null && condition.test(one.response()))
            .count();
  }

  /** What those earned on the other questions whose response meets a condition. */
  private OptionalDouble meanScore(Predicate<Response> condition) {
    return given.entrySet().stream()
        .filter(entry -> entry.getValue() != null && condition.test(entry.getValue().response()))
        .mapToDouble(
            entry -> entry.getKey().score() - AnswerOutcome.of(question, entry.getValue()).points())
        .average();
  }
}
