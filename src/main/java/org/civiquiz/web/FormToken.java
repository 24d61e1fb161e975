package org.civiquiz.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret that every form of a page sends back, beside the cookie that holds it too: another
 * site can make a browser send the cookie, but cannot read it.
 */
@Named("csrf")
@RequestScoped
public class FormToken {

  static final String COOKIE = "civiquiz_csrf";
  static final String FIELD = "csrf-token";
  static final String HEADER = "X-CSRF-TOKEN";

  private static final int BYTES = 24;
  private static final int LENGTH = BYTES * 4 / 3;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final RoutingContext routing;
  private String token;

  FormToken(RoutingContext routing) {
    this.routing = routing;
  }

  public String getParameterName() {
    return FIELD;
  }

  /** The browser's token; it gets one if it has none. */
  public String getToken() {
    if (token == null) {
      token = ofCookie();
    }
    if (token == null) {
      token = newToken();
      // Lax, as a link from elsewhere must not bring a new token while forms with the old one are
      // open; it lives as long as the browser, for the same reason.
      routing
          .response()
          .addCookie(
              Cookie.cookie(COOKIE, token)
                  .setPath("/")
                  .setHttpOnly(true)
                  .setSecure(RequestKind.isSecure(routing))
                  .setSameSite(CookieSameSite.LAX));
    }
    return token;
  }

  /** Whether this is the token of the browser that makes the request. */
  boolean isSame(String sent) {
    String own = ofCookie();
    return own != null
        && sent != null
        && MessageDigest.isEqual(
            own.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
  }

  private String ofCookie() {
    Cookie cookie = routing.request().getCookie(COOKIE);
    return cookie == null || cookie.getValue().length() != LENGTH ? null : cookie.getValue();
  }

  private static String newToken() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
