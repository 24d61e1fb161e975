package org.civiquiz.core.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.civiquiz.core.question.Candidate;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.Reading;

/** Stem and options are whole, clean English, as far as that can be seen word by word. */
public final class GrammarMustHold implements QuestionCheck {

  private static final Pattern TWICE =
      Pattern.compile("\\b(?!had\\b|that\\b)(\\p{L}+) \\1\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern A_OR_AN =
      Pattern.compile("\\b(a|an) [“\"]?(\\p{L}[\\p{L}’'-]*|\\d+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern DO_WITH_PAST =
      Pattern.compile(
          "\\b(?:does|do|did)\\b (?:not )?(?:he|she|it|they|\\p{Lu}\\p{L}+) (?:has|have|had been|sought|was|were|is|are|said)\\b");
  private static final Pattern DANGLING =
      Pattern.compile(
          "\\b(?:the|a|an|and|or|but|of|because|if|that|than|as|its|their|his|very|whether|while)[.?!]?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BAD_SPACE =
      Pattern.compile("\\s[,.;:?!]|\\s{2,}|\\(\\s|\\s\\)|,,|\\.\\.|,[.?]");

  private static final Set<String> VOWEL_SOUND_EXCEPTIONS =
      Set.of("hour", "honest", "honor", "heir", "honorary", "hourly", "honorable");
  private static final Pattern CONSONANT_SOUND =
      Pattern.compile(
          "^(?:uni(?!n|m)|use|usu|uti|eu|one|once|ukr|ura|u\\.s|us$|usa)",
          Pattern.CASE_INSENSITIVE);

  @Override
  public Optional<Finding> check(Candidate candidate, Reading reading) {
    String stem = candidate.question().stem();
    if (!startsAndEndsWell(candidate.question())) {
      return fault("does not start or end as a sentence", stem);
    }
    List<String> texts = new ArrayList<>(List.of(stem));
    if (candidate.isChoice()) {
      candidate.options().stream().map(Option::text).forEach(texts::add);
    }
    for (String text : texts) {
      if (BAD_SPACE.matcher(text).find() || !isBalanced(text)) {
        return fault("has stray spaces, marks or brackets", text);
      }
      if (TWICE.matcher(text).find()) {
        return fault("says a word twice", text);
      }
      if (DO_WITH_PAST.matcher(text).find()) {
        return fault("has a verb in the wrong form", text);
      }
      if (DANGLING.matcher(text).find()) {
        return fault("breaks off", text);
      }
      if (!articlesFit(text)) {
        return fault("has \"a\" for \"an\" or \"an\" for \"a\"", text);
      }
    }
    return Optional.empty();
  }

  private static Optional<Finding> fault(String what, String text) {
    return Optional.of(new Finding("grammar.broken", "This " + what + ": " + text));
  }

  private static boolean startsAndEndsWell(Question question) {
    String stem = question.stem();
    if (stem.isBlank()) {
      return false;
    }
    int first =
        stem.charAt(0) == '“' && stem.length() > 1 ? stem.codePointAt(1) : stem.codePointAt(0);
    boolean startsWell =
        Character.isUpperCase(first) || Character.isDigit(first) || first == '{' || first == '$';
    boolean isStatement =
        question instanceof Question.TrueFalse || question instanceof Question.Cloze;
    boolean endsWell =
        isStatement ? stem.matches("(?s).*[.!?][”\"]?$") : stem.matches("(?s).*[?.:][”\"]?$");
    return startsWell && endsWell;
  }

  private static boolean isBalanced(String text) {
    return count(text, '“') == count(text, '”')
        && count(text, '"') % 2 == 0
        && count(text, '(') == count(text, ')');
  }

  private static long count(String text, char mark) {
    return text.chars().filter(c -> c == mark).count();
  }

  private static boolean articlesFit(String text) {
    Matcher matcher = A_OR_AN.matcher(text);
    while (matcher.find()) {
      boolean isAn = matcher.group(1).equalsIgnoreCase("an");
      if (matcher.group(1).equals("A") && matcher.start() > 0) {
        continue; // a letter, not an article
      }
      if (isAn != startsWithVowelSound(matcher.group(2))) {
        return false;
      }
    }
    return true;
  }

  private static boolean startsWithVowelSound(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (Character.isDigit(lower.charAt(0))) {
      return lower.startsWith("8") || lower.equals("11") || lower.equals("18");
    }
    boolean isAbbreviation =
        word.length() > 1 && word.length() <= 5 && word.equals(word.toUpperCase(Locale.ROOT));
    if (isAbbreviation) {
      return "AEFHILMNORSX".indexOf(word.charAt(0)) >= 0;
    }
    return VOWEL_SOUND_EXCEPTIONS.contains(lower)
        || "aeiou".indexOf(lower.charAt(0)) >= 0 && !CONSONANT_SOUND.matcher(lower).find();
  }
}
