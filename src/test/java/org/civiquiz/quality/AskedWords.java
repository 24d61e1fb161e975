package org.civiquiz.quality;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.civiquiz.core.question.Candidate;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;

/** The stem of a question together with its right answers. */
final class AskedWords {

  private AskedWords() {}

  static String of(Question question) {
    Stream<String> answers =
        question instanceof Question.Matching matching
            ? Stream.concat(matching.left().stream(), matching.right().stream())
                .map(Question.Matching.Item::text)
            : options(question).stream().filter(Option::isKey).map(Option::text);
    return Stream.concat(Stream.of(question.stem()), answers).collect(Collectors.joining(" "));
  }

  static List<Option> options(Question question) {
    return new Candidate("", question, List.of(), "", false, "", 0).options();
  }
}
