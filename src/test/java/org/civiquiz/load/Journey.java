package org.civiquiz.load;

import java.io.IOException;

/** What a student does in a quiz, from the start to the result. */
interface Journey {

  void signIn() throws IOException;

  /** Opens the list, starts, saves ten answers, turns in and looks at the result. */
  void take() throws IOException;
}
