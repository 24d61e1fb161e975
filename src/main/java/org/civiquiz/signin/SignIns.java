package org.civiquiz.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.civiquiz.account.Account;
import org.civiquiz.account.Accounts;
import org.civiquiz.account.Role;
import org.civiquiz.account.Secrets;
import org.civiquiz.account.SignInFailures;
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
  private final SignInFailures failures;

  SignIns(
      Accounts accounts,
      Roster roster,
      Secrets secrets,
      Tokens tokens,
      SignInLimits limits,
      SignInFailures failures) {
    this.accounts = accounts;
    this.roster = roster;
    this.secrets = secrets;
    this.tokens = tokens;
    this.limits = limits;
    this.failures = failures;
  }

  /** Empty if the username or the password is wrong. */
  Optional<Tokens.Issued> staff(String username, String password, String address) {
    limits.requireAddress(address);
    String subject = SignInFailures.ofStaff(username);
    Optional<Account> account = accounts.findByUsername(username);
    Optional<String> hash = account.map(found -> found.passwordHash);
    if (!secrets.isPassword(password, hash, () -> failures.count(subject))) {
      return Optional.empty();
    }
    failures.forget(Set.of(subject));
    return account.map(found -> tokens.issue(found.schoolId, found.id, found.role, found.name));
  }

  /** Empty if the class code, the number or the PIN is wrong. */
  Optional<Tokens.Issued> student(String code, String number, String pin, String address) {
    limits.requireAddress(address);
    String subject = SignInFailures.ofStudent(JoinCode.normal(code), Numbers.key(number));
    Optional<Student> student = roster.findByNumber(code, number);
    Optional<String> hash = student.map(found -> found.pinHash);
    if (!secrets.isPin(pin.strip(), hash, () -> failures.count(subject))) {
      return Optional.empty();
    }
    failures.forget(Set.of(subject));
    student.ifPresent(roster::signedIn);
    return student.map(
        found -> tokens.issue(found.schoolId, found.id, Role.STUDENT, found.name, found.largeText));
  }
}
