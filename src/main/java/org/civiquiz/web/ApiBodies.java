package org.civiquiz.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;

/**
 * Takes the body of a call to the API as it is, even when its sender calls it a form: many programs
 * do so with any body, and a body that is read as a form is lost. Only an import may come as a form
 * with a file.
 */
@ApplicationScoped
class ApiBodies {

  private static final String IMPORT = "/api/quizzes";

  void register(@Observes Filters filters) {
    filters.register(
        routing -> {
          if (RequestKind.isApi(routing) && isCalledForm(routing)) {
            routing.request().headers().set("Content-Type", "application/octet-stream");
          }
          routing.next();
        },
        1000);
  }

  private static boolean isCalledForm(RoutingContext routing) {
    String type = routing.request().getHeader("Content-Type");
    String lower = type == null ? "" : type.strip().toLowerCase(Locale.ROOT);
    return lower.startsWith("application/x-www-form-urlencoded")
        || (lower.startsWith("multipart/") && !routing.normalizedPath().equals(IMPORT));
  }
}
