package org.civiquiz.attempt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.Response;

/** Says in words what a student answered, in the order in which the attempt shows it. */
final class AnswerText {

  private AnswerText() {}

  static String of(OfferedQuestion offered, Response response) {
    if (response instanceof Response.Entered entered) {
      return "“" + entered.text().strip() + "”";
    }
    if (response instanceof Response.Chosen chosen) {
      return offered.question() instanceof Question.Ordering
          ? inPlaces(offered.options(), chosen.options())
          : offered.options().stream()
              .filter(option -> chosen.options().contains(option.id()))
              .map(Option::text)
              .collect(Collectors.joining("; "));
    }
    Map<String, String> pairs = ((Response.Paired) response).pairs();
    List<String> parts = new ArrayList<>();
    offered
        .blanks()
        .forEach(blank -> parts.add(text(blank.options(), pairs.getOrDefault(blank.id(), ""))));
    offered
        .left()
        .forEach(
            item ->
                offered.right().stream()
                    .filter(right -> right.id().equals(pairs.get(item.id())))
                    .forEach(right -> parts.add(item.text() + ": " + right.text())));
    return String.join(offered.blanks().isEmpty() ? "; " : ", ", parts);
  }

  private static String inPlaces(List<Option> options, List<String> ids) {
    List<String> places = new ArrayList<>();
    for (int place = 0; place < ids.size(); place++) {
      places.add((place + 1) + ". " + text(options, ids.get(place)));
    }
    return String.join("; ", places);
  }

  /** The text of the option with an id; a dash for a place left open. */
  static String text(List<Option> options, String id) {
    return options.stream()
        .filter(option -> option.id().equals(id))
        .map(Option::text)
        .findFirst()
        .orElse("–");
  }
}
