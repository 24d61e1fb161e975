package org.civiquiz.interchange.qti;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.civiquiz.interchange.XmlElement;

/**
 * What an item of version 2 or 3 declares of one response.
 *
 * @param correct the right values, none if the item declares no key
 * @param mapping what each value earns; empty if the item has no mapping
 */
record ResponseDeclaration(
    String id,
    String cardinality,
    String baseType,
    List<String> correct,
    Map<String, Double> mapping,
    double unmapped,
    OptionalDouble lowest,
    OptionalDouble highest) {

  static ResponseDeclaration of(XmlElement element) {
    List<String> correct = new ArrayList<>();
    element
        .child("correctResponse")
        .ifPresent(c -> c.children("value").forEach(v -> correct.add(value(v.text()))));
    Map<String, Double> entries = new LinkedHashMap<>();
    XmlElement mapping = element.child("mapping").orElse(null);
    if (mapping != null) {
      for (XmlElement entry : mapping.children("mapEntry")) {
        double worth = XmlNumber.orElse(entry.attribute("mappedValue"), 0);
        entries.put(value(entry.attribute("mapKey")), worth);
      }
    }
    return new ResponseDeclaration(
        element.attribute("identifier"),
        element.attribute("cardinality"),
        element.attribute("baseType"),
        List.copyOf(correct),
        entries,
        mapping == null ? 0 : XmlNumber.orElse(mapping.attribute("defaultValue"), 0),
        mapping == null ? OptionalDouble.empty() : XmlNumber.of(mapping.attribute("lowerBound")),
        mapping == null ? OptionalDouble.empty() : XmlNumber.of(mapping.attribute("upperBound")));
  }

  boolean isOrdered() {
    return cardinality.equals("ordered");
  }

  /** What these values earn by the mapping. */
  double mapped(List<String> values) {
    double sum = 0;
    for (String value : values.stream().distinct().toList()) {
      sum += worth(value);
    }
    sum = highest.isPresent() ? Math.min(sum, highest.getAsDouble()) : sum;
    return lowest.isPresent() ? Math.max(sum, lowest.getAsDouble()) : sum;
  }

  private double worth(String value) {
    Double exact = mapping.get(value);
    if (exact != null || !baseType.equals("string")) {
      return exact == null ? unmapped : exact;
    }
    return mapping.entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(value))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(unmapped);
  }

  /** Values on one line, with one space between the parts of a pair. */
  static String value(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
