package org.civiquiz.dashboard;

import java.util.List;
import org.civiquiz.core.question.Question;
import org.civiquiz.web.Points;
import org.civiquiz.web.TypeName;

/**
 * How the questions worked with a class.
 *
 * @param n on how many first attempts this rests
 */
record ItemsView(int n, List<Item> items) {

  /** From here on the figures are more than hints. */
  private static final int ENOUGH = 30;

  private static final double HARD = 0.35;
  private static final double EASY = 0.85;

  /** Below this, those who did well on the rest hardly did better here. */
  private static final double WEAK = 0.1;

  /**
   * One question.
   *
   * @param about its type and points
   * @param n on how many attempts its figures rest; fewer than the class while answers wait
   * @param verdict {@code good}, {@code check}, or empty if nothing can be said
   */
  record Item(
      int number,
      String stem,
      String about,
      int n,
      String facility,
      String difficulty,
      String discrimination,
      String verdict,
      List<Choice> choices) {}

  static ItemsView of(ClassResults results) {
    return new ItemsView(
        results.finished().size(),
        results.dashboard().items().stream().map(item -> item(results, item)).toList());
  }

  public boolean isSmall() {
    return n < ENOUGH;
  }

  private static Item item(ClassResults results, Dashboard.Item item) {
    Question question = results.question(item.slot());
    return new Item(
        item.slot() + 1,
        QuestionWords.stem(question),
        TypeName.of(question.type()) + ", " + Points.withUnit(question.points()),
        item.n(),
        Share.decimal(item.facility()),
        difficulty(item.facility()),
        Share.decimal(item.discrimination()),
        verdict(item.discrimination()),
        new Choices(results, item.slot()).list());
  }

  private static String difficulty(Double facility) {
    if (facility == null) {
      return "";
    }
    return facility < HARD ? "hard" : facility > EASY ? "easy" : "medium";
  }

  private static String verdict(Double discrimination) {
    if (discrimination == null) {
      return "";
    }
    return discrimination < WEAK ? "check" : "good";
  }
}
