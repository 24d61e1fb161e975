package org.civiquiz.signin;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import org.civiquiz.account.Session;
import org.civiquiz.web.Display;
import org.civiquiz.web.RequestKind;
import org.jboss.resteasy.reactive.RestForm;

/** Keeps how somebody likes to read, in a cookie of their browser. */
@Path("/me/display")
@PermitAll
public class DisplayPages {

  private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

  private final RoutingContext routing;

  DisplayPages(RoutingContext routing) {
    this.routing = routing;
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(
      @RestForm String theme,
      @RestForm String size,
      @RestForm String font,
      @RestForm String space) {
    NewCookie cookie =
        new NewCookie.Builder(Display.COOKIE)
            .value(new Display(theme, size, font, space).code())
            .path("/")
            .httpOnly(true)
            .secure(RequestKind.isSecure(routing))
            .sameSite(NewCookie.SameSite.LAX)
            .maxAge(A_YEAR)
            .build();
    Response.ResponseBuilder response =
        RequestKind.isPartial(routing)
            ? Response.noContent()
            : Response.seeOther(URI.create(Session.pathOf(routing.request().getHeader("Referer"))));
    return response.cookie(cookie).build();
  }
}
