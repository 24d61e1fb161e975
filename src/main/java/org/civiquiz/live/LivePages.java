package org.civiquiz.live;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.civiquiz.account.Caller;
import org.civiquiz.account.Role;
import org.civiquiz.assignment.Assignments;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.RestPath;

/** Tells the page of an assignment when to look again, until its session ends. */
@Path("/")
@RolesAllowed({Role.TEACHER, Role.ADMIN})
public class LivePages {

  private final Assignments assignments;
  private final Subscriptions subscriptions;
  private final Caller caller;
  private final JsonWebToken token;
  private final Clock clock;

  LivePages(
      Assignments assignments,
      Subscriptions subscriptions,
      Caller caller,
      JsonWebToken token,
      Clock clock) {
    this.assignments = assignments;
    this.subscriptions = subscriptions;
    this.caller = caller;
    this.token = token;
    this.clock = clock;
  }

  @GET
  @Path("teach/assignments/{id}/live")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Blocking
  public Multi<OutboundSseEvent> events(@RestPath UUID id, Sse sse) {
    assignments.find(id);
    Instant end = Instant.ofEpochSecond(token.getExpirationTime());
    return subscriptions
        .subscribe(id, caller.id(), Duration.between(clock.instant(), end))
        .map(event -> write(sse, event));
  }

  private static OutboundSseEvent write(Sse sse, Subscriptions.Event event) {
    OutboundSseEvent.Builder builder = sse.newEventBuilder();
    return event == Subscriptions.Event.BEAT
        ? builder.comment("still here").build()
        : builder.name(event.name().toLowerCase(Locale.ROOT)).data("").build();
  }
}
