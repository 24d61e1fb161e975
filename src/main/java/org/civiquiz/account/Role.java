package org.civiquiz.account;

/** What somebody may do, by the word that stands in their token. */
public final class Role {

  public static final String STUDENT = "student";
  public static final String TEACHER = "teacher";
  public static final String ADMIN = "admin";

  private Role() {}
}
