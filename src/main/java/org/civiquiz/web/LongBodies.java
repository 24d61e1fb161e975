package org.civiquiz.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.civiquiz.error.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body of the API over the limit before it is sent, and says so; what enforces the limit
 * otherwise answers without a word.
 */
@ApplicationScoped
class LongBodies {

  private static final long MEGABYTE = 1024 * 1024;

  private final long limit;
  private final ObjectMapper json;

  LongBodies(
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit,
      ObjectMapper json) {
    this.limit = limit.asLongValue();
    this.json = json;
  }

  void register(@Observes Filters filters) {
    filters.register(
        routing -> {
          if (RequestKind.isApi(routing) && announced(routing) > limit) {
            refuse(routing);
          } else {
            routing.next();
          }
        },
        900);
  }

  private static long announced(RoutingContext routing) {
    String length = routing.request().getHeader("Content-Length");
    return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
  }

  private void refuse(RoutingContext routing) {
    String detail = "The body is over %d MB".formatted(limit / MEGABYTE);
    Problem problem = Problem.of(413, detail, routing.normalizedPath());
    try {
      routing
          .response()
          .setStatusCode(413)
          .putHeader("Content-Type", "application/problem+json")
          .putHeader("Connection", "close")
          .end(json.writeValueAsString(problem))
          .onComplete(sent -> routing.request().connection().close());
    } catch (JsonProcessingException e) {
      routing.fail(e);
    }
  }
}
