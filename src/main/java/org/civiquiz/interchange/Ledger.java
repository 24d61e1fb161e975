package org.civiquiz.interchange;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.QuizDocument;

/**
 * What a format cannot hold of a quiz: one line for each thing, with the questions that have it.
 */
public final class Ledger {

  public static final String QUIZ = "quiz";

  private final Map<String, Set<String>> places = new LinkedHashMap<>();

  /**
   * @param where the id of a question, or {@link #QUIZ}
   */
  public void lose(String where, String what) {
    places.computeIfAbsent(what, w -> new LinkedHashSet<>()).add(where);
  }

  /** A question that stays behind as a whole. */
  public void leaveOut(QuizDocument.Entry entry, String why) {
    lose(entry.id(), "The whole question is left out: " + why);
  }

  public void loseArticle(QuizDocument quiz) {
    if (!quiz.article().text().isEmpty() || !quiz.article().title().isEmpty()) {
      lose(QUIZ, "The article");
    }
  }

  /** What few formats have a place for, besides the article's text. */
  public void loseFrame(QuizDocument quiz) {
    if (!quiz.article().faq().isEmpty()) {
      lose(QUIZ, "Which parts of the article are its FAQ");
    }
    if (quiz.article().source().isPresent()) {
      lose(QUIZ, "Where the article was published");
    }
    if (!quiz.language().equals("en")) {
      lose(QUIZ, "The language (%s)".formatted(quiz.language()));
    }
  }

  public void loseEvidence(QuizDocument.Entry entry) {
    if (!entry.question().basis().evidence().isEmpty()) {
      lose(entry.id(), "The evidence");
    }
  }

  public void loseProcess(QuizDocument.Entry entry) {
    if (!BasisTags.write(entry.question().basis()).isEmpty()) {
      lose(entry.id(), "What it asks of a reader, and how it was made (process, origin)");
    }
  }

  public void loseFaqEntry(QuizDocument.Entry entry) {
    if (entry.question().basis().faq().isPresent()) {
      lose(entry.id(), "Which FAQ entry it asks about");
    }
  }

  public void losePoints(QuizDocument.Entry entry) {
    if (entry.question().points() != 1) {
      lose(entry.id(), "Its points");
    }
  }

  /** The rationales and misreadings of all parts of a question. */
  public void loseReasons(QuizDocument.Entry entry) {
    Question question = entry.question();
    List<Option> options = QuestionRules.options(question);
    if (options.stream().anyMatch(option -> option.misreading().isPresent())) {
      lose(entry.id(), "The misreadings");
    }
    boolean hasRationale =
        options.stream().anyMatch(option -> !option.rationale().isEmpty())
            || question instanceof Question.Ordering ordering
                && ordering.options().stream().anyMatch(option -> !option.rationale().isEmpty());
    if (hasRationale || hasPairRationale(question)) {
      lose(entry.id(), "The reasons why choices are right or wrong");
    }
  }

  private static boolean hasPairRationale(Question question) {
    return question instanceof Question.Matching matching
        && (matching.left().stream().anyMatch(item -> !item.rationale().isEmpty())
            || matching.right().stream().anyMatch(item -> !item.rationale().isEmpty()));
  }

  /** That the words for true and false are those of the format. */
  public void loseWords(QuizDocument.Entry entry, Question.TrueFalse claim) {
    if (!claim.whenTrue().text().equals("True") || !claim.whenFalse().text().equals("False")) {
      lose(entry.id(), "The words of its choices, which become True and False");
    }
  }

  public void loseRubric(QuizDocument.Entry entry, Question.ShortAnswer answer) {
    if (!answer.rubric().isEmpty()) {
      lose(entry.id(), "The rubric");
    }
    if (!answer.accepted().isEmpty()) {
      lose(entry.id(), "That other answers wait for a person: they count as wrong there");
    }
  }

  /** Names of parts that are not the letters which they get when they return. */
  public void loseIds(QuizDocument.Entry entry) {
    Question question = entry.question();
    List<Option> options =
        question instanceof Question.SingleChoice || question instanceof Question.MultipleChoice
            ? QuestionRules.options(question)
            : question instanceof Question.Ordering ordering ? ordering.options() : List.of();
    for (int i = 0; i < options.size(); i++) {
      if (!options.get(i).id().equals(Choices.letter(i + 1))) {
        lose(entry.id(), "The ids of its parts");
      }
    }
    if (question instanceof Question.Matching || question instanceof Question.Cloze) {
      lose(entry.id(), "The ids of its parts");
    }
  }

  public List<Loss> losses() {
    return places.entrySet().stream()
        .map(entry -> new Loss(String.join(", ", entry.getValue()), entry.getKey()))
        .toList();
  }
}
