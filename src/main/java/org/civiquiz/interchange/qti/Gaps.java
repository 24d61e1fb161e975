package org.civiquiz.interchange.qti;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.civiquiz.core.question.Basis;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;
import org.civiquiz.interchange.UnusableQuestionException;

/** Makes a cloze question of gaps that are filled by choosing. */
final class Gaps {

  private final ItemDraft draft;
  private final List<Gap> gaps;
  private final Function<Map<String, String>, Map<String, List<String>>> responses;

  /**
   * @param responses makes what the marking takes of a choice for each gap
   */
  Gaps(
      ItemDraft draft,
      List<Gap> gaps,
      Function<Map<String, String>, Map<String, List<String>>> responses) {
    this.draft = draft;
    this.gaps = gaps;
    this.responses = responses;
  }

  /** The usual case: every gap has a response of its own. */
  static Gaps withOwnResponses(ItemDraft draft, List<Gap> gaps) {
    return new Gaps(
        draft,
        gaps,
        chosen -> {
          Map<String, List<String>> responses = new HashMap<>();
          gaps.forEach(gap -> responses.put(gap.response(), List.of()));
          chosen.forEach((gap, choice) -> responses.put(gap, List.of(choice)));
          return responses;
        });
  }

  /**
   * @param stem with the mark of each gap: its response's name in double braces
   */
  Question cloze(String stem) {
    Map<String, String> key = new HashMap<>();
    gaps.forEach(gap -> key.put(gap.response(), gap.key().isEmpty() ? best(gap) : gap.key()));
    double full = draft.mark(responses.apply(key)).score();
    if (full <= 0) {
      throw new UnusableQuestionException("Its right answer earns nothing by its own marking");
    }
    List<Question.Cloze.Blank> blanks = new ArrayList<>();
    boolean isMarkedAlike = true;
    for (Gap gap : gaps) {
      double without = score(key, gap.response(), null);
      if (without >= full) {
        throw new UnusableQuestionException(
            "Its marking does not tell right choices from wrong ones");
      }
      isMarkedAlike &= Math.abs(without / full - (gaps.size() - 1.0) / gaps.size()) < 1e-6;
      blanks.add(new Question.Cloze.Blank(gap.response(), options(gap, key)));
    }
    if (!isMarkedAlike) {
      draft.lose("How an answer that is right only in part is marked");
    }
    return new Question.Cloze(stem, draft.points(full), blanks, Basis.NONE);
  }

  private String best(Gap gap) {
    String best = null;
    double most = 0;
    boolean isTied = false;
    for (Choice choice : gap.choices()) {
      double score = score(Map.of(), gap.response(), choice.id());
      isTied = best != null && score == most;
      if (score > most) {
        most = score;
        best = choice.id();
      }
    }
    if (best == null || isTied) {
      throw new UnusableQuestionException("A gap has no single right answer");
    }
    return best;
  }

  private List<Option> options(Gap gap, Map<String, String> key) {
    List<Option> options = new ArrayList<>();
    Ids ids = new Ids();
    Marking.Outcome none = draft.mark(responses.apply(Map.of()));
    for (Choice choice : gap.choices()) {
      Marking.Outcome alone = draft.mark(responses.apply(Map.of(gap.response(), choice.id())));
      options.add(
          draft.option(
              ids.of(choice.id()),
              choice.text(),
              choice.id().equals(key.get(gap.response())),
              draft.shown(alone, none.feedback())));
    }
    return options;
  }

  private double score(Map<String, String> others, String gap, String choice) {
    Map<String, String> chosen = new HashMap<>(others);
    if (choice == null) {
      chosen.remove(gap);
    } else {
      chosen.put(gap, choice);
    }
    return draft.mark(responses.apply(chosen)).score();
  }
}
