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
import java.util.Set;
import org.civiquiz.account.Session;
import org.civiquiz.web.PageLanguage;
import org.civiquiz.web.RequestKind;
import org.jboss.resteasy.reactive.RestForm;

/** Keeps the language that somebody reads, in a cookie of their browser. */
@Path("/me/language")
@PermitAll
public class LanguagePages {

  private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

  /** These show a page only as the answer to a form. */
  private static final Set<String> FORMS = Set.of("/join", "/teach/sign-in");

  private final RoutingContext routing;

  LanguagePages(RoutingContext routing) {
    this.routing = routing;
  }

  /** Goes back to the page from which it was asked for. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(@RestForm String language) {
    NewCookie cookie =
        new NewCookie.Builder(PageLanguage.COOKIE)
            .value(PageLanguage.known(language))
            .path("/")
            .httpOnly(true)
            .secure(RequestKind.isSecure(routing))
            .sameSite(NewCookie.SameSite.LAX)
            .maxAge(A_YEAR)
            .build();
    String back = Session.pathOf(routing.request().getHeader("Referer"));
    return Response.seeOther(URI.create(FORMS.contains(back) ? "/" : back)).cookie(cookie).build();
  }
}
