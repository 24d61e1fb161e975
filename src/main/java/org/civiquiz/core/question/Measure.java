package org.civiquiz.core.question;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A number or date as a text gives it, which can be set to another value in the same form.
 *
 * @param form how it is written
 * @param before what stands before the value ("$", "about ")
 * @param value the number, the year, month × 100 + day, the month, the place of a weekday, or the
 *     first count of a vote
 * @param after what stands after it (" percent", " countries")
 * @param total of a vote, both counts together; else 0
 */
public record Measure(Form form, String before, double value, String after, int total) {

  /** How a number or date is written. */
  public enum Form {
    NUMBER,
    WORD,
    YEAR,
    DAY_OF_YEAR,
    DAY_FIRST,
    MONTH,
    WEEKDAY,
    VOTE
  }

  private static final List<String> NUMBER_WORDS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");
  private static final List<String> WEEKDAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");
  private static final List<Integer> DAYS_IN_MONTH =
      List.of(31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31);
  private static final String WORDS_BEFORE =
      "(?:(?:about|around|nearly|almost|more than|less than|over|under|at least|up to|on|in|by|since|until|after|before) )?";

  private static final Pattern VOTE =
      Pattern.compile(
          "(" + WORDS_BEFORE + ")(\\d{1,3})(?:-|–|\\sto\\s)(\\d{1,3})( [\\p{L} ]{1,30})?");
  private static final Pattern YEAR =
      Pattern.compile("(" + WORDS_BEFORE + ")(1[5-9]\\d\\d|20\\d\\d)");
  private static final Pattern DAY =
      Pattern.compile(
          "(" + WORDS_BEFORE + ")(" + String.join("|", MONTHS) + ") (\\d{1,2})((?:, \\d{4})?)");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(" + WORDS_BEFORE + ")(\\d{1,2}) (" + String.join("|", MONTHS) + ")((?: \\d{4})?)");
  private static final Pattern MONTH =
      Pattern.compile("(" + WORDS_BEFORE + ")(" + String.join("|", MONTHS) + ")((?: \\d{4})?)");
  private static final Pattern WEEKDAY =
      Pattern.compile("(" + WORDS_BEFORE + ")(" + String.join("|", WEEKDAYS) + ")((?: \\p{L}+)?)");
  private static final Pattern NUMBER =
      Pattern.compile(
          "("
              + WORDS_BEFORE
              + "[$€£]?)(\\d{1,3}(?:,\\d{3})+|\\d{1,12}(?:\\.\\d{1,3})?)((?:[ %-][\\p{L}%.’' -]{0,60})?)");
  private static final Pattern WORD =
      Pattern.compile(
          "("
              + WORDS_BEFORE
              + ")("
              + String.join("|", NUMBER_WORDS.subList(2, NUMBER_WORDS.size()))
              + ")((?:[ -][\\p{L}’' -]{1,60})?)",
          Pattern.CASE_INSENSITIVE);

  /** The whole text as a measure; empty if it is none, or says more than one. */
  public static Optional<Measure> of(String text) {
    Matcher vote = VOTE.matcher(text);
    if (vote.matches()) {
      int first = Integer.parseInt(vote.group(2));
      int second = Integer.parseInt(vote.group(3));
      String after = vote.group(4) == null ? "" : vote.group(4);
      return Optional.of(new Measure(Form.VOTE, vote.group(1), first, after, first + second));
    }
    Matcher year = YEAR.matcher(text);
    if (year.matches()) {
      return Optional.of(
          new Measure(Form.YEAR, year.group(1), Integer.parseInt(year.group(2)), "", 0));
    }
    Matcher day = DAY.matcher(text);
    if (day.matches()) {
      double value = (MONTHS.indexOf(day.group(2)) + 1) * 100 + Integer.parseInt(day.group(3));
      return Optional.of(new Measure(Form.DAY_OF_YEAR, day.group(1), value, day.group(4), 0));
    }
    Matcher dayFirst = DAY_FIRST.matcher(text);
    if (dayFirst.matches()) {
      double value =
          (MONTHS.indexOf(dayFirst.group(3)) + 1) * 100 + Integer.parseInt(dayFirst.group(2));
      return Optional.of(
          new Measure(Form.DAY_FIRST, dayFirst.group(1), value, dayFirst.group(4), 0));
    }
    Matcher month = MONTH.matcher(text);
    if (month.matches()) {
      double value = MONTHS.indexOf(month.group(2)) + 1;
      return Optional.of(new Measure(Form.MONTH, month.group(1), value, month.group(3), 0));
    }
    Matcher weekday = WEEKDAY.matcher(text);
    if (weekday.matches()) {
      double value = WEEKDAYS.indexOf(weekday.group(2));
      return Optional.of(new Measure(Form.WEEKDAY, weekday.group(1), value, weekday.group(3), 0));
    }
    Matcher number = NUMBER.matcher(text);
    if (number.matches()) {
      double value = Double.parseDouble(number.group(2).replace(",", ""));
      return Optional.of(new Measure(Form.NUMBER, number.group(1), value, number.group(3), 0));
    }
    Matcher word = WORD.matcher(text);
    if (word.matches()) {
      double value = NUMBER_WORDS.indexOf(word.group(2).toLowerCase(Locale.ROOT));
      return Optional.of(new Measure(Form.WORD, word.group(1), value, word.group(3), 0));
    }
    return Optional.empty();
  }

  /** Whether all texts are measures of the same form and unit, and so can be put in order. */
  public static boolean areAll(List<String> texts) {
    List<Measure> measures = texts.stream().map(Measure::of).flatMap(Optional::stream).toList();
    return measures.size() == texts.size()
        && measures.stream().allMatch(measure -> measure.isComparableWith(measures.get(0)));
  }

  public boolean isComparableWith(Measure other) {
    boolean isNumber = form == Form.NUMBER || form == Form.WORD;
    boolean isOtherNumber = other.form == Form.NUMBER || other.form == Form.WORD;
    return (form == other.form || isNumber && isOtherNumber)
        && after.equals(other.after)
        && before.endsWith("$") == other.before.endsWith("$");
  }

  /** The same with another value, in the same form. */
  public String withValue(double other) {
    return new Measure(form, before, other, after, total).text();
  }

  public String text() {
    int whole = (int) Math.round(value);
    return before
        + switch (form) {
          case NUMBER -> number();
          case WORD -> whole < NUMBER_WORDS.size() ? NUMBER_WORDS.get(whole) : number();
          case YEAR -> Integer.toString(whole);
          case DAY_OF_YEAR -> MONTHS.get(whole / 100 - 1) + " " + whole % 100;
          case DAY_FIRST -> whole % 100 + " " + MONTHS.get(whole / 100 - 1);
          case MONTH -> MONTHS.get(whole - 1);
          case WEEKDAY -> WEEKDAYS.get(whole);
          case VOTE -> whole + "-" + (total - whole);
        }
        + after;
  }

  private String number() {
    return new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(value);
  }

  /**
   * Other values that the same thing could have had, the most tempting first: none impossible, none
   * so near that only a slip of the eye would choose it.
   */
  public List<String> variants() {
    Stream<Double> values =
        switch (form) {
          case VOTE -> votes();
          case YEAR ->
              isRound()
                  ? Stream.of(value - 5, value + 5, value + 10)
                  : turn(3) == 0
                      ? Stream.of(value - 3, value - 6, value - 9)
                      : Stream.of(value - 4, value - 7, value + 3);
          case DAY_OF_YEAR, DAY_FIRST -> days();
          case MONTH -> Stream.of(2, 4, 9, 7).map(step -> (value + step - 1) % 12 + 1);
          case WEEKDAY -> Stream.of(2, 4, 5, 1).map(step -> (value + step) % 7);
          case WORD ->
              turn(3) == 0
                  ? Stream.of(value + 1, value + 2, value + 4)
                  : turn(3) == 1
                      ? Stream.of(value - 1, value + 2, value - 2, value * 2)
                      : Stream.of(value + 1, value * 2, value + 3, value - 1);
          case NUMBER -> numbers();
        };
    List<String> variants = new ArrayList<>();
    values
        .filter(this::isPossible)
        .map(this::withValue)
        .filter(text -> !text.equals(text()))
        .distinct()
        .forEach(variants::add);
    return variants;
  }

  /** Values near by, for what lies in a narrow range: the age from which somebody may vote. */
  public List<String> neighbours() {
    return Stream.of(value + 1, value - 1, value + 2).map(this::withValue).toList();
  }

  private boolean isRound() {
    return value % 5 == 0;
  }

  private boolean isPossible(double other) {
    return switch (form) {
      case WORD -> other >= 2 && other < NUMBER_WORDS.size();
      case NUMBER -> other > 0 && (!isShare() || other < 100);
      case VOTE -> other >= 0 && other <= total;
      default -> true;
    };
  }

  private boolean isShare() {
    return after.strip().startsWith("percent")
        || after.startsWith("%")
        || after.strip().startsWith("per cent");
  }

  private Stream<Double> votes() {
    boolean isCarried = value * 2 > total;
    return Stream.of(value + 1, value - 1, value + 2, value - 2)
        .filter(first -> first <= total && isCarried == (first * 2 > total));
  }

  private Stream<Double> days() {
    int month = (int) value / 100;
    int day = (int) value % 100;
    return Stream.of(month % 12 + 1, (month + 10) % 12 + 1, (month + 2) % 12 + 1)
        .map(other -> other * 100.0 + Math.min(day, DAYS_IN_MONTH.get(other - 1)));
  }

  private Stream<Double> numbers() {
    if (isShare()) {
      double step = value >= 20 ? (value % 5 == 0 ? 10 : 7) : value >= 8 ? 3 : value / 4;
      return steps(-3, -2, -1, 1, 2, 3).map(count -> asPrecise(value + count * step));
    }
    if (value % 1 == 0 && value <= 12) {
      return steps(-3, -2, -1, 1, 2, 3).map(count -> value + 2 * count);
    }
    return steps(-3, -2, -1, 1, 2, 4).map(count -> asPrecise(value * (1 + count / 4.0)));
  }

  // Neighbours on both sides, so chosen that the right value is as often the first as the last.
  private Stream<Double> steps(double... counts) {
    int below = turn(4);
    List<Double> nearest = new ArrayList<>();
    for (int i = 0; i < below; i++) {
      nearest.add(counts[2 - i]);
    }
    for (int i = 0; i < 3 - below; i++) {
      nearest.add(counts[3 + i]);
    }
    // Where a value is impossible, another takes its place.
    for (double count : counts) {
      if (!nearest.contains(count)) {
        nearest.add(count);
      }
    }
    return nearest.stream();
  }

  private int turn(int places) {
    return Math.floorMod(text().hashCode() * 31 >> 3, places);
  }

  // 4,312 is to be taken for 5,390, and 84 for 105, but 30 not for 45.37.
  private double asPrecise(double other) {
    if (value % 1 != 0) {
      double parts = value * 10 % 1 == 0 ? 10 : value * 100 % 1 == 0 ? 100 : 1000;
      return Math.round(other * parts) / parts;
    }
    double unit = 1;
    while (unit < value && value % (unit * 10) == 0) {
      unit *= 10;
    }
    double step = unit >= 10 && value / unit < 5 ? unit / 2 : unit;
    return Math.max(step, Math.round(other / step) * step);
  }
}
