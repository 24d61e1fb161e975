package org.civiquiz.interchange.gift;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.civiquiz.interchange.UnusableQuestionException;

/**
 * One answer of a GIFT question.
 *
 * @param isRight whether it begins with {@code =}
 * @param percent what it is worth
 * @param feedback empty if it has none
 */
record GiftAnswer(boolean isRight, double percent, MaskedText text, MaskedText feedback) {

  private static final Pattern WEIGHT = Pattern.compile("^%(-?\\d{1,3}(?:[.,]\\d{0,9})?)%");

  /** The choices between braces, each of which begins with {@code =} or {@code ~}. */
  static List<GiftAnswer> choices(MaskedText answers) {
    return split(answers, true, true);
  }

  /** The answers between braces, of which the first may begin without {@code =}. */
  static List<GiftAnswer> accepted(MaskedText answers) {
    return split(answers, false, true);
  }

  /** The pairs between braces, which have no weights. */
  static List<GiftAnswer> pairs(MaskedText answers) {
    return split(answers, false, false);
  }

  private static List<GiftAnswer> split(
      MaskedText answers, boolean withWrong, boolean withWeights) {
    List<GiftAnswer> split = new ArrayList<>();
    int from = -1;
    for (int i = 0; i <= answers.length(); i++) {
      boolean isEnd = i == answers.length();
      boolean isMark =
          !isEnd && (answers.charAt(i) == '=' || withWrong && answers.charAt(i) == '~');
      if (!isEnd && !isMark) {
        continue;
      }
      if (from >= 0) {
        split.add(of(answers.to(i).from(from), withWeights));
      } else if (!answers.to(i).strip().isEmpty()) {
        if (withWrong) {
          throw new UnusableQuestionException(
              answers.strip().place(), "Its first choice begins with neither = nor ~");
        }
        split.add(of(true, answers.to(i), withWeights));
      }
      from = i;
    }
    return split;
  }

  private static GiftAnswer of(MaskedText answer, boolean withWeights) {
    return of(answer.charAt(0) == '=', answer.from(1), withWeights);
  }

  private static GiftAnswer of(boolean isRight, MaskedText answer, boolean withWeights) {
    MaskedText rest = answer.strip();
    double percent = isRight ? 100 : 0;
    Matcher weight = WEIGHT.matcher(rest.masked());
    if (withWeights && weight.find()) {
      percent = Double.parseDouble(weight.group(1).replace(',', '.'));
      rest = rest.from(weight.end()).strip();
    }
    int feedback = rest.indexOf("#");
    return feedback < 0
        ? new GiftAnswer(isRight, percent, rest, rest.from(rest.length()))
        : new GiftAnswer(
            isRight, percent, rest.to(feedback).strip(), rest.from(feedback + 1).strip());
  }
}
