package org.civiquiz.attempt;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the form of a question sends: the fields that {@link QuestionView} names. */
record AnswerForm(long sequence, GivenResponse given, String go, String flag) {

  /** Fields of blanks and of items on the left start with this. */
  static final String PAIR = "pair.";

  /** Fields of places start with this. */
  static final String PLACE = "place.";

  static AnswerForm of(OfferedQuestion offered, MultivaluedMap<String, String> form) {
    long sequence = sequence(form.getFirst("sequence"));
    return new AnswerForm(
        sequence,
        given(offered, form, sequence),
        form.containsKey("go") ? form.getFirst("go") : "",
        form.getFirst("flag"));
  }

  private static GivenResponse given(
      OfferedQuestion offered, MultivaluedMap<String, String> form, long sequence) {
    return switch (offered.question().type()) {
      case SINGLE_CHOICE, TRUE_FALSE, MULTIPLE_CHOICE ->
          new GivenResponse(
              sequence, form.getOrDefault("options", List.of()).stream().toList(), null, null);
      case ORDERING -> new GivenResponse(sequence, places(offered, form), null, null);
      case CLOZE, MATCHING -> {
        Map<String, String> pairs = new LinkedHashMap<>();
        form.forEach(
            (name, values) -> {
              if (name.startsWith(PAIR)) {
                pairs.put(name.substring(PAIR.length()), values.get(0));
              }
            });
        yield new GivenResponse(sequence, null, null, pairs);
      }
      case SHORT_ANSWER -> new GivenResponse(sequence, null, text(form.getFirst("text")), null);
    };
  }

  /** Of a thing put in two places the first counts; a program would be told, a person sees it. */
  private static List<String> places(OfferedQuestion offered, MultivaluedMap<String, String> form) {
    List<String> places = new ArrayList<>();
    for (int place = 0; place < offered.options().size(); place++) {
      String id = form.getFirst(PLACE + place);
      places.add(id == null || places.contains(id) ? "" : id);
    }
    return places;
  }

  /** Browsers send line ends as CR LF. */
  private static String text(String value) {
    return value == null ? "" : value.replace("\r\n", "\n");
  }

  private static long sequence(String value) {
    try {
      return value == null ? 0 : Long.parseLong(value);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
