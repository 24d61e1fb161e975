package org.civiquiz.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.civiquiz.error.InvalidInputException;

/** The people on the staff of all schools. */
@ApplicationScoped
public class Accounts {

  private final EntityManager entityManager;
  private final Clock clock;

  Accounts(EntityManager entityManager, Clock clock) {
    this.entityManager = entityManager;
    this.clock = clock;
  }

  /** The open account with this username, in whatever school. */
  @Transactional
  public Optional<Account> findByUsername(String username) {
    List<?> places =
        entityManager
            .createNativeQuery(
                "select school_id, account_id from username where username = :username")
            .setParameter("username", normal(username))
            .getResultList();
    return places.stream()
        .map(Object[].class::cast)
        .findFirst()
        .flatMap(place -> Account.findInSchool((UUID) place[0], (UUID) place[1]))
        .filter(account -> account.closedAt == null);
  }

  /**
   * @param role {@link Role#TEACHER} or {@link Role#ADMIN}
   * @throws InvalidInputException if the username is taken or not a username
   */
  @Transactional
  public Account create(
      UUID schoolId, String username, String name, String role, String passwordHash) {
    String normal = normal(username);
    if (!normal.matches("[a-z0-9][a-z0-9._@+-]{1,79}")) {
      throw InvalidInputException.at(
          "username", "A username has 2 to 80 letters, digits or . _ @ + -");
    }
    if (findByUsername(normal).isPresent()) {
      throw InvalidInputException.at("username", "This username is taken");
    }
    Account account = new Account();
    account.id = UUID.randomUUID();
    account.schoolId = schoolId;
    account.username = normal;
    account.name = name;
    account.role = role;
    account.passwordHash = passwordHash;
    account.createdAt = clock.instant();
    account.tokensValidFrom = account.createdAt;
    account.persistAndFlush();
    entityManager
        .createNativeQuery(
            "insert into username (username, school_id, account_id)"
                + " values (:username, :school, :account)")
        .setParameter("username", normal)
        .setParameter("school", schoolId)
        .setParameter("account", account.id)
        .executeUpdate();
    return account;
  }

  /** As usernames are compared: without case, control characters and white space at the ends. */
  public static String normal(String username) {
    return username.replaceAll("[\\p{Cc}\\p{Cs}]", "").strip().toLowerCase(Locale.ROOT);
  }
}
