package org.civiquiz.database;

/** Whether a commit has reached the disk when the server acknowledges it. */
public enum Durability {
  /** Every acknowledged commit survives a crash, of the machine too. */
  DURABLE("on"),

  /**
   * Faster, for tests; the next start makes the cluster anew, since a crash may have damaged it.
   */
  THROWAWAY("off");

  private final String setting;

  Durability(String setting) {
    this.setting = setting;
  }

  /** The value of PostgreSQL's {@code fsync} and the settings that go with it. */
  String setting() {
    return setting;
  }
}
