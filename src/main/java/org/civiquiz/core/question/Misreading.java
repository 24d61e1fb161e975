package org.civiquiz.core.question;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The named reason why a distractor is wrong and tempting. */
public enum Misreading {
  /** Reverses the roles in an exchange. */
  ROLES,
  /** Gives the words to someone else. */
  SPEAKER,
  /** Changes how sure the article is: speculation as fact, or a fact as mere talk. */
  FACT,
  /** Turns a view around. */
  STANCE,
  /** True, but not what was asked. */
  OTHER,
  /** Changes how many, how much, or when. */
  NUMBER,
  /** Another person, place, thing, cause or condition of the article. */
  DETAIL,
  /** Sounds right, but the article does not say it. */
  UNSAID;

  /** The word for it in files and in the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Misreading> ofCode(String code) {
    return Arrays.stream(values()).filter(misreading -> misreading.code().equals(code)).findFirst();
  }
}
