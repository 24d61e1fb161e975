package org.civiquiz.signin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** How often one may try to sign in from one address, on one process. */
@ConfigMapping(prefix = "civiquiz.signin")
interface SignInConfig {

  /**
   * @return How many tries are possible at once. A class shares one address, often a whole school
   *     does: lower values keep students out, higher ones help somebody who guesses.
   */
  @WithDefault("120")
  @Min(1)
  int burst();

  /**
   * @return How many tries come back each minute.
   */
  @WithDefault("60")
  @Min(1)
  int perMinute();
}
