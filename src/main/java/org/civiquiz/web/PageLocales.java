package org.civiquiz.web;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.event.Observes;

/** Gives every page the words of its language. */
class PageLocales {

  void configure(@Observes EngineBuilder builder) {
    builder.addTemplateInstanceInitializer(PageLocales::setLocale);
  }

  /** What is rendered outside a request stays in English. */
  private static void setLocale(TemplateInstance instance) {
    boolean isRequest =
        Arc.container().requestContext().isActive()
            && Arc.container().instance(CurrentVertxRequest.class).get().getCurrent() != null;
    if (isRequest) {
      instance.setLocale(Arc.container().instance(PageLanguage.class).get().locale().getLanguage());
    }
  }
}
