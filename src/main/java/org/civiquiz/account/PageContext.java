package org.civiquiz.account;

import io.quarkus.qute.RawString;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.civiquiz.web.Display;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** What the layout of every page shows: who is signed in, where they are, and how they read. */
@Named("page")
@RequestScoped
public class PageContext {

  /** The claim that holds the name to show in the header. */
  public static final String NAME_CLAIM = "name";

  /** The claim that says whether pages begin with large text. */
  static final String LARGE_CLAIM = "large";

  private static final SecurityIdentity NOBODY =
      QuarkusSecurityIdentity.builder().setAnonymous(true).build();

  private final SecurityIdentity caller;
  private final RoutingContext routing;

  PageContext(SecurityIdentity caller, RoutingContext routing) {
    this.caller = caller;
    this.routing = routing;
  }

  public Display getDisplay() {
    Cookie cookie = routing.request().getCookie(Display.COOKIE);
    Display chosen = Display.ofCode(cookie == null ? null : cookie.getValue());
    return readsLarge() ? chosen.atLeastLarge() : chosen;
  }

  /** A page that no route leads to is made where nobody may wait to learn who asks for it. */
  private SecurityIdentity identity() {
    return BlockingOperationControl.isBlockingAllowed() ? caller : NOBODY;
  }

  private boolean readsLarge() {
    return identity().getPrincipal() instanceof JsonWebToken token
        && token.containsClaim(LARGE_CLAIM)
        && Boolean.parseBoolean(token.getClaim(LARGE_CLAIM).toString());
  }

  public boolean isSignedIn() {
    return !identity().isAnonymous();
  }

  public boolean isStaff() {
    return identity().hasRole(Role.TEACHER) || identity().hasRole(Role.ADMIN);
  }

  public boolean isAdmin() {
    return identity().hasRole(Role.ADMIN);
  }

  public boolean isStudent() {
    return identity().hasRole(Role.STUDENT);
  }

  public String getName() {
    return identity().getPrincipal() instanceof JsonWebToken token
            && token.containsClaim(NAME_CLAIM)
        ? token.getClaim(NAME_CLAIM)
        : "";
  }

  /** Where the brand leads to. */
  public String getHome() {
    return isStaff() ? "/teach" : isStudent() ? "/me" : "/";
  }

  /** The attribute that marks a link of the navigation as the page that is shown. */
  public RawString current(String path) {
    return new RawString(routing.normalizedPath().equals(path) ? " aria-current=\"page\"" : "");
  }
}
