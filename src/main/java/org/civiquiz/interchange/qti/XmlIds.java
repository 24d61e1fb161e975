package org.civiquiz.interchange.qti;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.civiquiz.interchange.XmlElement;

/**
 * Gives the parts of a file names that XML allows, the same for the same id, and each only once.
 */
final class XmlIds {

  static final String TOOL = "Civiquiz";

  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,99}");

  private final Map<String, String> names = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  /** The name of what has this id; the id itself if it is allowed and free. */
  String of(String id) {
    return names.computeIfAbsent(id, this::free);
  }

  /** A name that nothing else has, not even the same id. */
  String free(String id) {
    String name = allowed(id);
    String free = name;
    for (int n = 2; !taken.add(free); n++) {
      free = name + "-" + n;
    }
    return free;
  }

  static boolean isAllowed(String id) {
    return ALLOWED.matcher(id).matches();
  }

  private static String allowed(String id) {
    if (isAllowed(id)) {
      return id;
    }
    String name = id.replaceAll("[^A-Za-z0-9_.-]", "_");
    name = name.length() > 90 ? name.substring(0, 90) : name;
    return isAllowed(name) ? name : "_" + name;
  }

  /** The id of an item: in files of our own its label, for which it got its identifier. */
  static String original(XmlElement item) {
    String label = item.attribute("label");
    return item.attribute("toolName").equals(TOOL) && !label.isEmpty()
        ? label
        : item.attribute("identifier");
  }
}
