package org.civiquiz.core.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.civiquiz.core.fact.Fact.DateMention;
import org.civiquiz.core.fact.Fact.DateMention.Kind;
import org.civiquiz.core.text.Sentence;
import org.civiquiz.core.text.Span;

/** Finds dates and times: "November 18", "in 2022", "Monday night", "next year". */
final class DateExtractor implements FactExtractor {

  private static final String MONTH =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December"
          + "|Jan\\.|Feb\\.|Mar\\.|Apr\\.|Aug\\.|Sept?\\.|Oct\\.|Nov\\.|Dec\\.)";
  private static final String DAY = "(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";
  private static final String YEAR = "(?:1[5-9]|20)\\d\\d";

  private static final Pattern TIME =
      Pattern.compile(
          "\\b(?:(?<date>"
              + MONTH
              + " \\d{1,2}(?:st|nd|rd|th)?+(?:, "
              + YEAR
              + ")?+|\\d{1,2} "
              + MONTH
              + "(?: "
              + YEAR
              + ")?+)|(?<month>(?<=in |In |by |since |until |of |last |next )"
              + MONTH
              + "(?: "
              + YEAR
              + ")?+)|(?<clock>\\d{1,2}(?::\\d\\d)?+ [ap]\\.?m\\b\\.?+)|(?<weekday>"
              + DAY
              + "(?: (?:morning|afternoon|evening|night))?+)|(?<relative>(?:next|last|this)"
              + " (?:week|month|year|spring|summer|autumn|fall|winter))|(?<year>(?<=in |In |since"
              + " |Since |by |By |until |of |from |before |after |through )"
              + YEAR
              + "))(?![\\w-])");

  @Override
  public List<DateMention> extract(ReadArticle article) {
    List<DateMention> dates = new ArrayList<>();
    for (Sentence sentence : article.statements()) {
      Matcher matcher =
          TIME.matcher(article.text()).region(sentence.span().start(), sentence.span().end());
      matcher.useTransparentBounds(true);
      while (matcher.find()) {
        Span span = new Span(matcher.start(), matcher.end());
        boolean quoted = article.quotes().stream().anyMatch(quote -> quote.outer().contains(span));
        if (!quoted) {
          dates.add(
              new DateMention(
                  article.phrase(span),
                  kind(matcher),
                  QuantityExtractor.clause(article, sentence, span.start()),
                  QuantityExtractor.grounds(article, sentence, span.start())));
        }
      }
    }
    return dates;
  }

  private static Kind kind(Matcher matcher) {
    if (matcher.group("date") != null) {
      return Kind.DATE;
    } else if (matcher.group("month") != null) {
      return Kind.MONTH;
    } else if (matcher.group("clock") != null) {
      return Kind.CLOCK;
    } else if (matcher.group("weekday") != null) {
      return Kind.WEEKDAY;
    }
    return matcher.group("year") != null ? Kind.YEAR : Kind.RELATIVE;
  }
}
