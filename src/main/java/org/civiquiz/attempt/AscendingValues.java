package org.civiquiz.attempt;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells lists of numbers, sums of money, dates and times in ascending order, which readers expect
 * to stay in that order, from any other list of options.
 */
final class AscendingValues {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<before>[^\\d]*?)(?<number>\\d{1,15}(?:,\\d{3})*(?:\\.\\d+)?)\\s*"
              + "(?<scale>thousand|million|billion|trillion)?(?<after>[^\\d]*)");

  private static final Pattern TIME =
      Pattern.compile(
          "(?:at )?(?<hour>\\d{1,2})(?::(?<minute>\\d{2}))?\\s*(?<half>a\\.?m\\.?|p\\.?m\\.?)?");

  private static final String MONTH_NAMES =
      "january|february|march|april|may|june|july|august|september|october|november|december";

  private static final List<String> MONTHS = List.of(MONTH_NAMES.split("\\|"));

  private static final List<String> DAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?:in |on )?(?<month>" + MONTH_NAMES + ")(?: (?<day>\\d{1,2}))?(?:,? (?<year>\\d{4}))?");

  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?:on )?(?<day>\\d{1,2}) (?<month>" + MONTH_NAMES + ")(?:,? (?<year>\\d{4}))?");

  private static final List<String> NUMBER_WORDS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  private static final Map<String, Double> SCALES =
      Map.of("thousand", 1e3, "million", 1e6, "billion", 1e9, "trillion", 1e12);

  private AscendingValues() {}

  /** Whether all texts are values of one kind and each is greater than the one before. */
  static boolean isAscending(List<String> texts) {
    Value last = null;
    for (String text : texts) {
      Optional<Value> value = read(text);
      if (value.isEmpty()) {
        return false;
      }
      if (last != null
          && (!last.kind.equals(value.get().kind) || last.amount >= value.get().amount)) {
        return false;
      }
      last = value.get();
    }
    return last != null;
  }

  /** An amount, and the kind within which amounts can be compared. */
  private record Value(String kind, double amount) {}

  private static Optional<Value> read(String text) {
    String plain =
        text.strip()
            .toLowerCase(Locale.ROOT)
            .replaceAll("[\\s\\u00a0]+", " ")
            .replaceAll("\\.$", "");
    if (plain.length() > 80) {
      return Optional.empty();
    }
    return date(plain).or(() -> time(plain)).or(() -> day(plain)).or(() -> number(plain));
  }

  private static Optional<Value> date(String text) {
    for (Pattern pattern : List.of(MONTH_FIRST, DAY_FIRST)) {
      Matcher date = pattern.matcher(text);
      if (date.matches()) {
        boolean hasYear = date.group("year") != null;
        double year = hasYear ? Double.parseDouble(date.group("year")) : 0;
        double day = date.group("day") == null ? 0 : Double.parseDouble(date.group("day"));
        double days = year * 400 + MONTHS.indexOf(date.group("month")) * 32 + day;
        return Optional.of(new Value(hasYear ? "date" : "day of a year", days));
      }
    }
    return Optional.empty();
  }

  private static Optional<Value> time(String text) {
    Matcher time = TIME.matcher(text);
    if (!time.matches() || (time.group("minute") == null && time.group("half") == null)) {
      return Optional.empty();
    }
    double hour = Double.parseDouble(time.group("hour"));
    String half = time.group("half");
    if (half != null) {
      hour = hour % 12 + (half.startsWith("p") ? 12 : 0);
    }
    double minute = time.group("minute") == null ? 0 : Double.parseDouble(time.group("minute"));
    return Optional.of(new Value("time", hour * 60 + minute));
  }

  private static Optional<Value> day(String text) {
    int day = DAYS.indexOf(text.replaceFirst("^on ", ""));
    return day < 0 ? Optional.empty() : Optional.of(new Value("day of the week", day));
  }

  private static Optional<Value> number(String text) {
    String[] words = text.split(" ", 2);
    int word = NUMBER_WORDS.indexOf(words[0]);
    String digits = word < 0 ? text : word + (words.length > 1 ? " " + words[1] : "");
    Matcher number = NUMBER.matcher(digits);
    if (!number.matches()) {
      return Optional.empty();
    }
    double amount = Double.parseDouble(number.group("number").replace(",", ""));
    String scale = number.group("scale");
    String unit = number.group("after").strip().replaceFirst("s$", "");
    return Optional.of(
        new Value(
            "number " + number.group("before").strip() + "#" + unit,
            amount * (scale == null ? 1 : SCALES.get(scale))));
  }
}
