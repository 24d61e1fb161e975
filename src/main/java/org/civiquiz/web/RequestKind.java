package org.civiquiz.web;

import io.vertx.ext.web.RoutingContext;

/** What kind of request it is: who makes it, and how it came. */
public final class RequestKind {

  private static final String API = "/api/";

  private RequestKind() {}

  /** Whether a program makes it, with a bearer token and without cookies. */
  public static boolean isApi(RoutingContext routing) {
    return routing.normalizedPath().startsWith(API);
  }

  /** Whether a page's script asks for a part of a page. */
  public static boolean isPartial(RoutingContext routing) {
    return routing.request().getHeader("HX-Request") != null;
  }

  /** Whether it came over TLS, to this server or to a trusted proxy before it. */
  public static boolean isSecure(RoutingContext routing) {
    return routing.request().isSSL() || "https".equals(routing.request().scheme());
  }
}
