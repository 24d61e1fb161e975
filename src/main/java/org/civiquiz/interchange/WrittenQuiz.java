package org.civiquiz.interchange;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A quiz as a file of some format.
 *
 * @param mediaType with its charset where it is text
 * @param suffix of the file's name, with its dot
 * @param losses what the quiz has and the format cannot hold
 */
public record WrittenQuiz(byte[] bytes, String mediaType, String suffix, List<Loss> losses) {

  public WrittenQuiz {
    losses = List.copyOf(losses);
  }

  /** A file of text, in UTF-8 and with one line end at its end. */
  public static WrittenQuiz ofText(
      String text, String mediaType, String suffix, List<Loss> losses) {
    return new WrittenQuiz(
        (text.stripTrailing() + "\n").getBytes(StandardCharsets.UTF_8),
        mediaType + "; charset=UTF-8",
        suffix,
        losses);
  }
}
