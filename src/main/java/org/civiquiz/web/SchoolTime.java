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
 */
public record SchoolTime(ZoneId zone, Instant now) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE, MMM d", Locale.US);
  private static final DateTimeFormatter DAY_OF_YEAR =
      DateTimeFormatter.ofPattern("EEE, MMM d, yyyy", Locale.US);
  private static final DateTimeFormatter SHORT_DAY =
      DateTimeFormatter.ofPattern("MMM d", Locale.US);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.US);
  private static final DateTimeFormatter FIELD =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT);

  /** A moment in words and for the {@code datetime} attribute. */
  public record Moment(String text, String iso) {}

  /** "Mon, Nov 16, 3:00 PM", or "today, 3:00 PM". */
  public Moment dayAndTime(Instant instant) {
    return new Moment(day(instant) + ", " + at(instant).format(TIME), iso(instant));
  }

  /** "Nov 16". */
  public Moment shortDay(Instant instant) {
    return new Moment(at(instant).format(SHORT_DAY), iso(instant));
  }

  /** "3:00 PM". */
  public Moment time(Instant instant) {
    return new Moment(at(instant).format(TIME), iso(instant));
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
      return "today";
    }
    return at(instant).format(day.getYear() == today.getYear() ? DAY : DAY_OF_YEAR);
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
