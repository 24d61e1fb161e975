package org.civiquiz.signin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.civiquiz.account.Session;
import org.civiquiz.account.Tokens;
import org.civiquiz.classroom.JoinCodes;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** The first page: students join their class, teachers sign in; and the way out for both. */
@RequestScoped
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class JoinPages {

  @CheckedTemplate(basePath = "signin")
  static class Templates {
    static native TemplateInstance join(JoinView join);

    static native TemplateInstance help();

    private Templates() {}
  }

  /**
   * What the page shows again after a sign-in that failed; nothing that was typed is lost, but the
   * secret.
   */
  record JoinView(
      String code,
      String number,
      String username,
      String next,
      boolean studentFailed,
      boolean unknownCode,
      boolean staffFailed) {
    static JoinView fresh(String next) {
      return new JoinView("", "", "", next, false, false, false);
    }
  }

  private final SignIns signIns;
  private final JoinCodes codes;
  private final Tokens tokens;
  private final JsonWebToken token;
  private final Clock clock;
  private final RoutingContext routing;

  JoinPages(
      SignIns signIns,
      JoinCodes codes,
      Tokens tokens,
      JsonWebToken token,
      Clock clock,
      RoutingContext routing) {
    this.signIns = signIns;
    this.codes = codes;
    this.tokens = tokens;
    this.token = token;
    this.clock = clock;
    this.routing = routing;
  }

  @GET
  public TemplateInstance join(@RestQuery String next) {
    return Templates.join(JoinView.fresh(Session.safeNext(next, "")));
  }

  @GET
  @Path("help")
  public TemplateInstance help() {
    return Templates.help();
  }

  @POST
  @Path("join")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response joinClass(
      @RestForm String code, @RestForm String number, @RestForm String pin, @RestForm String next) {
    Optional<Tokens.Issued> issued =
        signIns.student(text(code), text(number), text(pin), address());
    return issued
        .map(opened -> open(opened, Session.safeNext(next, "/me")))
        .orElseGet(
            () ->
                failed(
                    new JoinView(
                        text(code),
                        text(number),
                        "",
                        Session.safeNext(next, ""),
                        true,
                        !codes.isKnown(text(code)),
                        false)));
  }

  @POST
  @Path("teach/sign-in")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response signIn(
      @RestForm String username, @RestForm String password, @RestForm String next) {
    Optional<Tokens.Issued> issued = signIns.staff(text(username), text(password), address());
    return issued
        .map(opened -> open(opened, Session.safeNext(next, "/teach")))
        .orElseGet(
            () ->
                failed(
                    new JoinView(
                        "", "", text(username), Session.safeNext(next, ""), false, false, true)));
  }

  /** Also clears what a shared device keeps of this site, so that Back shows nothing. */
  @POST
  @Path("sign-out")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response signOut() {
    if (token.getRawToken() != null && token.getSubject() != null) {
      tokens.revoke(token);
    }
    return Response.seeOther(URI.create("/"))
        .cookie(Session.closed(routing))
        .header("Clear-Site-Data", "\"cache\"")
        .build();
  }

  private Response open(Tokens.Issued issued, String next) {
    return Response.seeOther(URI.create(next))
        .cookie(Session.opened(issued, clock.instant(), routing))
        .build();
  }

  private static Response failed(JoinView join) {
    return Response.status(401).entity(Templates.join(join)).build();
  }

  private String address() {
    return routing.request().remoteAddress().hostAddress();
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
