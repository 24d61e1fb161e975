package org.civiquiz.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.civiquiz.error.Problem;
import org.civiquiz.web.RequestKind;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What somebody gets who is not signed in, or may not do what they asked for. */
class AccessErrorMapper {

  @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
  @Priority(Priorities.AUTHENTICATION - 1)
  Response notSignedIn(RoutingContext routing) {
    if (RequestKind.isApi(routing)) {
      return Problem.of(401, "A valid token is needed", routing.normalizedPath())
          .response()
          .header("WWW-Authenticate", "Bearer")
          .build();
    }
    String signIn = Session.signInPage(routing);
    Response.ResponseBuilder response =
        RequestKind.isPartial(routing)
            ? Response.status(401).header("HX-Redirect", signIn)
            : Response.status(302).location(URI.create(signIn));
    if (routing.request().getCookie(Session.COOKIE) != null) {
      response.cookie(Session.closed(routing));
    }
    return response.build();
  }

  @ServerExceptionMapper
  @Priority(Priorities.AUTHENTICATION - 1)
  Response notAllowed(ForbiddenException e, RoutingContext routing) {
    return Problem.of(403, "Your role does not allow this", routing.normalizedPath())
        .response()
        .build();
  }
}
