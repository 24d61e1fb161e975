package org.civiquiz.signin;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.civiquiz.account.Role;
import org.civiquiz.account.Tokens;
import org.civiquiz.error.InvalidInputException;
import org.civiquiz.error.Problem;
import org.civiquiz.error.UnreadableInputException;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tokens, for programs: signing in and out. */
@Path("/api/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tokens")
public class TokenResource {

  private final SignIns signIns;
  private final Tokens tokens;
  private final JsonWebToken token;
  private final RoutingContext routing;

  TokenResource(SignIns signIns, Tokens tokens, JsonWebToken token, RoutingContext routing) {
    this.signIns = signIns;
    this.tokens = tokens;
    this.token = token;
    this.routing = routing;
  }

  /**
   * Of the staff {@code username} and {@code password}; of a student {@code joinCode}, {@code
   * student} (the number or nickname) and {@code pin}.
   */
  @JsonIgnoreProperties(ignoreUnknown = false)
  public record Credentials(
      String username, String password, String joinCode, String student, String pin) {

    boolean isStaff() {
      return username != null
          && password != null
          && joinCode == null
          && student == null
          && pin == null;
    }

    boolean isStudent() {
      return joinCode != null
          && student != null
          && pin != null
          && username == null
          && password == null;
    }
  }

  @POST
  @PermitAll
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Sign in")
  @APIResponseSchema(
      value = Tokens.Issued.class,
      responseCode = "200",
      responseDescription = "A token, its end and its role")
  @APIResponse(responseCode = "401", description = "Something is wrong, whichever part it is")
  @APIResponse(responseCode = "429", description = "Too many tries")
  public Response signIn(Credentials credentials) {
    if (credentials == null) {
      throw new UnreadableInputException("The body is empty");
    }
    String address = routing.request().remoteAddress().hostAddress();
    Optional<Tokens.Issued> issued;
    if (credentials.isStaff()) {
      issued = signIns.staff(credentials.username(), credentials.password(), address);
    } else if (credentials.isStudent()) {
      issued =
          signIns.student(
              credentials.joinCode(), credentials.student(), credentials.pin(), address);
    } else {
      throw InvalidInputException.at(
          "body", "Send either username and password, or joinCode, student and pin");
    }
    return issued
        .map(token -> Response.ok(token).build())
        .orElseGet(
            () ->
                Problem.of(401, "The sign-in is not right", routing.normalizedPath())
                    .response()
                    .header("WWW-Authenticate", "Bearer")
                    .build());
  }

  @DELETE
  @Path("current")
  @RolesAllowed({Role.STUDENT, Role.TEACHER, Role.ADMIN})
  @Operation(summary = "Sign out", description = "The token of this call proves nothing any more.")
  @APIResponse(responseCode = "204", description = "Signed out")
  public void signOut() {
    tokens.revoke(token);
  }
}
