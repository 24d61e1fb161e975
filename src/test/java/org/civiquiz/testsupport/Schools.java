package org.civiquiz.testsupport;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.civiquiz.account.Account;
import org.civiquiz.account.Accounts;
import org.civiquiz.account.Role;
import org.civiquiz.account.Secrets;
import org.civiquiz.account.Tokens;
import org.civiquiz.school.School;

/** Schools with staff who are signed in. */
@ApplicationScoped
public class Schools {

  public static final String PASSWORD = "correct horse battery";

  private final Accounts accounts;
  private final Secrets secrets;
  private final Tokens tokens;
  private final Clock clock;
  private String hash;

  Schools(Accounts accounts, Secrets secrets, Tokens tokens, Clock clock) {
    this.accounts = accounts;
    this.secrets = secrets;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** A teacher of a school of their own, with a token. */
  public record Teacher(UUID schoolId, UUID id, String username, String token) {}

  public Teacher teacher() {
    School school = new School();
    school.id = UUID.randomUUID();
    school.name = "Hill School";
    school.createdAt = clock.instant();
    QuarkusTransaction.requiringNew().run(school::persist);
    return teacherOf(school.id);
  }

  /** A further teacher of a school, with a token. */
  public Teacher teacherOf(UUID schoolId) {
    return staff(schoolId, Role.TEACHER);
  }

  /** An administrator of a school, with a token. */
  public Teacher administratorOf(UUID schoolId) {
    return staff(schoolId, Role.ADMIN);
  }

  private Teacher staff(UUID schoolId, String role) {
    String username = "t" + UUID.randomUUID();
    Account account = accounts.create(schoolId, username, "Ms. Okafor", role, hash());
    String token = tokens.issue(schoolId, account.id, role, account.name).token();
    return new Teacher(schoolId, account.id, username, token);
  }

  /** Made once: a hash is slow by design. */
  private synchronized String hash() {
    if (hash == null) {
      hash = secrets.hashPassword(PASSWORD);
    }
    return hash;
  }

  /** A token for a student of {@link Lessons}. */
  public String studentToken(UUID schoolId, UUID studentId) {
    return tokens.issue(schoolId, studentId, Role.STUDENT, "Maya Torres").token();
  }
}
