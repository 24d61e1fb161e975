package org.civiquiz.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.civiquiz.core.question.Misreading;
import org.civiquiz.core.question.Misreadings;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.Response;

/**
 * One wrong choice in a response.
 *
 * @param words what the student did: "chose “Kamala Harris”"
 */
record Pick(Misreading misreading, String words) {

  /** Those that show a misreading. */
  static List<Pick> in(Question question, Response response) {
    List<Pick> picks = new ArrayList<>();
    if (response instanceof Response.Chosen chosen) {
      for (Option option : QuestionWords.options(question)) {
        if (chosen.options().contains(option.id())) {
          add(picks, option, "chose");
        }
      }
    } else if (response instanceof Response.Paired paired) {
      addPairs(picks, question, paired);
    }
    return picks;
  }

  private static void addPairs(List<Pick> picks, Question question, Response.Paired paired) {
    Map<String, String> pairs = paired.pairs();
    if (question instanceof Question.Cloze cloze) {
      for (Question.Cloze.Blank blank : cloze.blanks()) {
        blank.options().stream()
            .filter(option -> option.id().equals(pairs.get(blank.id())))
            .forEach(option -> add(picks, option, "filled in"));
      }
    } else if (question instanceof Question.Matching matching) {
      for (Misreading misreading : Misreadings.in(question, paired)) {
        for (Question.Matching.Item item : matching.left()) {
          String given = pairs.get(item.id());
          if (given != null && !given.equals(matching.pairs().get(item.id()))) {
            String words =
                "matched “%s” with “%s”"
                    .formatted(item.text(), QuestionWords.right(matching, given));
            picks.add(new Pick(misreading, words));
          }
        }
      }
    }
  }

  private static void add(List<Pick> picks, Option option, String verb) {
    if (!option.isKey() && option.misreading().isPresent()) {
      picks.add(new Pick(option.misreading().get(), "%s “%s”".formatted(verb, option.text())));
    }
  }
}
