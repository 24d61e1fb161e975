package org.civiquiz.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.civiquiz.account.Account;
import org.civiquiz.account.Accounts;
import org.civiquiz.account.Caller;
import org.civiquiz.account.Role;
import org.civiquiz.school.School;
import org.civiquiz.school.SchoolSettings;
import org.civiquiz.web.FormErrors;

/** Gathers what the administrator's page shows. */
@ApplicationScoped
class AdminViews {

  private final Accounts accounts;
  private final SchoolSettings settings;
  private final Caller caller;

  AdminViews(Accounts accounts, SchoolSettings settings, Caller caller) {
    this.accounts = accounts;
    this.settings = settings;
    this.caller = caller;
  }

  @Transactional
  AdminView view(String done) {
    School school = settings.find(caller.schoolId());
    return new AdminView(
        staff(),
        done,
        school.name,
        school.timeZone,
        SchoolSettings.zones(),
        FormErrors.NONE,
        AdminView.NewAccount.NONE);
  }

  /** The page with settings that cannot be. */
  @Transactional
  AdminView withSchool(String name, String timeZone, FormErrors errors) {
    return new AdminView(
        staff(), null, name, timeZone, SchoolSettings.zones(), errors, AdminView.NewAccount.NONE);
  }

  /** The page with an account that could not be added. */
  @Transactional
  AdminView withNewAccount(String name, String username, String role, FormErrors errors) {
    School school = settings.find(caller.schoolId());
    return new AdminView(
        staff(),
        null,
        school.name,
        school.timeZone,
        SchoolSettings.zones(),
        FormErrors.NONE,
        new AdminView.NewAccount(name, username, Role.ADMIN.equals(role), errors));
  }

  private List<AdminView.AccountRow> staff() {
    return accounts.list(caller.schoolId()).stream().map(this::row).toList();
  }

  private AdminView.AccountRow row(Account account) {
    return new AdminView.AccountRow(
        account.id,
        account.name,
        account.username,
        account.role.equals(Role.ADMIN),
        account.closedAt != null,
        account.id.equals(caller.id()));
  }
}
