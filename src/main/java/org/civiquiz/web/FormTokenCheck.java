package org.civiquiz.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.civiquiz.error.Problem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Refuses a request that would change something and does not carry the browser's {@link FormToken},
 * in a field of its form or in a header. Calls of the API carry no cookie and need none.
 */
class FormTokenCheck {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private final FormToken token;
  private final RoutingContext routing;

  FormTokenCheck(FormToken token, RoutingContext routing) {
    this.token = token;
    this.routing = routing;
  }

  /** Absent if the request may pass. */
  @ServerRequestFilter
  @WithFormRead
  public Response refuse(ResteasyReactiveContainerRequestContext request) {
    if (SAFE.contains(request.getMethod())
        || RequestKind.isApi(routing)
        || token.isSame(routing.request().getHeader(FormToken.HEADER))
        || token.isSame(field(request))) {
      return null;
    }
    return Problem.of(
            403,
            "This form is too old, or it was not sent from a page of this site. Nothing was"
                + " changed. Go back, load the page again, and send it once more.",
            routing.normalizedPath())
        .response()
        .build();
  }

  private static String field(ResteasyReactiveContainerRequestContext request) {
    ResteasyReactiveRequestContext context =
        (ResteasyReactiveRequestContext) request.getServerRequestContext();
    return context.getFormData() == null
        ? null
        : (String) context.getFormParameter(FormToken.FIELD, true, false);
  }
}
