package org.civiquiz.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.civiquiz.error.InvalidInputException;
import org.civiquiz.error.NoSuchEntityException;
import org.civiquiz.error.Problem;

/** How a school is called and what its clocks show. */
@ApplicationScoped
public class SchoolSettings {

  private static final int LONGEST_NAME = 120;
  private static final String DEFAULT_ZONE = "UTC";

  private final Clock clock;

  SchoolSettings(Clock clock) {
    this.clock = clock;
  }

  /** The time zones that one can choose, by name: of places, and UTC. */
  public static List<String> zones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(SchoolSettings::isOfPlace)
        .sorted()
        .toList();
  }

  private static boolean isOfPlace(String zone) {
    return zone.equals(DEFAULT_ZONE)
        || zone.matches(
            "(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");
  }

  /** The zone of this computer, which is likely the one of its school. */
  public static String likelyZone() {
    String zone = ZoneId.systemDefault().getId();
    return isOfPlace(zone) ? zone : DEFAULT_ZONE;
  }

  @Transactional
  public School find(UUID id) {
    return School.<School>findByIdOptional(id)
        .orElseThrow(() -> new NoSuchEntityException("school"));
  }

  /**
   * @throws InvalidInputException if the name or the zone is not valid
   */
  @Transactional
  public School create(String name, String timeZone) {
    List<Problem.Cause> faults = faults(name, timeZone);
    requireNone(faults);
    School school = new School();
    school.id = UUID.randomUUID();
    school.name = name.strip();
    school.timeZone = timeZone;
    school.createdAt = clock.instant();
    school.persistAndFlush();
    return school;
  }

  /**
   * @throws InvalidInputException if the name or the zone is not valid
   */
  @Transactional
  public void change(UUID id, String name, String timeZone) {
    requireNone(faults(name, timeZone));
    School school = find(id);
    school.name = name.strip();
    school.timeZone = timeZone;
  }

  /** What is wrong with the settings, by field: {@code school} and {@code timeZone}. */
  public static List<Problem.Cause> faults(String name, String timeZone) {
    List<Problem.Cause> causes = new ArrayList<>();
    if (name == null
        || name.isBlank()
        || name.strip().length() > LONGEST_NAME
        || name.chars().anyMatch(Character::isISOControl)) {
      causes.add(
          new Problem.Cause(
              "school", "A school needs a name of up to " + LONGEST_NAME + " characters"));
    }
    if (timeZone == null || !zones().contains(timeZone)) {
      causes.add(new Problem.Cause("timeZone", "Choose a time zone from the list"));
    }
    return causes;
  }

  private static void requireNone(List<Problem.Cause> causes) {
    if (!causes.isEmpty()) {
      throw new InvalidInputException("The school's settings are not valid", causes);
    }
  }
}
