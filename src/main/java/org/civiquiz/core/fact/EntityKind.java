package org.civiquiz.core.fact;

/** What kind of thing a noun phrase stands for, as far as a question word depends on it. */
public enum EntityKind {
  /** One person: "who". */
  PERSON,
  /** Several people, named by what they are: "residents", "legal scholars". */
  PEOPLE,
  /** A body that acts: a court, a company, a government. */
  ORGANISATION,
  COUNTRY,
  PLACE,
  /** Anything else that is known not to act: "what". */
  THING,
  /** Not known; ask nothing that depends on it. */
  UNKNOWN;

  /** Whether it can say, want or decide something. */
  public boolean isActor() {
    return this == PERSON || this == PEOPLE || this == ORGANISATION || this == COUNTRY;
  }
}
