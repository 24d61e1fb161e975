package org.civiquiz.school;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import org.civiquiz.error.NoSuchEntityException;
import org.civiquiz.web.SchoolTime;

/** Knows what time it is at a school. */
@ApplicationScoped
public class SchoolClock {

  private final Clock clock;

  SchoolClock(Clock clock) {
    this.clock = clock;
  }

  public SchoolTime now(UUID schoolId) {
    School school =
        School.<School>findByIdOptional(schoolId)
            .orElseThrow(() -> new NoSuchEntityException("school"));
    return new SchoolTime(ZoneId.of(school.timeZone), clock.instant());
  }
}
