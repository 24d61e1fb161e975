package org.civiquiz.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Refuses a token that was revoked, or is older than its owner's password or PIN. */
@ApplicationScoped
class TokenCheck implements SecurityIdentityAugmentor {

  private final Tokens tokens;

  TokenCheck(Tokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    return identity.getPrincipal() instanceof JsonWebToken token
        ? context.runBlocking(() -> check(identity, token))
        : Uni.createFrom().item(identity);
  }

  @ActivateRequestContext
  SecurityIdentity check(SecurityIdentity identity, JsonWebToken token) {
    if (!tokens.isGood(token)) {
      throw new AuthenticationFailedException("The token is no longer good");
    }
    return identity;
  }
}
