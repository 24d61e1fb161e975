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
  private static final Set<String> PLURAL = Set.of("they", "them", "their", "theirs", "themselves");
  private static final Set<String> OPENS_CLAUSE =
      Set.of(
          "if",
          "that",
          "because",
          "when",
          "unless",
          "while",
          "after",
          "before",
          "whether",
          "as",
          "since",
          "and",
          "but",
          "or",
          "which",
          "than",
          "where",
          "until",
          "once",
          "though",
          "although",
          "how",
          "what");
  private static final Set<String> OBJECT = Set.of("it", "them");
  private static final Set<String> ONE_OF_SEVERAL =
      Set.of(
          "first",
          "second",
          "third",
          "other",
          "latter",
          "former",
          "older",
          "younger",
          "earlier",
          "later",
          "new",
          "old",
          "next",
          "previous",
          "larger",
          "smaller");
  private static final Set<String> FIRST_PERSON = Set.of("i", "we", "us", "our", "my", "me");
  private static final Set<String> SECOND_PERSON = Set.of("you", "your", "yours");
  // Where an article speaks to its reader again and again, everybody knows who "you" is.
  private static final int OFTEN = 3;
  private static final Pattern ASKS_THE_WRITER =
      Pattern.compile(
          "\\b(?:do|will|can|are) you (?:accept|offer|provide|charge|keep|store|share|collect|planning|going)\\b");
  private static final Set<String> POINTERS = Set.of("this", "that", "these", "those", "such");
  private static final Set<String> TIME_POINTERS =
      Set.of("today", "yesterday", "tomorrow", "now", "here", "today’s", "today's");

  /** What everybody knows which one is meant. */
  private static final Set<String> KNOWN =
      Set.of(
          "article",
          "person",
          "police",
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
  private static final int LONGEST_TITLE = 14;
  private static final int FEWEST_FAQ_WORDS = 3;
  private static final Set<String> ENDS_NOUN =
      Set.of(
          "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may",
          "might", "must", "should", "does", "do", "did", "and", "or", "but", "by", "as", "if",
          "because", "while", "until", "after", "before", "than", "not", "also", "so", "unless",
          "once", "since", "through", "during", "without", "under", "into");

  /** What it finds. */
  public static final String CODE = "stem.unresolved";

  /** How a stem names the article, if it has a title short and plain enough for that. */
  public static Optional<String> anchor(Reading reading) {
    String title = reading.article().title().strip();
    boolean isPlain =
        !title.isEmpty()
            && Words.of(title).count() <= LONGEST_TITLE
            && title.chars().noneMatch(c -> "“”\"?!".indexOf(c) >= 0);
    return isPlain ? Optional.of("“" + title + "”") : Optional.empty();
  }

  @Override
  public Optional<Finding> check(Candidate candidate, Reading reading) {
    Question question = candidate.question();
    String stem = question.stem();
    boolean isAnchored = anchor(reading).filter(stem::contains).isPresent();
    boolean isBareFaq =
        candidate.kind().startsWith("faq") && Words.of(stem).content().size() < FEWEST_FAQ_WORDS;
    if (isBareFaq && !isAnchored) {
      return unresolved(stem, stem);
    }
    if (LEADS_ON.matcher(stem).find()) {
      return unresolved(stem.split(" ")[0] + " …", stem);
    }
    Optional<Finding> finding = check(unquoted(stem), "", isAnchored, reading);
    if (finding.isPresent() || !candidate.isChoice()) {
      return finding;
    }
    return candidate.options().stream()
        .map(Option::text)
        .map(text -> check(unquoted(text), context(stem), isAnchored, reading))
        .flatMap(Optional::stream)
        .findFirst();
  }

  // "Which of these does the article tell as a fact" names nothing that an option could point to.
  private static String context(String stem) {
    int asked = stem.toLowerCase(Locale.ROOT).indexOf("which of these");
    return asked < 0 ? stem : "";
  }

  private static Optional<Finding> check(
      String text, String before, boolean isAnchored, Reading reading) {
    List<String> words = WORD.matcher(text).results().map(MatchResult::group).toList();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).toLowerCase(Locale.ROOT);
      String context = before + " " + String.join(" ", words.subList(0, i));
      if (PERSONAL.contains(word) && !namesPerson(context, reading)
          || NEUTRAL.contains(word) && !namesThing(context)
          || PLURAL.contains(word) && !namesSeveral(context)
          || before.isEmpty()
              && OBJECT.contains(word)
              && !isSubject(words, i)
              && isOneClause(context)
          || word.equals("one") && pointsToOne(words, i)
          || FIRST_PERSON.contains(word)
          || SECOND_PERSON.contains(word) && !isSpokenTo(text, reading)
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
      if (word.equals("the") && !isAnchored && isBare(words, i, context)) {
        return unresolved("the " + words.get(i + 1), text);
      }
    }
    return Optional.empty();
  }

  private static Optional<Finding> unresolved(String words, String text) {
    return Optional.of(new Finding(CODE, "\"" + words + "\" refers to something outside: " + text));
  }

  private static boolean namesPerson(String context, Reading reading) {
    Words words = Words.of(context);
    return reading.facts().actors().listPersons().stream()
            .anyMatch(person -> words.containsInOrder(Words.of(person.name())))
        || context.matches(
            "(?s).*\\b(?:student|person|official|leader|member|voter|worker|judge)\\b.*");
  }

  private static boolean namesSeveral(String context) {
    return context.matches(
        "(?s).*(?:\\b(?:and|people|police|children|men|women|staff|who|whose|public|family|every\\w*|anyone|each)\\b"
            + "|\\p{L}{2,}(?<!s)s\\b).*");
  }

  private static boolean isSpokenTo(String text, Reading reading) {
    long addressed =
        reading.sentences().stream()
            .filter(sentence -> unquoted(sentence.text()).matches("(?s).*\\b[Yy]our?\\b.*"))
            .limit(OFTEN)
            .count();
    return addressed >= OFTEN && !ASKS_THE_WRITER.matcher(text).find();
  }

  // "It" before a verb is the subject of a clause and can stand for what was named before.
  private static boolean isSubject(List<String> words, int i) {
    return i + 1 < words.size() && ENDS_NOUN.contains(words.get(i + 1).toLowerCase(Locale.ROOT))
        || i > 0 && OPENS_CLAUSE.contains(words.get(i - 1).toLowerCase(Locale.ROOT));
  }

  // "The first one", "this one"
  private static boolean pointsToOne(List<String> words, int i) {
    return i > 0
        && (ONE_OF_SEVERAL.contains(words.get(i - 1).toLowerCase(Locale.ROOT))
            || POINTERS.contains(words.get(i - 1).toLowerCase(Locale.ROOT)));
  }

  private static boolean namesThing(String context) {
    return context.matches(
        "(?s).*(?:(?i:\\b(?:the|a|an|each|every|any|no|its|their|your|which|what)\\b)|\\p{Ll}\\W+\\p{Lu}\\p{L}+|^\\W*\\p{Lu}\\p{L}+\\W+\\p{Lu}).*");
  }

  // Within one clause the object is somebody or something else than the subject.
  private static boolean isOneClause(String context) {
    return !context.contains(",")
        && !context.contains("?")
        && WORD.matcher(context)
            .results()
            .map(MatchResult::group)
            .noneMatch(OPENS_CLAUSE::contains);
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

  private static boolean isBare(List<String> words, int i, String context) {
    if (i + 1 >= words.size()) {
      return true;
    }
    String noun = words.get(i + 1);
    String lower = noun.toLowerCase(Locale.ROOT);
    String next = i + 2 < words.size() ? words.get(i + 2).toLowerCase(Locale.ROOT) : ".";
    boolean isName = Character.isUpperCase(noun.charAt(0)) || Character.isDigit(noun.charAt(0));
    boolean isOrdinal = ONE_OF_SEVERAL.contains(lower);
    if (isName
        || !isOrdinal && (KNOWN.contains(lower) || KNOWN.contains(Words.stem(lower)))
        || lower.endsWith("’s")
        || lower.endsWith("'s")) {
      return false;
    }
    if (Words.of(context).content().contains(Words.stem(lower))) {
      return false;
    }
    if (ONE_OF_SEVERAL.contains(lower) && i + 2 < words.size()) {
      return !Words.of(context).content().contains(Words.stem(next));
    }
    boolean isMark = !Character.isLetterOrDigit(next.charAt(0));
    return isMark || ENDS_NOUN.contains(next) && !NARROWS.contains(next);
  }

  private static String unquoted(String text) {
    return text.replaceAll("“[^”]*”", "“”").replaceAll("\"[^\"]*\"", "“”");
  }
}
