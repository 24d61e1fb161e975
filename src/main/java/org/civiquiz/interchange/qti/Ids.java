package org.civiquiz.interchange.qti;

import java.util.HashSet;
import java.util.Set;

/** Gives the parts of one question names that are allowed and unique, close to those of a file. */
final class Ids {

  private static final int LONGEST = 90;

  private final Set<String> taken = new HashSet<>();

  String of(String wanted) {
    String id = wanted.strip().replaceAll("[\\s/?#%{}]+", "-");
    id = id.length() > LONGEST ? id.substring(0, LONGEST) : id;
    id = id.isEmpty() ? "x" : id;
    String free = id;
    for (int n = 2; !taken.add(free); n++) {
      free = id + "-" + n;
    }
    return free;
  }
}
