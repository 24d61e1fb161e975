package org.civiquiz.admin;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.civiquiz.account.Account;
import org.civiquiz.account.Accounts;
import org.civiquiz.account.Passwords;
import org.civiquiz.account.Role;
import org.civiquiz.account.Secrets;
import org.civiquiz.error.InvalidInputException;
import org.civiquiz.error.NoSuchEntityException;
import org.civiquiz.error.Problem;
import org.civiquiz.school.School;
import org.civiquiz.school.SchoolSettings;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The link that creates the first administrator. Each start of an installation without accounts
 * prints a new one, and only the newest works; the first account ends it.
 */
@ApplicationScoped
class FirstStart {

  private static final int SECRET_BYTES = 24;

  private final EntityManager entityManager;
  private final SchoolSettings schools;
  private final Accounts accounts;
  private final Secrets secrets;
  private final Clock clock;
  private final boolean isDemo;
  private final SecureRandom random = new SecureRandom();

  FirstStart(
      EntityManager entityManager,
      SchoolSettings schools,
      Accounts accounts,
      Secrets secrets,
      Clock clock,
      @ConfigProperty(name = "civiquiz.demo", defaultValue = "false") boolean isDemo) {
    this.entityManager = entityManager;
    this.schools = schools;
    this.accounts = accounts;
    this.secrets = secrets;
    this.clock = clock;
    this.isDemo = isDemo;
  }

  /** What the first administrator says of the school and of themselves. */
  record Fields(String school, String timeZone, String name, String username, String password) {}

  void announce(@ObservesAsync HttpServerStart event) {
    try {
      if (!isDemo && QuarkusTransaction.requiringNew().call(() -> Account.count() == 0)) {
        String secret = QuarkusTransaction.requiringNew().call(this::issue);
        System.out.printf(
            "Open this link once, on this computer or with its address instead of localhost,"
                + " to create the first administrator:%nhttp://localhost:%d/first-start/%s%n",
            port(), secret);
        System.out.flush();
      }
    } catch (RuntimeException e) {
      Log.error("The link for the first administrator could not be made; start again", e);
    }
  }

  /** Where the server listens by now, also when the system chose the port. */
  private static int port() {
    return ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
  }

  /** A new secret; an earlier one opens nothing any more. */
  @Transactional
  String issue() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    entityManager.createNativeQuery("delete from first_start").executeUpdate();
    entityManager
        .createNativeQuery("insert into first_start (secret_hash, created_at) values (:hash, :now)")
        .setParameter("hash", hash(secret))
        .setParameter("now", clock.instant())
        .executeUpdate();
    return secret;
  }

  /**
   * @throws NoSuchEntityException if the secret is wrong, or there is an account by now
   */
  @Transactional
  void require(String secret) {
    boolean isOpen =
        !entityManager
            .createNativeQuery("select 1 from first_start where secret_hash = :hash")
            .setParameter("hash", hash(secret))
            .getResultList()
            .isEmpty();
    if (!isOpen) {
      throw new NoSuchEntityException("page");
    }
  }

  /**
   * Makes the school and its administrator; the link has then done its work.
   *
   * @throws NoSuchEntityException if the secret is wrong, or there is an account by now
   * @throws InvalidInputException if a field is not valid; {@code where} is its name
   */
  Account create(String secret, Fields fields) {
    require(secret);
    requireValid(fields);
    String hash = secrets.hashPassword(fields.password());
    return QuarkusTransaction.requiringNew().call(() -> persist(secret, fields, hash));
  }

  private Account persist(String secret, Fields fields, String passwordHash) {
    int used =
        entityManager
            .createNativeQuery("delete from first_start where secret_hash = :hash")
            .setParameter("hash", hash(secret))
            .executeUpdate();
    if (used != 1) {
      throw new NoSuchEntityException("page");
    }
    School school = schools.create(fields.school(), fields.timeZone());
    return accounts.create(
        school.id, fields.username(), fields.name().strip(), Role.ADMIN, passwordHash);
  }

  private static void requireValid(Fields fields) {
    List<Problem.Cause> causes =
        new ArrayList<>(SchoolSettings.faults(fields.school(), fields.timeZone()));
    List<Runnable> checks =
        List.of(
            () -> Accounts.requireName(fields.name()),
            () -> Accounts.requireUsername(fields.username()),
            () -> Passwords.require(fields.password()));
    for (Runnable check : checks) {
      try {
        check.run();
      } catch (InvalidInputException e) {
        causes.addAll(e.causes());
      }
    }
    if (!causes.isEmpty()) {
      throw new InvalidInputException("The first administrator was not created", causes);
    }
  }

  private static String hash(String secret) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
