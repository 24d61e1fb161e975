package org.civiquiz.account;

import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who makes the current request, as their token says. Only for routes that require a role: without
 * a token there is no caller.
 */
@RequestScoped
public class Caller {

  /** The claim that holds the id of the school. */
  public static final String SCHOOL_CLAIM = "school";

  private final JsonWebToken token;

  Caller(JsonWebToken token) {
    this.token = token;
  }

  /** The school that everything the caller may see belongs to. */
  public UUID schoolId() {
    return UUID.fromString(token.getClaim(SCHOOL_CLAIM));
  }

  /** The id of the account or of the student. */
  public UUID id() {
    return UUID.fromString(token.getSubject());
  }

  public boolean hasRole(String role) {
    Set<String> groups = token.getGroups();
    return groups != null && groups.contains(role);
  }
}
