package org.civiquiz.web;

import java.util.List;

/**
 * How somebody likes to read; the values that the style sheet knows.
 *
 * @param theme {@code auto}, {@code light} or {@code dark}
 * @param size {@code m}, {@code l} or {@code xl}
 * @param font {@code serif}, {@code sans} or {@code easy}
 * @param space {@code normal} or {@code wide}
 */
public record Display(String theme, String size, String font, String space) {

  public static final Display DEFAULT = new Display("auto", "m", "serif", "normal");

  /** The cookie that carries these choices, so that no page has to look them up. */
  public static final String COOKIE = "civiquiz_display";

  /** Unknown values become the default ones. */
  public Display {
    theme = known(theme, List.of("auto", "light", "dark"));
    size = known(size, List.of("m", "l", "xl"));
    font = known(font, List.of("serif", "sans", "easy"));
    space = known(space, List.of("normal", "wide"));
  }

  /** Reads {@code auto.m.serif.normal}; anything else gives the default. */
  public static Display ofCode(String code) {
    String[] parts = code == null ? new String[0] : code.split("\\.", -1);
    return parts.length == 4 ? new Display(parts[0], parts[1], parts[2], parts[3]) : DEFAULT;
  }

  /** The same with large text, unless it is larger still. */
  public Display atLeastLarge() {
    return size.equals("m") ? new Display(theme, "l", font, space) : this;
  }

  public String code() {
    return String.join(".", theme, size, font, space);
  }

  private static String known(String value, List<String> values) {
    return value != null && values.contains(value) ? value : values.get(0);
  }
}
