package org.civiquiz.interchange;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.civiquiz.core.question.Misreading;
import org.civiquiz.core.question.Option;

/** How a misreading travels in formats that only have feedback for it: after the rationale. */
public record FeedbackNote(String rationale, Optional<Misreading> misreading) {

  private static final Pattern MISREADING =
      Pattern.compile("\\s*\\[misreading: (\\w{1,20})]\\s*$", Pattern.CASE_INSENSITIVE);

  public static String write(Option option) {
    String note = option.misreading().map(m -> "[misreading: " + m.code() + "]").orElse("");
    return option.rationale().isEmpty() || note.isEmpty()
        ? option.rationale() + note
        : option.rationale() + " " + note;
  }

  public static FeedbackNote read(String feedback) {
    Matcher matcher = MISREADING.matcher(feedback);
    if (matcher.find()) {
      Optional<Misreading> misreading = Misreading.ofCode(matcher.group(1).toLowerCase());
      if (misreading.isPresent()) {
        return new FeedbackNote(feedback.substring(0, matcher.start()), misreading);
      }
    }
    return new FeedbackNote(feedback.strip(), Optional.empty());
  }
}
