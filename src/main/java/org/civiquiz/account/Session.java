package org.civiquiz.account;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.net.URISyntaxException;
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
    String next = page(routing);
    String query =
        next.equals("/") ? "" : "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    boolean isStaffPage = (routing.normalizedPath() + "/").startsWith("/teach/");
    return "/" + query + (isStaffPage ? "#teacher" : "");
  }

  /** The page that the browser shows or asks for; the start page if that is not known. */
  private static String page(RoutingContext routing) {
    if (RequestKind.isPartial(routing)) {
      return pathOf(routing.request().getHeader("HX-Current-URL"));
    }
    return routing.request().method().equals(HttpMethod.GET)
        ? safeNext(routing.request().uri(), "/")
        : pathOf(routing.request().getHeader("Referer"));
  }

  /** The path and the query of an address that a browser sent; the start page without one. */
  public static String pathOf(String address) {
    try {
      URI uri = new URI(address == null ? "/" : address);
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      return safeNext(uri.getRawPath() + query, "/");
    } catch (URISyntaxException e) {
      return "/";
    }
  }

  /** The page to go to after a sign-in: a path of this application, else the given one. */
  public static String safeNext(String next, String otherwise) {
    return next != null && next.startsWith("/") && !next.startsWith("//") && isUri(next)
        ? next
        : otherwise;
  }

  /** Neither backslashes nor control characters nor spaces pass. */
  private static boolean isUri(String text) {
    try {
      return new URI(text).toASCIIString().equals(text);
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
