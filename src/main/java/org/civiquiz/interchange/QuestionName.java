package org.civiquiz.interchange;

/** Names that files give to questions, as far as they can be the ids of ours. */
public final class QuestionName {

  private static final int LONGEST = 24;
  private static final int LONGEST_QUOTATION = 80;

  private QuestionName() {}

  /** A short name itself; of a long one, which repeats the question, the number in the file. */
  public static String id(String name, int number) {
    String line = name.strip().replaceAll("\\s+", " ");
    return line.isEmpty() || line.length() > LONGEST ? "q" + number : line;
  }

  /** The beginning of a text, for a message. */
  public static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    if (line.length() <= LONGEST_QUOTATION) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(LONGEST_QUOTATION - 1)) ? 1 : 0;
    return line.substring(0, LONGEST_QUOTATION - end) + "…";
  }
}
