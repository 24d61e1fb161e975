package org.civiquiz.testsupport;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;

/** Asks for pages and sends their forms as a browser does: with cookies, following no redirect. */
public final class Forms {

  /** A token as a page puts it into its forms, with the same in a cookie. */
  public static final String TOKEN = "0123456789abcdefghijklmnopqrstuv";

  private Forms() {}

  /** A request for a page by somebody who is not signed in. */
  public static RequestSpecification page() {
    return given().redirects().follow(false);
  }

  /** A request for a page by somebody who has this token in their session cookie. */
  public static RequestSpecification page(String session) {
    return page().cookie("civiquiz_session", session);
  }

  /** A form to send, signed out; a test adds the fields, or a file with {@code multiPart}. */
  public static RequestSpecification form() {
    return page().cookie("civiquiz_csrf", TOKEN).formParam("csrf-token", TOKEN);
  }

  /** A form to send by somebody who has this token in their session cookie. */
  public static RequestSpecification form(String session) {
    return form().cookie("civiquiz_session", session);
  }
}
