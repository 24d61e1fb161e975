package org.civiquiz.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import org.civiquiz.account.Account;
import org.civiquiz.account.Accounts;
import org.civiquiz.account.Caller;
import org.civiquiz.account.Passwords;
import org.civiquiz.account.Secrets;
import org.civiquiz.account.SignInFailures;
import org.civiquiz.account.Tokens;
import org.civiquiz.error.InvalidInputException;
import org.civiquiz.error.NoSuchEntityException;

/** The password of the caller, which only who knows it can change. */
@ApplicationScoped
class OwnPassword {

  private final Accounts accounts;
  private final Secrets secrets;
  private final SignInFailures failures;
  private final Tokens tokens;
  private final Caller caller;

  OwnPassword(
      Accounts accounts, Secrets secrets, SignInFailures failures, Tokens tokens, Caller caller) {
    this.accounts = accounts;
    this.secrets = secrets;
    this.failures = failures;
    this.tokens = tokens;
    this.caller = caller;
  }

  @Transactional
  Account account() {
    return Account.findInSchool(caller.schoolId(), caller.id())
        .orElseThrow(() -> new NoSuchEntityException("account"));
  }

  /**
   * Sets another password and ends all sessions. A wrong one counts as a sign-in that failed.
   *
   * @return a token for the session that goes on
   * @throws InvalidInputException if a password is wrong or not valid; {@code where} is its field
   */
  Tokens.Issued change(String current, String password, String repeated) {
    Passwords.require(password);
    if (!password.equals(repeated)) {
      throw InvalidInputException.at("repeated", "The two new passwords are not the same");
    }
    Account account = account();
    String subject = SignInFailures.ofStaff(account.username);
    if (!secrets.isPassword(
        current, Optional.of(account.passwordHash), () -> failures.count(subject))) {
      throw InvalidInputException.at("current", "This is not your password");
    }
    failures.forget(Set.of(subject));
    accounts.setPassword(account.schoolId, account.id, secrets.hashPassword(password));
    return tokens.issue(account.schoolId, account.id, account.role, account.name);
  }
}
