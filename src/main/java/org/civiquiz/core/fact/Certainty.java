package org.civiquiz.core.fact;

/** How an article stands to what it tells. */
public enum Certainty {
  /** Told as having happened or being so, in the article's own words. */
  CONFIRMED,
  /** Is to happen, but has not: "will", "plans to". */
  PLANNED,
  /** Others have told it: "reportedly", "according to officials". */
  REPORTED,
  /** Somebody is said to have done wrong: "allegedly", "accused of". */
  ALLEGED,
  /** Taken to be possible: "may", "it is speculated", "possible". */
  SPECULATED,
  /** Not confirmed, or said not to be so: "has not confirmed", "denied". */
  DENIED,
  /** What somebody thinks or says of it. */
  OPINION
}
