package org.civiquiz.dashboard;

import java.util.Map;
import java.util.UUID;

/**
 * What a class's students are called on a page: by their names, or by numbers that say nothing
 * while names are hidden.
 */
record StudentNames(boolean isHidden, Map<UUID, String> labels) {

  StudentNames {
    labels = Map.copyOf(labels);
  }

  String of(UUID studentId) {
    return labels.get(studentId);
  }
}
