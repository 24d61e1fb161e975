package org.civiquiz.web;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The language of the page that is asked for. Students choose theirs, or get that of their browser;
 * pages for the staff are in English.
 */
@RequestScoped
public class PageLanguage {

  /** The cookie that keeps what somebody has chosen. */
  public static final String COOKIE = "civiquiz_language";

  private static final Locale ENGLISH = Locale.forLanguageTag("en-US");
  private static final Locale SPANISH = Locale.forLanguageTag("es-US");
  private static final String SPANISH_CODE = "es";
  private static final Pattern STUDENT_PAGES =
      Pattern.compile("/|/join|/teach/sign-in|/help|/me(/.*)?|/quiz/.*");

  private final RoutingContext routing;

  PageLanguage(RoutingContext routing) {
    this.routing = routing;
  }

  /** Of the languages that there are, the one that is meant; English for anything else. */
  public static String known(String code) {
    return SPANISH_CODE.equals(code) ? SPANISH_CODE : ENGLISH.getLanguage();
  }

  public Locale locale() {
    boolean isSpanish =
        STUDENT_PAGES.matcher(routing.normalizedPath()).matches() && chosen().equals(SPANISH_CODE);
    return isSpanish ? SPANISH : ENGLISH;
  }

  /** The words of a bundle in this language. */
  public <T> T words(Class<T> bundle) {
    return locale().equals(SPANISH)
        ? MessageBundles.get(bundle, Localized.Literal.of(SPANISH_CODE))
        : MessageBundles.get(bundle);
  }

  private String chosen() {
    Cookie cookie = routing.request().getCookie(COOKIE);
    return known(cookie == null ? ofBrowser() : cookie.getValue());
  }

  private String ofBrowser() {
    String accepted = routing.request().getHeader("Accept-Language");
    if (accepted == null) {
      return "";
    }
    try {
      Locale best =
          Locale.lookup(
              Locale.LanguageRange.parse(accepted),
              List.of(Locale.ENGLISH, Locale.forLanguageTag(SPANISH_CODE)));
      return best == null ? "" : best.getLanguage();
    } catch (IllegalArgumentException unreadable) {
      return "";
    }
  }
}
