package org.civiquiz.interchange.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.civiquiz.interchange.UnusableQuestionException;

/** Finds out which choices of a row a cell calls right: by letter, by number or by their words. */
final class RightChoices {

  private RightChoices() {}

  /**
   * @param isByLetter whether only letters count, as in our own files
   * @return places in the list, from 0
   * @throws UnusableQuestionException if the cell names none, or can be read in two ways
   */
  static Set<Integer> of(String cell, List<String> options, boolean isByLetter) {
    if (cell.isBlank()) {
      throw new UnusableQuestionException("The row names no right answer");
    }
    OptionalInt words = isByLetter ? OptionalInt.empty() : byWords(cell, options);
    Set<Integer> names = byNames(cell, options.size());
    if (words.isPresent() && !names.isEmpty() && !names.equals(Set.of(words.getAsInt()))) {
      throw new UnusableQuestionException(
          "The right answer “%s” is the text of one choice and the number or letter of another. Use"
                  .formatted(cell)
              + " letters for the choices.");
    }
    if (words.isPresent()) {
      return Set.of(words.getAsInt());
    }
    if (!names.isEmpty()) {
      return names;
    }
    Set<Integer> several = new TreeSet<>();
    for (String part : cell.split("\\s*[;|\\n]\\s*|,\\s+")) {
      OptionalInt one = byWords(part, options);
      if (one.isEmpty()) {
        throw new UnusableQuestionException(
            "The right answer “%s” is none of the %d choices".formatted(part, options.size()));
      }
      several.add(one.getAsInt());
    }
    return several;
  }

  private static OptionalInt byWords(String text, List<String> options) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    for (int i = 0; i < options.size(); i++) {
      if (options.get(i).toLowerCase(Locale.ROOT).equals(wanted)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  private static Set<Integer> byNames(String cell, int options) {
    Set<Integer> places = new TreeSet<>();
    String bareCell = cell.strip().replaceAll("(?i)\\b(option|answer|choice)\\s+", "");
    List<String> names = new ArrayList<>(List.of(bareCell.split("[\\s,;|&+]+")));
    names.removeIf(name -> name.equalsIgnoreCase("and"));
    for (String name : names) {
      String bare =
          name.replaceFirst("(?i)^(?:option|answer|choice)", "").replaceAll("^\\(|[.)]$", "");
      int place = -1;
      if (bare.matches("[A-Za-z]")) {
        place = Character.toUpperCase(bare.charAt(0)) - 'A';
      } else if (bare.matches("\\d{1,3}(?:\\.0+)?")) {
        place = Integer.parseInt(bare.replaceFirst("\\.0+$", "")) - 1;
      }
      if (place < 0 || place >= options) {
        return Set.of();
      }
      places.add(place);
    }
    return places;
  }
}
