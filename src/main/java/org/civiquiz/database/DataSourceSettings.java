package org.civiquiz.database;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What it takes to connect to a database.
 *
 * @param jdbcUrl a {@code jdbc:postgresql:} URL without a password
 * @param user empty when the driver's default or a parameter of the URL decides
 * @param password empty when the server asks for none, or another source of the driver has it
 */
public record DataSourceSettings(String jdbcUrl, Optional<String> user, Optional<String> password) {

  /** The settings under the names by which the framework reads them. */
  public Map<String, String> asProperties() {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("quarkus.datasource.jdbc.url", jdbcUrl);
    user.ifPresent(value -> properties.put("quarkus.datasource.username", value));
    password.ifPresent(value -> properties.put("quarkus.datasource.password", value));
    return properties;
  }

  /** Leaves the password out, so that the settings can be logged. */
  @Override
  public String toString() {
    return "DataSourceSettings[" + jdbcUrl + ", user " + user.orElse("by default") + "]";
  }
}
