package org.civiquiz.core.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.civiquiz.core.question.Candidate;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Reading;

/**
 * All options are the same kind of thing in the same form, so that none is left out or picked for
 * its looks: all with a number or at least two without, all sentences or none, all quoted or none.
 */
public final class OptionsMustBeOfOneType implements QuestionCheck {

  @Override
  public Optional<Finding> check(Candidate candidate, Reading reading) {
    if (!candidate.isChoice()) {
      return Optional.empty();
    }
    List<String> texts = candidate.options().stream().map(Option::text).toList();
    if (texts.stream().distinct().count() < texts.size()) {
      return Optional.of(new Finding("option.twice", "Two options are the same"));
    }
    if (isMixed(texts, text -> text.endsWith("."))) {
      return Optional.of(new Finding("option.mixed-form", "Some options are sentences, some not"));
    }
    if (isMixed(texts, text -> text.startsWith("“"))) {
      return Optional.of(new Finding("option.mixed-form", "Some options are quoted, some not"));
    }
    if (isMixed(
            texts,
            text ->
                Character.isUpperCase(
                    text.codePointAt(text.startsWith("“") && text.length() > 1 ? 1 : 0)))
        && texts.stream().noneMatch(text -> text.matches("[“$€£]?\\d.*"))) {
      return Optional.of(
          new Finding("option.mixed-form", "Some options start with a capital, some not"));
    }
    long numbers = texts.stream().filter(text -> text.matches(".*\\d.*")).count();
    boolean keyAlone =
        numbers == 1 && candidate.keys().stream().anyMatch(key -> key.text().matches(".*\\d.*"));
    boolean allButKey =
        numbers == texts.size() - 1
            && candidate.keys().stream().noneMatch(key -> key.text().matches(".*\\d.*"));
    return texts.size() > 2 && (keyAlone || allButKey)
        ? Optional.of(
            new Finding("option.cue", "Only the key has a number, or only the key has none"))
        : Optional.empty();
  }

  private static boolean isMixed(List<String> texts, Predicate<String> form) {
    long with = texts.stream().filter(form).count();
    return with > 0 && with < texts.size();
  }
}
