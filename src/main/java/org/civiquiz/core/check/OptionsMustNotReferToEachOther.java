package org.civiquiz.core.check;

import java.util.Optional;
import java.util.regex.Pattern;
import org.civiquiz.core.question.Candidate;
import org.civiquiz.core.question.Reading;

/** No option is "all of the above", "none of the above", or a combination of other options. */
public final class OptionsMustNotReferToEachOther implements QuestionCheck {

  private static final Pattern ALL_OR_NONE =
      Pattern.compile(
          "\\b(?:all|none|any|neither|both|each) of (?:the|these|those) (?:above|options|answers|choices)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern COMBINATION =
      Pattern.compile("^(?:both )?\\(?[A-E1-5]\\)? and \\(?[A-E1-5]\\)?(?: only)?$");

  @Override
  public Optional<Finding> check(Candidate candidate, Reading reading) {
    return candidate.options().stream()
        .filter(
            option ->
                ALL_OR_NONE.matcher(option.text()).find()
                    || COMBINATION.matcher(option.text()).matches())
        .findFirst()
        .map(option -> new Finding("option.refers-to-others", "An option is " + option.text()));
  }
}
