package org.civiquiz.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.civiquiz.database.DataSourceSettings;
import org.civiquiz.database.ExternalPostgres;

/** What the environment says about where the data is. */
final class Environment {

  private Environment() {}

  /** The directory of all that this program keeps. */
  static Path home() {
    return Path.of(value("CIVIQUIZ_HOME").orElse("civiquiz-data")).toAbsolutePath().normalize();
  }

  /** The database that somebody else runs; empty if the embedded one is to be used. */
  static Optional<DataSourceSettings> externalDatabase() {
    return value("CIVIQUIZ_DB_URL")
        .map(
            url ->
                ExternalPostgres.connect(
                    url, value("CIVIQUIZ_DB_USER"), value("CIVIQUIZ_DB_PASSWORD")));
  }

  private static Optional<String> value(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
  }
}
