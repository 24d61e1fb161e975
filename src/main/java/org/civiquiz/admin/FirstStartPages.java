package org.civiquiz.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.civiquiz.account.Account;
import org.civiquiz.account.Session;
import org.civiquiz.account.Tokens;
import org.civiquiz.error.InvalidInputException;
import org.civiquiz.school.SchoolSettings;
import org.civiquiz.web.FormErrors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The page behind the link of the first start. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class FirstStartPages {

  @CheckedTemplate(basePath = "admin")
  static class Templates {
    static native TemplateInstance firstStart(FirstStartView view);

    private Templates() {}
  }

  /** The form as it was typed; the password is not shown again. */
  record FirstStartView(
      String secret,
      String school,
      String timeZone,
      String name,
      String username,
      List<String> zones,
      FormErrors errors) {}

  private final FirstStart firstStart;
  private final Tokens tokens;
  private final Clock clock;
  private final RoutingContext routing;

  FirstStartPages(FirstStart firstStart, Tokens tokens, Clock clock, RoutingContext routing) {
    this.firstStart = firstStart;
    this.tokens = tokens;
    this.clock = clock;
    this.routing = routing;
  }

  @GET
  @Path("first-start/{secret}")
  public TemplateInstance firstStart(@RestPath String secret) {
    firstStart.require(secret);
    return Templates.firstStart(
        new FirstStartView(
            secret,
            "",
            SchoolSettings.likelyZone(),
            "",
            "",
            SchoolSettings.zones(),
            FormErrors.NONE));
  }

  @POST
  @Path("first-start/{secret}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response create(
      @RestPath String secret,
      @RestForm String school,
      @RestForm String timeZone,
      @RestForm String name,
      @RestForm String username,
      @RestForm String password) {
    try {
      Account account =
          firstStart.create(
              secret, new FirstStart.Fields(school, timeZone, name, username, password));
      Tokens.Issued issued = tokens.issue(account.schoolId, account.id, account.role, account.name);
      return Response.seeOther(URI.create("/admin"))
          .cookie(Session.opened(issued, clock.instant(), routing))
          .build();
    } catch (InvalidInputException e) {
      return Response.status(422)
          .entity(
              Templates.firstStart(
                  new FirstStartView(
                      secret,
                      school,
                      timeZone,
                      name,
                      username,
                      SchoolSettings.zones(),
                      FormErrors.of(e))))
          .build();
    }
  }
}
