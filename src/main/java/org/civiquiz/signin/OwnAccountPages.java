package org.civiquiz.signin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import org.civiquiz.account.Account;
import org.civiquiz.account.Role;
import org.civiquiz.account.Session;
import org.civiquiz.account.Tokens;
import org.civiquiz.error.InvalidInputException;
import org.civiquiz.web.FormErrors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** The page on which somebody of the staff changes their own password. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.TEACHER, Role.ADMIN})
public class OwnAccountPages {

  @CheckedTemplate(basePath = "signin")
  static class Templates {
    static native TemplateInstance account(AccountView view);

    private Templates() {}
  }

  /** Who it is; no password is ever shown. */
  record AccountView(String name, String username, boolean isChanged, FormErrors errors) {}

  private final OwnPassword password;
  private final Clock clock;
  private final RoutingContext routing;

  OwnAccountPages(OwnPassword password, Clock clock, RoutingContext routing) {
    this.password = password;
    this.clock = clock;
    this.routing = routing;
  }

  @GET
  @Path("teach/account")
  public TemplateInstance account(@RestQuery String done) {
    return Templates.account(view("password".equals(done), FormErrors.NONE));
  }

  @POST
  @Path("teach/account/password")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response changePassword(
      @RestForm String current,
      @RestForm("password") String newPassword,
      @RestForm String repeated) {
    try {
      Tokens.Issued issued = password.change(current == null ? "" : current, newPassword, repeated);
      return Response.seeOther(URI.create("/teach/account?done=password"))
          .cookie(Session.opened(issued, clock.instant(), routing))
          .build();
    } catch (InvalidInputException e) {
      return Response.status(422).entity(Templates.account(view(false, FormErrors.of(e)))).build();
    }
  }

  private AccountView view(boolean isChanged, FormErrors errors) {
    Account account = password.account();
    return new AccountView(account.name, account.username, isChanged, errors);
  }
}
