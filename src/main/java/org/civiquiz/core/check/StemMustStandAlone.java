package org.civiquiz.core.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.civiquiz.core.question.Candidate;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.Reading;
import org.civiquiz.core.text.Words;

/**
 * Stem and options must be understood without the article beside them: no pronoun without somebody
 * it can stand for, no "this claim", no bare "the agreement".
 *
 * <p>What stands between quotation marks is left as it was said.
 */
public final class StemMustStandAlone implements QuestionCheck {

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}][\\p{L}’'\\-]*|\\d[\\d,.]*|[,;:?!.]");
  private static final Pattern LEADS_ON =
      Pattern.compile(
          "^(?:In (?:return|exchange|addition|turn)|But|However|Instead|Also|Meanwhile|Still|Then"
              + "|Therefore|Moreover|And|So|Thus|Yet|Otherwise|Many|Some|Others)\\b(?! for)");
  private static final Set<String> PERSONAL = Set.of("he", "him", "his", "she", "her", "hers");
  private static final Set<String> NEUTRAL =
      Set.of("it", "its", "they", "them", "their", "theirs", "itself", "themselves");
  private static final Set<String> FIRST_PERSON =
      Set.of("i", "we", "us", "our", "my", "me", "you", "your");
  private static final Set<String> POINTERS = Set.of("this", "that", "these", "those", "such");
  private static final Set<String> TIME_POINTERS =
      Set.of("today", "yesterday", "tomorrow", "now", "here", "today’s", "today's");

  /** What everybody knows which one is meant. */
  private static final Set<String> KNOWN =
      Set.of(
          "article",
          "person",
          "sentence",
          "statement",
          "condition",
          "world",
          "public",
          "country",
          "nation",
          "future",
          "past",
          "law",
          "press",
          "internet",
          "end",
          "beginning",
          "start",
          "year",
          "first",
          "second",
          "third",
          "speaker",
          "author",
          "community",
          "passage",
          "time",
          "way",
          "poor",
          "rich",
          "united",
          "state",
          "city",
          "winter",
          "summer",
          "spring",
          "autumn",
          "fall",
          "morning",
          "evening",
          "afternoon",
          "night",
          "day",
          "week",
          "month",
          "environment",
          "economy",
          "climate",
          "weekend",
          "majority",
          "minority",
          "war",
          "sun",
          "ocean",
          "air",
          "following",
          "others",
          "next",
          "last",
          "right",
          "rest",
          "most",
          "same");

  private static final Set<String> NARROWS =
      Set.of(
          "of", "that", "who", "which", "whose", "between", "where", "when", "to", "for", "with",
          "on", "against", "about", "over", "in", "at", "from");
  private static final Set<String> ENDS_NOUN =
      Set.of(
          "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may",
          "might", "must", "should", "does", "do", "did", "and", "or", "but", "by", "as", "if",
          "because", "while", "until", "after", "before", "than", "not", "also", "so", "unless",
          "once", "since", "through", "during", "without", "under", "into");

  @Override
  public Optional<Finding> check(Candidate candidate, Reading reading) {
    Question question = candidate.question();
    String stem = question.stem();
    if (LEADS_ON.matcher(stem).find()) {
      return unresolved(stem.split(" ")[0] + " …", stem);
    }
    Optional<Finding> finding = check(unquoted(stem), "", reading);
    if (finding.isPresent() || !candidate.isChoice()) {
      return finding;
    }
    return candidate.options().stream()
        .map(Option::text)
        .map(text -> check(unquoted(text), stem, reading))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Finding> check(String text, String before, Reading reading) {
    List<String> words = WORD.matcher(text).results().map(MatchResult::group).toList();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).toLowerCase(Locale.ROOT);
      String context = before + " " + String.join(" ", words.subList(0, i));
      if (PERSONAL.contains(word) && !namesPerson(context, reading)
          || NEUTRAL.contains(word) && !namesThing(context)
          || FIRST_PERSON.contains(word)
          || TIME_POINTERS.contains(word)) {
        return unresolved(word, text);
      }
      boolean isNamedBefore =
          i + 1 < words.size()
              && Words.of(context)
                  .content()
                  .contains(Words.stem(words.get(i + 1).toLowerCase(Locale.ROOT)));
      if (POINTERS.contains(word) && !isNamedBefore && points(words, i)) {
        return unresolved(word + " " + (i + 1 < words.size() ? words.get(i + 1) : ""), text);
      }
      boolean isPair = word.equals("both") && !words.subList(i, words.size()).contains("and");
      if (isPair && !context.contains(" and ")) {
        return unresolved("both", text);
      }
      if (word.equals("the") && isBare(words, i, context, reading)) {
        return unresolved("the " + words.get(i + 1), text);
      }
    }
    return Optional.empty();
  }

  private static Optional<Finding> unresolved(String words, String text) {
    return Optional.of(
        new Finding("stem.unresolved", "\"" + words + "\" refers to something outside: " + text));
  }

  private static boolean namesPerson(String context, Reading reading) {
    Words words = Words.of(context);
    return reading.facts().actors().listPersons().stream()
            .anyMatch(person -> words.containsInOrder(Words.of(person.name())))
        || context.matches(
            "(?s).*\\b(?:[Ww]ho|student|person|official|leader|member|voter|worker|judge)\\b.*");
  }

  private static boolean namesThing(String context) {
    return Words.of(context).content().stream()
        .anyMatch(word -> !word.isEmpty() && Character.isLetter(word.charAt(0)));
  }

  // "That" that opens a clause or stands for a noun in a comparison points nowhere.
  private static boolean points(List<String> words, int i) {
    String word = words.get(i).toLowerCase(Locale.ROOT);
    if (i + 1 >= words.size()) {
      return true;
    }
    String next = words.get(i + 1).toLowerCase(Locale.ROOT);
    if (word.equals("these") || word.equals("those")) {
      boolean isOption =
          next.equals("statements") || next.equals("of") || next.equals("is") || next.equals("are");
      return !isOption
          && !NARROWS.contains(next)
          && !next.equals("does")
          && !next.equals("did")
          && !next.equals("has");
    }
    if (word.equals("such")) {
      return !next.equals("as");
    }
    if (word.equals("this")) {
      return true;
    }
    return i == 0 || ENDS_NOUN.contains(next) && !isVerbBefore(words, i);
  }

  private static boolean isVerbBefore(List<String> words, int i) {
    // "said that is", "rules that are": a relative or complement clause
    return i > 0 && Character.isLetter(words.get(i - 1).charAt(0));
  }

  private static boolean isBare(List<String> words, int i, String context, Reading reading) {
    if (i + 1 >= words.size()) {
      return true;
    }
    String noun = words.get(i + 1);
    String lower = noun.toLowerCase(Locale.ROOT);
    String next = i + 2 < words.size() ? words.get(i + 2).toLowerCase(Locale.ROOT) : ".";
    boolean isName = Character.isUpperCase(noun.charAt(0)) || Character.isDigit(noun.charAt(0));
    if (isName
        || KNOWN.contains(lower)
        || KNOWN.contains(Words.stem(lower))
        || lower.endsWith("’s")
        || lower.endsWith("'s")) {
      return false;
    }
    if (Words.of(context).content().contains(Words.stem(lower))) {
      return false;
    }
    boolean isMark = !Character.isLetterOrDigit(next.charAt(0));
    return isMark || ENDS_NOUN.contains(next) && !NARROWS.contains(next);
  }

  private static String unquoted(String text) {
    return text.replaceAll("“[^”]*”", "“”").replaceAll("\"[^\"]*\"", "“”");
  }
}
