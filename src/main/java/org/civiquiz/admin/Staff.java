package org.civiquiz.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import org.civiquiz.account.Account;
import org.civiquiz.account.Accounts;
import org.civiquiz.account.Caller;
import org.civiquiz.account.Role;
import org.civiquiz.account.Secrets;
import org.civiquiz.account.SignInFailures;
import org.civiquiz.error.ConflictException;
import org.civiquiz.error.InvalidInputException;
import org.civiquiz.error.NoSuchEntityException;

/** The teachers and administrators of the caller's school. */
@ApplicationScoped
class Staff {

  private final Accounts accounts;
  private final Secrets secrets;
  private final SignInFailures failures;
  private final Caller caller;

  Staff(Accounts accounts, Secrets secrets, SignInFailures failures, Caller caller) {
    this.accounts = accounts;
    this.secrets = secrets;
    this.failures = failures;
    this.caller = caller;
  }

  /** A password that was just set; only its hash is kept. */
  record NewPassword(String name, String username, String password) {}

  /**
   * @throws InvalidInputException if the name, the username or the role is not valid
   */
  NewPassword add(String name, String username, String role) {
    Accounts.requireName(name);
    Accounts.requireUsername(username);
    if (!Set.of(Role.TEACHER, Role.ADMIN).contains(role == null ? "" : role)) {
      throw InvalidInputException.at("role", "Choose teacher or administrator");
    }
    String password = secrets.newPassword();
    Account account =
        accounts.create(
            caller.schoolId(), username, name.strip(), role, secrets.hashPassword(password));
    return new NewPassword(account.name, account.username, password);
  }

  /** Whoever was signed in with the account is signed out, and wrong tries are forgotten. */
  NewPassword resetPassword(UUID id) {
    Account account = find(id);
    String password = secrets.newPassword();
    accounts.setPassword(account.schoolId, account.id, secrets.hashPassword(password));
    failures.forget(Set.of(SignInFailures.ofStaff(account.username)));
    return new NewPassword(account.name, account.username, password);
  }

  /**
   * Nobody signs in with the account any more, and whoever was signed in is signed out.
   *
   * @throws ConflictException if it is the caller's own, so that an administrator always remains
   */
  void close(UUID id) {
    if (id.equals(caller.id())) {
      throw new ConflictException("You cannot close your own account");
    }
    accounts.close(caller.schoolId(), id);
  }

  void reopen(UUID id) {
    accounts.reopen(caller.schoolId(), id);
  }

  @Transactional
  Account find(UUID id) {
    return Account.findInSchool(caller.schoolId(), id)
        .orElseThrow(() -> new NoSuchEntityException("account"));
  }
}
