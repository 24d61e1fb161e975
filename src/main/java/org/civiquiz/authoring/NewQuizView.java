package org.civiquiz.authoring;

import java.util.List;
import java.util.Set;
import org.civiquiz.core.question.Question;

/**
 * The form for a new quiz, with all that was typed and what is the matter with it.
 *
 * @param format {@code text}, {@code markdown} or {@code html}; empty to go by the text's looks
 * @param count what is chosen of {@link #counts}
 * @param fileName of the file whose text now stands in the field; empty if it was typed there
 */
record NewQuizView(
    String title,
    String source,
    String article,
    String format,
    String fileName,
    boolean mayUse,
    String count,
    Set<String> types,
    List<Trouble> troubles,
    FoundView found) {

  static final String EVERY = "all";

  /** What a generation can be asked for, in the words of the page. */
  private static final List<Kind> KINDS =
      List.of(
          new Kind(Question.Type.SINGLE_CHOICE.code(), "Single choice"),
          new Kind(Question.Type.MULTIPLE_CHOICE.code(), "Choose all"),
          new Kind(Question.Type.TRUE_FALSE.code(), "True or false"),
          new Kind(Question.Type.CLOZE.code(), "Fill the blanks"),
          new Kind(Question.Type.MATCHING.code(), "Match speakers"));

  private static final List<String> COUNTS = List.of("6", "10", "14", EVERY);

  /** A kind of question, by its word in files and its name on pages. */
  record Kind(String code, String name) {}

  /**
   * Something to put right.
   *
   * @param field the id of its field
   */
  record Trouble(String field, String message) {}

  static NewQuizView fresh() {
    return prefilled("", "", "");
  }

  static NewQuizView prefilled(String title, String source, String article) {
    return new NewQuizView(
        title, source, article, "", "", false, "10", Set.of(), List.of(), FoundView.NOTHING);
  }

  public List<Kind> kinds() {
    return KINDS;
  }

  public List<String> counts() {
    return COUNTS;
  }

  /** All kinds are ticked until somebody has sent the form. */
  public boolean wants(String type) {
    return types.contains(type) || types.isEmpty() && trouble("types").isEmpty();
  }

  /** What is the matter with a field; empty if nothing is. */
  public String trouble(String field) {
    return troubles.stream()
        .filter(trouble -> trouble.field.equals(field))
        .map(Trouble::message)
        .findFirst()
        .orElse("");
  }

  static boolean isEveryKind(Set<String> types) {
    return KINDS.stream().map(Kind::code).allMatch(types::contains);
  }

  static boolean isKnown(String type) {
    return KINDS.stream().map(Kind::code).anyMatch(type::equals);
  }
}
