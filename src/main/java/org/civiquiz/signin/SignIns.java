package org.civiquiz.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.civiquiz.account.Account;
import org.civiquiz.account.Accounts;
import org.civiquiz.account.Role;
import org.civiquiz.account.Secrets;
import org.civiquiz.account.Tokens;
import org.civiquiz.classroom.JoinCode;
import org.civiquiz.classroom.Numbers;
import org.civiquiz.classroom.Roster;
import org.civiquiz.classroom.Student;

/**
 * Checks who somebody says they are. What was wrong is not told, and a wrong name takes as long as
 * a wrong secret.
 */
@ApplicationScoped
class SignIns {

  private final Accounts accounts;
  private final Roster roster;
  private final Secrets secrets;
  private final Tokens tokens;
  private final SignInLimits limits;

  SignIns(Accounts accounts, Roster roster, Secrets secrets, Tokens tokens, SignInLimits limits) {
    this.accounts = accounts;
    this.roster = roster;
    this.secrets = secrets;
    this.tokens = tokens;
    this.limits = limits;
  }

  /** Empty if the username or the password is wrong. */
  Optional<Tokens.Issued> staff(String username, String password, String address) {
    String subject = "staff " + Accounts.normal(username);
    limits.requireAddress(address);
    limits.requireSubject(subject);
    Optional<Account> account = accounts.findByUsername(username);
    if (!secrets.matches(password, account.map(found -> found.passwordHash))) {
      limits.failed(subject);
      return Optional.empty();
    }
    limits.succeeded(subject);
    return account.map(found -> tokens.issue(found.schoolId, found.id, found.role, found.name));
  }

  /** Empty if the class code, the number or the PIN is wrong. */
  Optional<Tokens.Issued> student(String code, String number, String pin, String address) {
    String subject = "student %s %s".formatted(JoinCode.normal(code), Numbers.key(number));
    limits.requireAddress(address);
    limits.requireSubject(subject);
    Optional<Student> student = roster.findByNumber(code, number);
    if (!secrets.matches(pin.strip(), student.map(found -> found.pinHash))) {
      limits.failed(subject);
      return Optional.empty();
    }
    limits.succeeded(subject);
    return student.map(found -> tokens.issue(found.schoolId, found.id, Role.STUDENT, found.name));
  }
}
