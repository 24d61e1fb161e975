package org.civiquiz.interchange;

import java.util.List;
import java.util.Optional;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;

/**
 * A cloze question with one blank as the choice that it comes to.
 *
 * @param stem with a line where the blank is
 */
public record SingleBlank(String stem, List<Option> options) {

  public SingleBlank {
    options = List.copyOf(options);
  }

  public static Optional<SingleBlank> of(Question question) {
    if (question instanceof Question.Cloze cloze && cloze.blanks().size() == 1) {
      Question.Cloze.Blank blank = cloze.blanks().get(0);
      return Optional.of(
          new SingleBlank(cloze.stem().replace(blank.mark(), "_____"), blank.options()));
    }
    return Optional.empty();
  }
}
