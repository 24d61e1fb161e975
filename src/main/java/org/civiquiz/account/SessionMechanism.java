package org.civiquiz.account;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.smallrye.jwt.runtime.auth.JsonWebTokenCredential;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Set;
import org.civiquiz.web.RequestKind;

/**
 * Where a request carries its token: calls under {@code /api/} in the Authorization header, pages
 * in a cookie. Never both, so that no other site can make a browser call the API.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class SessionMechanism implements HttpAuthenticationMechanism {

  private static final String BEARER = "Bearer ";

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext routing, IdentityProviderManager identities) {
    String token = RequestKind.isApi(routing) ? bearer(routing) : cookie(routing);
    if (token == null || token.isEmpty()) {
      return Uni.createFrom().nullItem();
    }
    routing.put(HttpAuthenticationMechanism.class.getName(), this);
    return identities.authenticate(
        HttpSecurityUtils.setRoutingContextAttribute(
            new TokenAuthenticationRequest(new JsonWebTokenCredential(token)), routing));
  }

  private static String bearer(RoutingContext routing) {
    String header = routing.request().getHeader("Authorization");
    return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? header.substring(BEARER.length()).strip()
        : null;
  }

  private static String cookie(RoutingContext routing) {
    Cookie cookie = routing.request().getCookie(Session.COOKIE);
    return cookie == null ? null : cookie.getValue();
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext routing) {
    return Uni.createFrom()
        .item(
            RequestKind.isApi(routing)
                ? new ChallengeData(401, "WWW-Authenticate", "Bearer")
                : new ChallengeData(302, "Location", Session.signInPage(routing)));
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(TokenAuthenticationRequest.class);
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext routing) {
    return Uni.createFrom()
        .item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, "Bearer"));
  }
}
