package org.civiquiz.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Writes times as people at a school read them.
 *
 * @param zone what the school's clocks show
 * @param now the moment at which the page is made
 * @param locale English or Spanish
 */
public record SchoolTime(ZoneId zone, Instant now, Locale locale) {

  private static final DateTimeFormatter FIELD =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT);

  /** In English. */
  public SchoolTime(ZoneId zone, Instant now) {
    this(zone, now, Locale.US);
  }

  /** The same in the words of another language. */
  public SchoolTime in(Locale other) {
    return new SchoolTime(zone, now, other);
  }

  /** A moment in words and for the {@code datetime} attribute. */
  public record Moment(String text, String iso) {}

  /** "Mon, Nov 16, 3:00 PM", or "today, 3:00 PM". */
  public Moment dayAndTime(Instant instant) {
    return new Moment(day(instant) + ", " + clock(instant), iso(instant));
  }

  /** "Nov 16". */
  public Moment shortDay(Instant instant) {
    return new Moment(formatted(instant, isSpanish() ? "d MMM" : "MMM d"), iso(instant));
  }

  /** "3:00 PM". */
  public Moment time(Instant instant) {
    return new Moment(clock(instant), iso(instant));
  }

  /** As a field of type {@code datetime-local} has it. */
  public String field(Instant instant) {
    return at(instant).format(FIELD);
  }

  /**
   * What somebody put into a field of type {@code datetime-local}.
   *
   * @throws java.time.DateTimeException if it is not one
   */
  public Instant ofField(String value) {
    return LocalDateTime.parse(value).atZone(zone).toInstant();
  }

  private String day(Instant instant) {
    LocalDate day = at(instant).toLocalDate();
    LocalDate today = at(now).toLocalDate();
    if (day.equals(today)) {
      return isSpanish() ? "hoy" : "today";
    }
    boolean isThisYear = day.getYear() == today.getYear();
    return isSpanish()
        ? formatted(instant, isThisYear ? "EEE d MMM" : "EEE d MMM yyyy")
        : formatted(instant, isThisYear ? "EEE, MMM d" : "EEE, MMM d, yyyy");
  }

  private String clock(Instant instant) {
    return formatted(instant, "h:mm a");
  }

  private String formatted(Instant instant, String pattern) {
    return at(instant).format(DateTimeFormatter.ofPattern(pattern, locale));
  }

  private boolean isSpanish() {
    return locale.getLanguage().equals("es");
  }

  private ZonedDateTime at(Instant instant) {
    return instant.atZone(zone);
  }

  private String iso(Instant instant) {
    return at(instant)
        .toOffsetDateTime()
        .withNano(0)
        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }
}
