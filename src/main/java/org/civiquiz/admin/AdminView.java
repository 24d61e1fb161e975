package org.civiquiz.admin;

import java.util.List;
import java.util.UUID;
import org.civiquiz.web.FormErrors;

/**
 * What an administrator sees of the school.
 *
 * @param done what was just done, in words; null if nothing was
 */
record AdminView(
    List<AccountRow> staff,
    String done,
    String school,
    String timeZone,
    List<String> zones,
    FormErrors schoolErrors,
    NewAccount newAccount) {

  /**
   * Somebody on the staff.
   *
   * @param isCaller whether it is the one who looks
   */
  record AccountRow(
      UUID id, String name, String username, boolean isAdmin, boolean isClosed, boolean isCaller) {}

  /** An account to add, as it was typed. */
  record NewAccount(String name, String username, boolean isAdmin, FormErrors errors) {
    static final NewAccount NONE = new NewAccount("", "", false, FormErrors.NONE);
  }

  public boolean hasErrors() {
    return schoolErrors.any() || newAccount.errors().any();
  }
}
