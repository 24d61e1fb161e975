package org.civiquiz.core.check;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.civiquiz.core.fact.Actor;
import org.civiquiz.core.fact.EntityKind;
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
  private static final Pattern CONTRACTED =
      Pattern.compile("^(it|they|he|she|we|i|you|that|this)[’'](?:s|re|ve|ll|d|m)$");
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
  private static final Set<String> FIRST_PERSON = Set.of("i", "we", "us", "our", "my", "me");
  private static final Set<String> SECOND_PERSON = Set.of("you", "your", "yours");
  // Where an article speaks to its reader again and again, everybody knows who "you" is.
  private static final int OFTEN = 3;
  private static final Pattern ASKS_THE_WRITER =
      Pattern.compile(
          "\\b(?:do|will|can|are) you (?:accept|offer|provide|charge|keep|store|share|collect|planning|going)\\b");
  // "Any remain", "would do so": what, the sentence before tells.
  private static final Pattern ELLIPTIC =
      Pattern.compile(
          "(?i)\\b(?:(?:any|some|none|many|most|few) (?:remain|are|were|was|is|have|had|would|will)|(?:do|does|did|done|doing) so"
              + "|one of (?:them|these|those)"
              + "|that (?:date|day|time|year|period|point|figure|sum))\\b");
  private static final Set<String> SINCE = Set.of("by", "until", "since", "before", "after");
  private static final Set<String> POINTERS = Set.of("this", "that", "these", "those", "such");
  private static final Set<String> TIME_POINTERS =
      Set.of("today", "yesterday", "tomorrow", "now", "here", "today’s", "today's");

  private static final int LONGEST_TITLE = 14;
  private static final int SHORTEST_TITLE = 4;
  private static final Pattern ANCHOR = Pattern.compile("^According to (?:“”|the article), ");

  private static final int FEWEST_FAQ_WORDS = 3;

  /** What it finds. */
  public static final String CODE = "stem.unresolved";

  /**
   * How a stem names the article: by its title, or by the longer part of one with a colon or dash,
   * if that is short and plain enough.
   */
  public static Optional<String> anchor(Reading reading) {
    String title = reading.article().title().strip();
    Stream<String> parts =
        Words.of(title).count() <= LONGEST_TITLE
            ? Stream.of(title)
            : Stream.of(title.split("(?::| [–—|-]) "));
    return parts
        .map(String::strip)
        .filter(StemMustStandAlone::isPlain)
        .max(Comparator.comparingInt(String::length))
        .map(part -> "“" + part + "”");
  }

  private static boolean isPlain(String title) {
    int words = Words.of(title).count();
    return words >= SHORTEST_TITLE
        && !Character.isLowerCase(title.codePointAt(0))
        && words <= LONGEST_TITLE
        && title.chars().noneMatch(c -> "“”\"?!".indexOf(c) >= 0);
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
    Matcher elliptic = ELLIPTIC.matcher(unquoted(stem));
    if (elliptic.find()) {
      return unresolved(elliptic.group(), stem);
    }
    if (LEADS_ON.matcher(stem).find()) {
      return unresolved(stem.split(" ")[0] + " …", stem);
    }
    String asked = ANCHOR.matcher(unquoted(stem)).replaceFirst("");
    Optional<Finding> finding = check(asked, "", isAnchored, reading);
    if (finding.isPresent() || !candidate.isChoice()) {
      return finding;
    }
    return candidate.options().stream()
        .map(Option::text)
        .map(text -> check(unquoted(text), context(candidate), isAnchored, reading))
        .flatMap(Optional::stream)
        .findFirst();
  }

  // "Which of these does the article tell as a fact" names nothing that an option could point to;
  // an answer may open with a pronoun for whom its question asks about.
  private static String context(Candidate candidate) {
    String stem = candidate.question().stem();
    if (candidate.kind().startsWith("faq")) {
      return stem + " person";
    }
    return stem.toLowerCase(Locale.ROOT).contains("which of these") ? "" : stem;
  }

  private static Optional<Finding> check(
      String text, String before, boolean isAnchored, Reading reading) {
    List<String> words = WORD.matcher(text).results().map(MatchResult::group).toList();
    for (int i = 0; i < words.size(); i++) {
      String word = CONTRACTED.matcher(words.get(i).toLowerCase(Locale.ROOT)).replaceFirst("$1");
      String context = before + " " + String.join(" ", words.subList(0, i));
      if (PERSONAL.contains(word) && !namesPerson(context, reading)
          || NEUTRAL.contains(word)
              && !namesThing(withoutPersons(context, reading))
              && !opensWithActor(context, reading)
          || PLURAL.contains(word) && !namesSeveral(context)
          || before.isEmpty()
              && OBJECT.contains(word)
              && !isSubject(words, i)
              && isOneClause(context)
          || word.equals("one") && pointsToOne(words, i)
          || FIRST_PERSON.contains(word)
          || SECOND_PERSON.contains(word) && !isAnchored && !isSpokenTo(text, reading)
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
      if (isPair && !isAnchored && !context.contains(" and ")) {
        return unresolved("both", text);
      }
      if (word.equals("then")
          && i > 0
          && SINCE.contains(words.get(i - 1).toLowerCase(Locale.ROOT))) {
        return unresolved(words.get(i - 1) + " then", text);
      }
      if (word.equals("the") && BareDefinite.isAt(words, i, context, isAnchored)) {
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
    return i + 1 < words.size()
            && BareDefinite.ENDS_NOUN.contains(words.get(i + 1).toLowerCase(Locale.ROOT))
        || i > 0 && OPENS_CLAUSE.contains(words.get(i - 1).toLowerCase(Locale.ROOT));
  }

  // "The first one", "this one"
  private static boolean pointsToOne(List<String> words, int i) {
    return i > 0
        && (BareDefinite.ONE_OF_SEVERAL.contains(words.get(i - 1).toLowerCase(Locale.ROOT))
            || POINTERS.contains(words.get(i - 1).toLowerCase(Locale.ROOT)));
  }

  private static boolean namesThing(String context) {
    return context.matches(
        "(?s).*(?:(?i:\\b(?:the|a|an|each|every|any|no|its|their|your|which|what)\\b)|\\p{Ll}\\W+\\p{Lu}\\p{L}+|^\\W*\\p{Lu}\\p{L}+\\W+\\p{Lu}).*");
  }

  private static String withoutPersons(String context, Reading reading) {
    String rest = context;
    for (Actor person : reading.facts().actors().listPersons()) {
      rest = rest.replace(person.name(), "");
    }
    return rest;
  }

  private static boolean opensWithActor(String context, Reading reading) {
    return reading.facts().actors().all().stream()
        .filter(actor -> actor.kind() != EntityKind.PERSON)
        .anyMatch(actor -> context.strip().startsWith(actor.name()));
  }

  // Within one clause the object is somebody or something else than the subject.
  private static boolean isOneClause(String context) {
    return !context.contains(",")
        && !context.contains("?")
        && WORD.matcher(context)
            .results()
            .skip(1)
            .map(MatchResult::group)
            .filter(word -> !word.matches("and|or|than|as"))
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
          && !BareDefinite.NARROWS.contains(next)
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
    if (i > 0 && words.get(i - 1).equals("all")) {
      return false;
    }
    boolean isLast = i + 2 >= words.size() || words.get(i + 2).matches("[:?.]");
    return i == 0 || isLast || BareDefinite.ENDS_NOUN.contains(next) && !isVerbBefore(words, i);
  }

  private static boolean isVerbBefore(List<String> words, int i) {
    // "said that is", "rules that are": a relative or complement clause
    return i > 0 && Character.isLetter(words.get(i - 1).charAt(0));
  }

  private static String unquoted(String text) {
    return text.replaceAll("“[^”]*”", "“”").replaceAll("\"[^\"]*\"", "“”");
  }
}
