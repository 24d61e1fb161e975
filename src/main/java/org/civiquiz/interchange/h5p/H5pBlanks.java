package org.civiquiz.interchange.h5p;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with blanks between asterisks: {@code *answer/other answer:tip*}. */
final class H5pBlanks {

  private static final Pattern BLANK = Pattern.compile("\\*([^*\\n]+)\\*");

  private final List<String> between = new ArrayList<>();
  private final List<String> blanks = new ArrayList<>();

  static H5pBlanks of(String text) {
    H5pBlanks found = new H5pBlanks();
    Matcher blank = BLANK.matcher(text);
    int from = 0;
    while (blank.find()) {
      found.between.add(text.substring(from, blank.start()));
      found.blanks.add(blank.group(1));
      from = blank.end();
    }
    found.between.add(text.substring(from));
    return found;
  }

  int size() {
    return blanks.size();
  }

  /** The text with a gap for one blank, and dots for the others. */
  String asking(int asked) {
    StringBuilder text = new StringBuilder(between.get(0));
    for (int i = 0; i < blanks.size(); i++) {
      text.append(i == asked ? "_____" : "[…]").append(between.get(i + 1));
    }
    return text.toString();
  }

  List<String> accepted(int blank) {
    String answers = blanks.get(blank).split(":", 2)[0];
    return Arrays.stream(answers.split("/"))
        .map(String::strip)
        .filter(answer -> !answer.isEmpty())
        .distinct()
        .toList();
  }

  boolean hasTip(int blank) {
    return blanks.get(blank).indexOf(':') >= 0;
  }
}
