package org.civiquiz.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Takes the body of a call to the API as it is, even when its sender calls it a form: many programs
 * do so with any body, and the check of forms, which is for pages, would refuse it.
 */
@ApplicationScoped
class ApiBodies {

  private static final String FORM = "application/x-www-form-urlencoded";

  void register(@Observes Filters filters) {
    filters.register(
        routing -> {
          String type = routing.request().getHeader("Content-Type");
          if (routing.normalizedPath().startsWith("/api/") && type != null && isForm(type)) {
            routing.request().headers().set("Content-Type", "application/octet-stream");
          }
          routing.next();
        },
        1000);
  }

  private static boolean isForm(String type) {
    return type.regionMatches(true, 0, FORM, 0, FORM.length());
  }
}
