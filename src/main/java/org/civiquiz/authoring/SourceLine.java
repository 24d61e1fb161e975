package org.civiquiz.authoring;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.civiquiz.interchange.Fault;

/**
 * A line of a file that somebody sent, with what is the matter with it.
 *
 * @param number from 1
 * @param isAfterGap whether lines before it are left out
 * @param before what stands before the fault; the whole line if it has none
 * @param marked the characters at fault; empty if it has none
 * @param messages empty for a line that only stands around
 */
record SourceLine(
    int number,
    boolean isAfterGap,
    String before,
    String marked,
    String after,
    List<String> messages) {

  private static final int AROUND = 2;
  private static final int MOST_FAULTS = 20;
  private static final int LONGEST = 160;
  private static final int LONGEST_MARK = 30;

  /** The lines around the first faults of a file; empty if it is not text. */
  static List<SourceLine> around(byte[] bytes, List<Fault> faults) {
    if (faults.isEmpty()) {
      return List.of();
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return List.of();
    }
    if (text.indexOf('\0') >= 0) {
      return List.of();
    }
    List<String> lines = text.lines().toList();
    List<Fault> first = faults.stream().limit(MOST_FAULTS).toList();
    TreeSet<Integer> numbers = new TreeSet<>();
    for (Fault fault : first) {
      for (int number = fault.line() - AROUND; number <= fault.line() + AROUND; number++) {
        if (number >= 1 && number <= lines.size()) {
          numbers.add(number);
        }
      }
    }
    List<SourceLine> shown = new ArrayList<>();
    for (int number : numbers) {
      boolean isAfterGap = number > 1 && !numbers.contains(number - 1);
      List<Fault> here = first.stream().filter(fault -> fault.line() == number).toList();
      shown.add(of(number, isAfterGap, lines.get(number - 1), here));
    }
    return shown;
  }

  private static SourceLine of(int number, boolean isAfterGap, String line, List<Fault> here) {
    if (here.isEmpty()) {
      return new SourceLine(number, isAfterGap, cut(line), "", "", List.of());
    }
    int start = Math.min(Math.max(0, here.get(0).column() - 1), line.length());
    int end = start;
    while (end < line.length()
        && end - start < LONGEST_MARK
        && (end == start || !Character.isWhitespace(line.charAt(end)))) {
      end++;
    }
    int from = Math.max(0, start - LONGEST / 2);
    int to = Math.min(line.length(), end + LONGEST / 2);
    return new SourceLine(
        number,
        isAfterGap,
        (from > 0 ? "…" : "") + line.substring(from, start),
        line.substring(start, end),
        line.substring(end, to) + (to < line.length() ? "…" : ""),
        here.stream().map(Fault::message).distinct().toList());
  }

  private static String cut(String line) {
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }
}
