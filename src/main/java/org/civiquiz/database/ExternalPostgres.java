package org.civiquiz.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A PostgreSQL server that somebody else runs, tried once before the program relies on it. */
public final class ExternalPostgres {

  static final int OLDEST_MAJOR_VERSION = 15;

  private static final String SECONDS_TO_ANSWER = "15";

  private static final Pattern URL =
      Pattern.compile(
          "(?:jdbc:)?postgresql://"
              + "(?:(?<user>[^:@/?]*)(?::(?<password>[^@/?]*))?@)?"
              + "(?<place>[^@/?]+/[^?/]+)(?:\\?(?<parameters>.*))?");

  private ExternalPostgres() {}

  /**
   * Connects once, to find out whether the server can be used.
   *
   * @param url {@code postgresql://host:port/database} or the same with {@code jdbc:} before it;
   *     user and password may be part of it
   * @param user takes precedence over the URL's
   * @param password takes precedence over the URL's
   * @throws DatabaseUnavailableException if the URL is none, the server cannot be reached, refuses
   *     the user, or is older than version 15
   */
  public static DataSourceSettings connect(
      String url, Optional<String> user, Optional<String> password) {
    DataSourceSettings settings = parse(url, user, password);
    Properties account = new Properties();
    settings.user().ifPresent(value -> account.setProperty("user", value));
    settings.password().ifPresent(value -> account.setProperty("password", value));
    account.setProperty("loginTimeout", SECONDS_TO_ANSWER);
    String place = settings.jdbcUrl().replaceFirst("\\?.*", "").replaceFirst("^jdbc:", "");
    try (Connection connection = new org.postgresql.Driver().connect(settings.jdbcUrl(), account)) {
      if (connection == null) {
        throw new DatabaseUnavailableException("CIVIQUIZ_DB_URL cannot be read: " + place);
      }
      int version = connection.getMetaData().getDatabaseMajorVersion();
      if (version < OLDEST_MAJOR_VERSION) {
        throw new DatabaseUnavailableException(
            "The database at %s is PostgreSQL %d; version %d or later is needed."
                .formatted(place, version, OLDEST_MAJOR_VERSION));
      }
      return settings;
    } catch (SQLException e) {
      String reason = String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ");
      throw new DatabaseUnavailableException(
          "The database at %s (CIVIQUIZ_DB_URL) cannot be used: %s".formatted(place, reason), e);
    }
  }

  static DataSourceSettings parse(String url, Optional<String> user, Optional<String> password) {
    Matcher matcher = URL.matcher(url.strip());
    if (!matcher.matches()) {
      // The text itself may hold a password, so it is not repeated.
      throw new DatabaseUnavailableException(
          "CIVIQUIZ_DB_URL must look like postgresql://host:5432/database or"
              + " jdbc:postgresql://host:5432/database.");
    }
    Optional<String> urlUser = decoded(matcher.group("user"));
    Optional<String> urlPassword = decoded(matcher.group("password"));
    List<String> parameters = new ArrayList<>();
    for (String parameter :
        Optional.ofNullable(matcher.group("parameters")).orElse("").split("&")) {
      // Out of the URL, which is logged.
      if (parameter.startsWith("user=")) {
        urlUser = decoded(parameter.substring("user=".length()));
      } else if (parameter.startsWith("password=")) {
        urlPassword = decoded(parameter.substring("password=".length()));
      } else if (!parameter.isEmpty()) {
        parameters.add(parameter);
      }
    }
    String query = parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
    Optional<String> foundUser = urlUser;
    Optional<String> foundPassword = urlPassword;
    return new DataSourceSettings(
        "jdbc:postgresql://" + matcher.group("place") + query,
        user.or(() -> foundUser),
        password.or(() -> foundPassword));
  }

  private static Optional<String> decoded(String value) {
    return Optional.ofNullable(value)
        .filter(text -> !text.isEmpty())
        // A plus sign stands for itself in this part of a URL.
        .map(text -> URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
  }
}
