package org.civiquiz.account;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.NewCookie;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.civiquiz.web.RequestKind;

/** The cookie that keeps a browser signed in, and the way back to the sign-in page. */
public final class Session {

  public static final String COOKIE = "civiquiz_session";

  private Session() {}

  /** Ends with the token. Secure where the request came over TLS. */
  public static NewCookie opened(Tokens.Issued issued, Instant now, RoutingContext routing) {
    int seconds = (int) Duration.between(now, issued.expiresAt()).toSeconds();
    return cookie(issued.token(), seconds, routing);
  }

  /** Makes the browser forget the token. */
  public static NewCookie closed(RoutingContext routing) {
    return cookie("", 0, routing);
  }

  private static NewCookie cookie(String value, int seconds, RoutingContext routing) {
    return new NewCookie.Builder(COOKIE)
        .value(value)
        .path("/")
        .httpOnly(true)
        .secure(RequestKind.isSecure(routing))
        .sameSite(NewCookie.SameSite.LAX)
        .maxAge(seconds)
        .build();
  }

  /** Where somebody without a session is sent, to come back after the sign-in. */
  static String signInPage(RoutingContext routing) {
    String path = routing.normalizedPath();
    boolean canComeBack = "GET".equals(routing.request().method().name()) && path.length() > 1;
    return canComeBack
        ? "/?next=" + URLEncoder.encode(routing.request().uri(), StandardCharsets.UTF_8)
        : "/";
  }

  /** The page to go to after a sign-in: a path of this application, else the given one. */
  public static String safeNext(String next, String otherwise) {
    boolean isOwnPath =
        next != null
            && next.startsWith("/")
            && !next.startsWith("//")
            && next.chars().allMatch(c -> c > 0x20 && c < 0x7f && c != '\\');
    return isOwnPath ? next : otherwise;
  }
}
