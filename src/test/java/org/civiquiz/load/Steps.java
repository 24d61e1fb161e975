package org.civiquiz.load;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** How long each step took, and how many failed; threads share one. */
final class Steps {

  private final Map<String, long[]> micros = new LinkedHashMap<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private int errors;

  synchronized void add(String step, long nanos, boolean isWell) {
    int count = counts.merge(step, 1, Integer::sum);
    long[] all = micros.getOrDefault(step, new long[1024]);
    if (count > all.length) {
      all = Arrays.copyOf(all, all.length * 2);
    }
    all[count - 1] = nanos / 1000;
    micros.put(step, all);
    if (!isWell) {
      errors++;
    }
  }

  synchronized int errors() {
    return errors;
  }

  synchronized double percentileMillis(String step, int percent) {
    long[] sorted = Arrays.copyOf(micros.get(step), counts.get(step));
    Arrays.sort(sorted);
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1000.0;
  }

  /** A line for each step. */
  synchronized String table() {
    StringBuilder table = new StringBuilder();
    for (Map.Entry<String, Integer> step : counts.entrySet()) {
      String name = step.getKey();
      table.append(
          "  %-8s %7d  p50 %7.1f  p95 %7.1f  p99 %7.1f ms%n"
              .formatted(
                  name,
                  step.getValue(),
                  percentileMillis(name, 50),
                  percentileMillis(name, 95),
                  percentileMillis(name, 99)));
    }
    return table.append("  errors   %7d%n".formatted(errors)).toString();
  }
}
