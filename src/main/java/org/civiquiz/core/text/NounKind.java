package org.civiquiz.core.text;

/** What kind of thing a noun names; WordNet's lexicographer files in a coarser cut. */
public enum NounKind {
  PERSON,
  /** People or things taken together: a council, a company, a court. */
  GROUP,
  PLACE,
  TIME,
  QUANTITY,
  /** Money and what can be owned. */
  POSSESSION,
  /** What people do: a vote, an attack, trade. */
  ACT,
  EVENT,
  /** What is said or written: a law, a warning, a treaty. */
  COMMUNICATION,
  /** What is thought: a plan, a right, a policy. */
  THOUGHT,
  /** A thing that was made. */
  ARTIFACT,
  /** Other things that can be touched: animals, plants, food, substances. */
  SUBSTANCE,
  /** States, properties, feelings, relations and the rest. */
  OTHER
}
