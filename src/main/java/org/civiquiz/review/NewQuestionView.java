package org.civiquiz.review;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civiquiz.core.question.Question;
import org.civiquiz.quiz.PassageView;
import org.civiquiz.web.TypeName;

/**
 * The page on which a teacher writes a question.
 *
 * @param types the kinds of question that can be written
 * @param passage null for a quiz without an article
 */
record NewQuestionView(
    UUID quiz, String title, List<TypeLink> types, FormView form, PassageView passage) {

  /** Leads to the form of another type. */
  record TypeLink(String name, String href, boolean isCurrent) {}

  static NewQuestionView of(UUID quiz, String title, FormView form, Optional<PassageView> passage) {
    List<TypeLink> types =
        Arrays.stream(Question.Type.values())
            .map(
                type ->
                    new TypeLink(
                        TypeName.of(type),
                        "/teach/quizzes/" + quiz + "/questions/new?type=" + type.code(),
                        type.code().equals(form.type())))
            .toList();
    return new NewQuestionView(quiz, title, types, form, passage.orElse(null));
  }
}
