package org.civiquiz.interchange.qti;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;

/** Questions whose parts have names that XML allows, each only once in a question. */
final class AllowedNames {

  private AllowedNames() {}

  /** The same question, with as few other names as need be. */
  static Question of(Question question) {
    XmlIds ids = new XmlIds();
    if (question instanceof Question.SingleChoice q) {
      return new Question.SingleChoice(q.stem(), q.points(), options(q.options(), ids), q.basis());
    } else if (question instanceof Question.MultipleChoice q) {
      return new Question.MultipleChoice(
          q.stem(), q.points(), options(q.options(), ids), q.basis());
    } else if (question instanceof Question.Ordering q) {
      return new Question.Ordering(q.stem(), q.points(), options(q.options(), ids), q.basis());
    } else if (question instanceof Question.Cloze q) {
      return cloze(q, ids);
    } else if (question instanceof Question.Matching q) {
      return matching(q, ids);
    }
    return question;
  }

  private static List<Option> options(List<Option> options, XmlIds ids) {
    return options.stream()
        .map(o -> new Option(ids.of(o.id()), o.text(), o.isKey(), o.misreading(), o.rationale()))
        .toList();
  }

  private static Question cloze(Question.Cloze cloze, XmlIds ids) {
    String stem = cloze.stem();
    for (Question.Cloze.Blank blank : cloze.blanks()) {
      stem = stem.replace(blank.mark(), "{{" + ids.of(blank.id()) + "}}");
    }
    List<Question.Cloze.Blank> blanks =
        cloze.blanks().stream()
            .map(b -> new Question.Cloze.Blank(ids.of(b.id()), options(b.options(), new XmlIds())))
            .toList();
    return new Question.Cloze(stem, cloze.points(), blanks, cloze.basis());
  }

  // Both sides share one set of names; what stands on the left gets its own first.
  private static Question matching(Question.Matching matching, XmlIds ids) {
    Map<String, String> left = new LinkedHashMap<>();
    matching.left().forEach(item -> left.put(item.id(), ids.free(item.id())));
    Map<String, String> right = new LinkedHashMap<>();
    matching.right().forEach(item -> right.put(item.id(), ids.free(item.id())));
    Map<String, String> pairs = new LinkedHashMap<>();
    matching.pairs().forEach((from, to) -> pairs.put(left.get(from), right.get(to)));
    return new Question.Matching(
        matching.stem(),
        matching.points(),
        items(matching.left(), left),
        items(matching.right(), right),
        pairs,
        matching.basis());
  }

  private static List<Question.Matching.Item> items(
      List<Question.Matching.Item> items, Map<String, String> names) {
    return items.stream()
        .map(i -> new Question.Matching.Item(names.get(i.id()), i.text(), i.rationale()))
        .toList();
  }
}
