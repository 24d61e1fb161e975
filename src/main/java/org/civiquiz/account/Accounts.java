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
import org.civiquiz.error.NoSuchEntityException;

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
    return places(normal(username)).stream()
        .map(Object[].class::cast)
        .findFirst()
        .flatMap(place -> Account.findInSchool((UUID) place[0], (UUID) place[1]))
        .filter(account -> account.closedAt == null);
  }

  private List<?> places(String normalUsername) {
    return entityManager
        .createNativeQuery("select school_id, account_id from username where username = :username")
        .setParameter("username", normalUsername)
        .getResultList();
  }

  /** The staff of a school, by name; closed accounts come last. */
  @Transactional
  public List<Account> list(UUID schoolId) {
    return Account.list(
        "schoolId = ?1 order by case when closedAt is null then 0 else 1 end, name, id", schoolId);
  }

  /** Sets a new password; whoever was signed in with the account is signed out. */
  @Transactional
  public void setPassword(UUID schoolId, UUID id, String passwordHash) {
    Account account = require(schoolId, id);
    account.passwordHash = passwordHash;
    account.tokensValidFrom = clock.instant();
  }

  /** From now on nobody signs in with the account, and whoever was signed in is signed out. */
  @Transactional
  public void close(UUID schoolId, UUID id) {
    Account account = require(schoolId, id);
    account.closedAt = clock.instant();
    account.tokensValidFrom = account.closedAt;
  }

  @Transactional
  public void reopen(UUID schoolId, UUID id) {
    require(schoolId, id).closedAt = null;
  }

  private static Account require(UUID schoolId, UUID id) {
    return Account.findInSchool(schoolId, id)
        .orElseThrow(() -> new NoSuchEntityException("account"));
  }

  /**
   * Also ends the first start: from the first account on, its link opens nothing.
   *
   * @param role {@link Role#TEACHER} or {@link Role#ADMIN}
   * @throws InvalidInputException if the username is taken or not a username
   */
  @Transactional
  public Account create(
      UUID schoolId, String username, String name, String role, String passwordHash) {
    requireUsername(username);
    String normal = normal(username);
    if (!places(normal).isEmpty()) {
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
    entityManager.createNativeQuery("delete from first_start").executeUpdate();
    return account;
  }

  /**
   * @throws InvalidInputException if it cannot be the name of somebody
   */
  public static void requireName(String name) {
    if (name == null
        || name.isBlank()
        || name.strip().length() > 80
        || name.chars().anyMatch(Character::isISOControl)) {
      throw InvalidInputException.at("name", "A name of up to 80 characters is needed");
    }
  }

  /**
   * @throws InvalidInputException if it cannot be a username
   */
  public static void requireUsername(String username) {
    if (username == null || !normal(username).matches("[a-z0-9][a-z0-9._@+-]{1,79}")) {
      throw InvalidInputException.at(
          "username", "A username has 2 to 80 letters, digits or . _ @ + -");
    }
  }

  /** As usernames are compared: without case, control characters and white space at the ends. */
  public static String normal(String username) {
    return username.replaceAll("[\\p{Cc}\\p{Cs}]", "").strip().toLowerCase(Locale.ROOT);
  }
}
