package org.civiquiz.core.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.civiquiz.core.fact.Fact.Quantity;
import org.civiquiz.core.fact.Fact.Quantity.Kind;
import org.civiquiz.core.text.Sentence;
import org.civiquiz.core.text.Span;

/** Finds numbers in figures with what they count: "$412 million", "61 percent", "a 6-3 vote". */
final class QuantityExtractor implements FactExtractor {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\w.,:/$€£-])(?<money>[$€£]\\s?)?(?<number>\\d{1,3}(?:,\\d{3})++(?:\\.\\d+)?+|\\d{1,15}+"
              + "(?:\\.\\d{1,6}+)?+)(?:[-–](?<second>\\d{1,4}+))?+"
              + "(?![\\d,]*\\d)(?:[\\s-](?<scale>hundred|thousand|million|billion|trillion)\\b)?+"
              + "(?:\\s?(?<percent>%|percent\\b|per cent\\b|percentage points?\\b))?+"
              + "(?:\\s(?:more|other|new|additional)(?=\\s\\p{L}))?+(?:[\\s-](?<unit>(?!(?:and|or|of|in|on|at|by|to|for|per|from|is|are|was|were|have"
              + "|has|had|a|an|the|as|that|who|than|out|after|before|with|when|did|said|which)\\b)"
              + "\\p{L}{2,20}+(?:-\\p{L}{2,20}+)?+(?:\\s(?:members|votes|countries|seats|people))?+))?+");

  private static final Set<String> MEASURES =
      Set.of(
          "meter",
          "metre",
          "kilometer",
          "kilometre",
          "mile",
          "foot",
          "feet",
          "inche",
          "yard",
          "acre",
          "acre-feet",
          "hectare",
          "gram",
          "kilogram",
          "ton",
          "tonne",
          "degree",
          "liter",
          "litre",
          "gallon",
          "barrel",
          "watt",
          "kilowatt",
          "megawatt",
          "gigawatt");

  @Override
  public List<Quantity> extract(ReadArticle article) {
    List<Quantity> quantities = new ArrayList<>();
    for (Sentence sentence : article.statements()) {
      Matcher matcher =
          NUMBER.matcher(article.text()).region(sentence.span().start(), sentence.span().end());
      matcher.useTransparentBounds(true);
      while (matcher.find()) {
        quantity(article, sentence, matcher).ifPresent(quantities::add);
      }
    }
    return quantities;
  }

  private static Optional<Quantity> quantity(
      ReadArticle article, Sentence sentence, Matcher matcher) {
    boolean quoted =
        article.quotes().stream()
            .anyMatch(quote -> quote.outer().contains(spanOf(matcher, "number")));
    String digits = matcher.group("number");
    String unit = matcher.group("unit");
    boolean bare =
        matcher.group("money") == null
            && matcher.group("percent") == null
            && matcher.group("second") == null;
    if (quoted || bare && (unit == null || isDate(article, matcher, digits))) {
      return Optional.empty();
    }
    Kind kind = kind(matcher, unit);
    boolean counts = kind != Kind.MONEY && kind != Kind.PERCENT && unit != null;
    int end = counts ? matcher.end() : endWithout(matcher);
    BigDecimal value = new BigDecimal(digits.replace(",", "")).multiply(scale(matcher));
    return Optional.of(
        new Quantity(
            article.phrase(new Span(matcher.start(), end)),
            article.phrase(
                kind == Kind.RATIO
                    ? spanOf(matcher, "number").cover(spanOf(matcher, "second"))
                    : spanOf(matcher, "number")),
            kind,
            value,
            Optional.ofNullable(matcher.group("second")).map(BigDecimal::new),
            unitText(matcher, kind, unit),
            clause(article, sentence, matcher.start()),
            grounds(article, sentence, matcher.start())));
  }

  private static Span spanOf(Matcher matcher, String group) {
    return new Span(matcher.start(group), matcher.end(group));
  }

  private static int endWithout(Matcher matcher) {
    for (String group : List.of("percent", "scale", "second")) {
      if (matcher.group(group) != null) {
        return matcher.end(group);
      }
    }
    return matcher.end("number");
  }

  // "July 1", "in 2022", "November 18 ballots": a date's number counts nothing.
  private static boolean isDate(ReadArticle article, Matcher matcher, String digits) {
    String before =
        article.text().substring(Math.max(0, matcher.start() - 15), matcher.start()).strip();
    String word = before.substring(before.lastIndexOf(' ') + 1);
    boolean year = digits.matches("(?:1[5-9]|20)\\d\\d") && matcher.group("scale") == null;
    return TimeWords.isMonth(word)
        || year
        || TimeWords.isMonth(String.valueOf(matcher.group("unit")));
  }

  private static Kind kind(Matcher matcher, String unit) {
    if (matcher.group("money") != null) {
      return Kind.MONEY;
    } else if (matcher.group("percent") != null) {
      return Kind.PERCENT;
    } else if (matcher.group("second") != null) {
      return Kind.RATIO;
    } else if (unit != null && MEASURES.contains(unit.replaceFirst("s$", ""))) {
      return Kind.MEASURE;
    } else if (unit != null && !unit.equals("times") && TimeWords.isUnit(unit.split(" ")[0])) {
      return Kind.DURATION;
    }
    return Kind.COUNT;
  }

  private static BigDecimal scale(Matcher matcher) {
    String scale = matcher.group("scale");
    if (scale == null) {
      return BigDecimal.ONE;
    }
    return switch (scale) {
      case "hundred" -> BigDecimal.valueOf(100);
      case "thousand" -> BigDecimal.valueOf(1_000);
      case "million" -> BigDecimal.valueOf(1_000_000);
      case "billion" -> BigDecimal.valueOf(1_000_000_000);
      default -> BigDecimal.valueOf(1_000_000_000_000L);
    };
  }

  private static String unitText(Matcher matcher, Kind kind, String unit) {
    return switch (kind) {
      case MONEY -> matcher.group("money").strip();
      case PERCENT -> matcher.group("percent");
      default -> unit == null ? "" : unit;
    };
  }

  static Phrase clause(ReadArticle article, Sentence sentence, int at) {
    return around(article, sentence, at)
        .map(parts -> Phrase.of(parts.node()))
        .orElse(article.phrase(sentence.span()));
  }

  static Grounds grounds(ReadArticle article, Sentence sentence, int at) {
    return around(article, sentence, at)
        .map(parts -> CertaintyReader.of(parts, article))
        .orElse(Grounds.plain(sentence.span()));
  }

  private static Optional<ClauseParts> around(ReadArticle article, Sentence sentence, int at) {
    return article.clauses(sentence).stream()
        .filter(parts -> parts.node().span().start() <= at && at < parts.node().span().end())
        .reduce((outer, inner) -> inner);
  }
}
