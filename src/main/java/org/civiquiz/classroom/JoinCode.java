package org.civiquiz.classroom;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** The code of a class: a word that is easy to say and three digits, such as {@code MAPLE-482}. */
public final class JoinCode {

  private static final List<String> WORDS =
      List.of(
          "MAPLE", "RIVER", "CEDAR", "AMBER", "BREEZE", "BRIDGE", "CANDLE", "CANYON", "CARROT",
          "CLOVER", "COMET", "COPPER", "CORAL", "CRANE", "DAISY", "DELTA", "EAGLE", "ELDER",
          "EMBER", "FALCON", "FERN", "FIELD", "FOREST", "GARDEN", "GINGER", "GLACIER", "GRANITE",
          "HARBOR", "HAZEL", "HERON", "HONEY", "INDIGO", "ISLAND", "IVORY", "JASPER", "JUNIPER",
          "KITE", "LAGOON", "LANTERN", "LARK", "LEMON", "LILAC", "LINDEN", "MARBLE", "MEADOW",
          "MEDAL", "MELON", "MINT", "MOSS", "OASIS", "OCEAN", "OLIVE", "ORCHARD", "OTTER", "PEBBLE",
          "PEPPER", "PINE", "PLANET", "POPPY", "PRAIRIE", "QUARTZ", "RAVEN", "ROBIN", "SAGE",
          "SILVER", "SPRUCE", "STREAM", "SUMMIT", "SUNNY", "THISTLE", "TIGER", "TULIP", "VALLEY",
          "VIOLET", "WALNUT", "WILLOW", "WINTER", "ZEBRA");

  private JoinCode() {}

  static String random(RandomGenerator random) {
    return WORDS.get(random.nextInt(WORDS.size())) + "-" + (100 + random.nextInt(900));
  }

  /** As codes are compared: without case, and with the hyphen wherever it was left out. */
  public static String normal(String code) {
    String letters = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    int digits = letters.length();
    while (digits > 0 && Character.isDigit(letters.charAt(digits - 1))) {
      digits--;
    }
    return letters.substring(0, digits) + "-" + letters.substring(digits);
  }
}
