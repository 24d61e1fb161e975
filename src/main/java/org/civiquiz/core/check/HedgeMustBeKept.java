package org.civiquiz.core.check;

import java.util.Optional;
import java.util.regex.Pattern;
import org.civiquiz.core.question.Candidate;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.Reading;

/** What the article only reports or thinks possible is not put as a fact by stem or key. */
public final class HedgeMustBeKept implements QuestionCheck {

  private static final Pattern HEDGE =
      Pattern.compile(
          "\\b(?:reportedly|allegedly|alleged|said to|believed to|thought to|speculated|speculation"
              + "|may|might|could|would|possible|possibly|potential|potentially|perhaps|likely|suspected"
              + "|according to|reported|report|rumou?r|proposed|plans?|planned|wants?|will|expected"
              + "|if|unless|once|warn\\w*|argu\\w*|claim\\w*|predict\\w*|suggest\\w*|said|says?|fears?)\\b",
          Pattern.CASE_INSENSITIVE);

  @Override
  public Optional<Finding> check(Candidate candidate, Reading reading) {
    if (!candidate.isHedged()
        || candidate.question() instanceof Question.TrueFalse claim && !claim.key()) {
      return Optional.empty();
    }
    String stem = candidate.question().stem();
    boolean isKept =
        HEDGE.matcher(stem).find()
            || !candidate.keys().isEmpty()
                && candidate.keys().stream().allMatch(key -> HEDGE.matcher(key.text()).find());
    return isKept
        ? Optional.empty()
        : Optional.of(
            new Finding(
                "claim.hedge-lost", "Put as a fact, though the article only reports it: " + stem));
  }
}
