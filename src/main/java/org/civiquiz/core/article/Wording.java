package org.civiquiz.core.article;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.civiquiz.core.text.Span;

/** The words and marks by which an FAQ, its questions and its answers are known. */
final class Wording {

  private static final int LONGEST_FAQ_HEADING = 120;
  private static final int LONGEST_QUESTION = 400;

  private static final Pattern FAQ_HEADING =
      Pattern.compile(
          "(?:\\d{1,2}[.)]\\s+)?(?:(?:the|our|your|some|more|top|key|quick|reader|readers'?|voters?'?)\\s+)?"
              + "(?:frequently[- ]asked(?: questions?)?|faqs?|f\\.a\\.q\\.?s?"
              + "|questions? ?(?:&|and|\\+) ?answers?|q ?(?:&|and|\\+|/) ?a'?s?"
              + "|(?:common|commonly asked|often asked|popular|basic|key|top|quick|reader|voter"
              + "|student|your)(?: asked)? questions"
              + "|questions (?:you (?:may|might) have|people (?:often )?ask|voters ask"
              + "|readers ask|answered|we are asked)"
              + "|questions|people also ask|answers to (?:your|common|frequent|frequently asked) questions)"
              + "(?:,? answered)?"
              + "(?:\\s*\\((?:faqs?|q ?& ?a)\\))?"
              + "(?:\\s*(?::|-|–|—|about|on|for|regarding|concerning|from|of|with)\\s.{1,80})?"
              + "\\s*[:.]?",
          Pattern.CASE_INSENSITIVE);

  // "The recount: frequently asked questions"
  private static final Pattern FAQ_HEADING_LAST =
      Pattern.compile(
          ".{1,80}?\\s*(?::|-|–|—)?\\s*\\b(?:frequently[- ]asked questions|faqs?|q ?& ?a"
              + "|questions (?:and|&) answers)\\s*:?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ORNAMENT =
      Pattern.compile("^[\\s#*_=~>•·▪►▼❓❔💬🗳️\\-–—|]+|[\\s#*_=~•·▪►▼❓❔💬\\-–—|]+$");

  private static final String EMPHASIS = "[*_]{0,3}";

  private static final Pattern QUESTION_MARK =
      Pattern.compile(
          "^[#>\\s]*"
              + EMPHASIS
              + "[\\[(]?(?:(?<short>[Qq])(?<n>\\s?\\d{1,3})?|(?<long>QUESTION|[Qq]uestion)"
              + "(?:\\s*(?:[Nn]o\\.?|#)?\\s*\\d{1,3})?)[\\])]?\\s?"
              + "(?<sign>[.:)]|\\s?[-–—]\\s|(?<=[\\])])(?=\\s))"
              + EMPHASIS
              + "\\s*"
              + EMPHASIS);

  private static final Pattern ANSWER_MARK =
      Pattern.compile(
          "^[#>\\s]*"
              + EMPHASIS
              + "[\\[(]?(?:[Aa](?:\\s?\\d{1,3})?|(?:ANSWER|[Aa]nswer|[Aa]ns)(?:\\s*\\d{1,3})?)[\\])]?\\s?"
              + "(?:[.:)]|\\s?[-–—]\\s|(?<=[\\])])(?=\\s))"
              + EMPHASIS
              + "\\s*");

  private static final Pattern ANSWER_INLINE =
      Pattern.compile(
          "[?.!\"”*_]\\s+(?<mark>"
              + EMPHASIS
              + "(?:A\\d{0,3}\\s?[.:)]|(?:ANSWER|Answer)\\s?\\d{0,3}\\s?[.:])"
              + EMPHASIS
              + "\\s*)");

  /** "1.", "(2)", "3)", "a)", "iv)". */
  private static final Pattern NUMBER =
      Pattern.compile("^(?:\\(?\\d{1,3}[.)]|\\(?[a-z][)]|\\(?[ivx]{1,5}[)])\\s+");

  private static final Pattern BULLET = Pattern.compile("^[-*+•·▪◦‣●○–—►✓✔]\\s+");

  private static final Pattern SPEAKER =
      Pattern.compile(
          "^\\p{Lu}[\\p{L}.'’-]*(?:\\s+[\\p{L}.'’-]+){0,4}\\s?:\\s+\\S.*", Pattern.DOTALL);

  private Wording() {}

  static boolean isFaqHeading(String text) {
    if (text.length() > LONGEST_FAQ_HEADING || text.indexOf('\n') >= 0) {
      return false;
    }
    String plain = ORNAMENT.matcher(text.replace('’', '\'').strip()).replaceAll("");
    return FAQ_HEADING.matcher(plain).matches()
        || !plain.contains(". ") && FAQ_HEADING_LAST.matcher(plain).matches();
  }

  /** The length of "Q:", "Q1.", "Question 2:" and the like with the space after it; 0 if none. */
  static int questionMark(String text) {
    Matcher matcher = QUESTION_MARK.matcher(head(text));
    if (!matcher.find() || matcher.end() == text.length()) {
      return 0;
    }
    // "Question 1 - " may be a measure on a ballot and "Question: " a turn of speech.
    boolean isSure = matcher.group("short") != null || isQuestion(text.substring(matcher.end()));
    // "Q. Smith" and "Q) 3" look like initials and equations.
    boolean isLabel =
        matcher.group("short") == null
            || matcher.group("sign").startsWith(":")
            || matcher.group("n") != null
            || text.indexOf('?') > 0
            || matcher.group().contains("[");
    return isSure && isLabel ? matcher.end() : 0;
  }

  /** The length of "A:", "A1.", "Answer:" and the like with the space after it; 0 if none. */
  static int answerMark(String text) {
    Matcher matcher = ANSWER_MARK.matcher(head(text));
    return matcher.find() ? matcher.end() : 0;
  }

  /** Where "A:" stands after a question on the same line. */
  static Optional<Span> answerMarkWithin(String text) {
    Matcher matcher = ANSWER_INLINE.matcher(text);
    return matcher.find()
        ? Optional.of(new Span(matcher.start("mark"), matcher.end("mark")))
        : Optional.empty();
  }

  /** The length of an enumerator with the space after it; 0 if none. */
  static int number(String text) {
    Matcher matcher = NUMBER.matcher(head(text));
    return matcher.find() && matcher.end() < text.length() ? matcher.end() : 0;
  }

  /** The length of a bullet with the space after it; 0 if none. */
  static int bullet(String text) {
    Matcher matcher = BULLET.matcher(head(text));
    return matcher.find() && matcher.end() < text.length() ? matcher.end() : 0;
  }

  /** Whether the text asks: it ends in a question mark, and nobody is quoted as asking. */
  static boolean isQuestion(String text) {
    String plain = trimEmphasis(text);
    if (plain.length() < 4
        || plain.length() > LONGEST_QUESTION
        || !plain.matches("(?s).*[?？]\\)?")) {
      return false;
    }
    char first = plain.charAt(0);
    return Character.isLetterOrDigit(first) || "“\"‘'(¿".indexOf(first) >= 0;
  }

  /** Whether the text is said by somebody named before a colon, as in a transcript. */
  static boolean isSpoken(String text) {
    return SPEAKER.matcher(text).matches();
  }

  static String trimEmphasis(String text) {
    return text.strip().replaceAll("^[*_]{1,3}(?=\\S)|(?<=\\S)[*_]{1,3}$", "").strip();
  }

  /** Letters and digits only, for comparing what is printed twice. */
  static String normalized(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  // Marks stand at the front; a pattern need not look at a whole article.
  private static String head(String text) {
    return text.length() > 80 ? text.substring(0, 80) : text;
  }
}
