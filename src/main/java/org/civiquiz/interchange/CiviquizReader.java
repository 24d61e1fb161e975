package org.civiquiz.interchange;

import java.util.regex.Pattern;

/** Reads the product's own format, and says of other JSON what it lacks to be that. */
final class CiviquizReader implements QuizReader {

  // Not "[html]" or "{=", with which a GIFT file may begin.
  private static final Pattern JSON =
      Pattern.compile("\\s*(?:\\{(?!\\s*[=~#TF])|\\[\\s*[\\[{\"\\]])");

  @Override
  public boolean recognises(QuizFile file) {
    return !file.isZip() && JSON.matcher(file.text()).lookingAt();
  }

  @Override
  public QuizReading read(QuizFile file) {
    return QuizJson.read(file.bytes());
  }
}
