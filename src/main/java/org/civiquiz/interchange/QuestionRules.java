package org.civiquiz.interchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.civiquiz.core.question.Basis;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.QuizDocument.SourceArticle;

/** The rules for a question that a schema cannot state. */
public final class QuestionRules {

  private static final Pattern MARK = Pattern.compile("\\{\\{([^{}]+)\\}\\}");

  private final SourceArticle article;
  private final WholeSentences sentences;

  QuestionRules(SourceArticle article) {
    this.article = article;
    this.sentences = new WholeSentences(article.text());
  }

  /** What is wrong with a question that its schema has accepted; paths are within the question. */
  List<QuizJson.Found> check(JsonNode question) {
    List<QuizJson.Found> faults = new ArrayList<>();
    checkEvidence(question.path("evidence"), faults);
    if (question.has("faq")
        && !(question.get("faq").canConvertToInt()
            && question.get("faq").asInt() < article.faq().size())) {
      faults.add(new QuizJson.Found("faq", "The article's FAQ has no entry with this number"));
    }
    if (question.path("type").asText().equals("cloze")) {
      checkMarks(question, faults);
    }
    for (int i = 0; i < question.path("rubric").size(); i++) {
      double level = question.path("rubric").get(i).path("points").asDouble();
      if (level > question.path("points").asDouble()) {
        faults.add(
            new QuizJson.Found(
                "rubric[" + i + "].points", "This is more than the question is worth"));
      }
    }
    return faults;
  }

  private void checkEvidence(JsonNode evidence, List<QuizJson.Found> faults) {
    for (int i = 0; i < evidence.size(); i++) {
      JsonNode span = evidence.get(i);
      String path = "evidence[" + i + "]";
      String message = spanFault(span, article.text().length());
      if (!message.isEmpty()) {
        faults.add(new QuizJson.Found(path, message));
        continue;
      }
      String there = article.text().substring(span.path("start").asInt(), span.path("end").asInt());
      if (!there.equals(span.path("text").asText())) {
        faults.add(
            new QuizJson.Found(
                path + ".text",
                "The article has other words from start to end: “%s”".formatted(shortened(there))));
      }
    }
  }

  /** The same question with evidence of whole sentences. */
  Question withWholeSentences(Question question) {
    Basis basis = question.basis();
    return QuestionBasis.replace(
        question,
        new Basis(basis.process(), basis.origin(), basis.faq(), sentences.of(basis.evidence())));
  }

  /** What is wrong with a span, or nothing. */
  static String spanFault(JsonNode span, int length) {
    JsonNode start = span.path("start");
    JsonNode end = span.path("end");
    if (!start.canConvertToInt() || !end.canConvertToInt() || end.asInt() > length) {
      return "The article ends before this does: it has %d characters".formatted(length);
    }
    return start.asInt() < end.asInt() ? "" : "The end must come after the start";
  }

  private static void checkMarks(JsonNode question, List<QuizJson.Found> faults) {
    Set<String> blanks = new HashSet<>();
    question.path("blanks").forEach(blank -> blanks.add(blank.path("id").asText()));
    Set<String> marked = new HashSet<>();
    Matcher mark = MARK.matcher(question.path("stem").asText());
    while (mark.find()) {
      if (!blanks.contains(mark.group(1))) {
        faults.add(new QuizJson.Found("stem", "There is no blank with the id " + mark.group(1)));
      } else if (!marked.add(mark.group(1))) {
        faults.add(
            new QuizJson.Found("stem", "The blank %s is marked twice".formatted(mark.group(1))));
      }
    }
  }

  /** What a question lacks of all that a generated one must have. */
  public static List<String> lacks(Question question) {
    List<String> lacks = new ArrayList<>();
    if (question.basis().evidence().isEmpty()) {
      lacks.add("It has no evidence sentence");
    }
    List<Option> options = options(question);
    boolean isTrueStatement = question instanceof Question.TrueFalse claim && claim.key();
    if (!isTrueStatement
        && options.stream().anyMatch(option -> !option.isKey() && option.misreading().isEmpty())) {
      lacks.add("A wrong choice has no named misreading");
    }
    if (options.stream().anyMatch(option -> option.rationale().isBlank())) {
      lacks.add("A choice does not say why it is right or wrong");
    }
    return lacks;
  }

  /** The options from which a student chooses; of an ordering, none. */
  static List<Option> options(Question question) {
    if (question instanceof Question.SingleChoice choice) {
      return choice.options();
    } else if (question instanceof Question.MultipleChoice choice) {
      return choice.options();
    } else if (question instanceof Question.TrueFalse claim) {
      return claim.options();
    } else if (question instanceof Question.Cloze cloze) {
      return cloze.blanks().stream().flatMap(blank -> blank.options().stream()).toList();
    }
    return List.of();
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
