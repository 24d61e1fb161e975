package org.civiquiz.review;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.civiquiz.core.question.Basis;
import org.civiquiz.quiz.PassageLayout;
import org.civiquiz.quiz.PassageSentence;

/** Writes a form in which nothing is missing as the question of a quiz file. */
final class FormJson {

  private static final JsonMapper JSON = new JsonMapper();

  private FormJson() {}

  /**
   * @param basis where the question came from, which no form changes
   * @param layout null for a quiz without an article
   */
  static byte[] write(QuestionForm form, String questionId, Basis basis, PassageLayout layout) {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", questionId);
    node.put("type", form.type().code());
    node.put("stem", form.stem().strip());
    node.put("points", new BigDecimal(form.points()));
    if (!form.process().isEmpty()) {
      node.put("process", form.process());
    }
    basis.origin().ifPresent(origin -> node.put("origin", origin));
    basis.faq().ifPresent(faq -> node.put("faq", faq));
    if (layout != null && !form.evidence().isEmpty()) {
      ArrayNode evidence = node.putArray("evidence");
      layout.sentences().stream()
          .filter(sentence -> form.evidence().contains(sentence.id()))
          .forEach(sentence -> write(sentence, layout.text(), evidence.addObject()));
    }
    switch (form.type()) {
      case SINGLE_CHOICE, MULTIPLE_CHOICE, TRUE_FALSE -> node.set("options", options(form));
      case CLOZE -> writeBlanks(form, node.putArray("blanks"));
      case MATCHING -> writePairs(form, node);
      case ORDERING -> writeOrder(form, node.putArray("options"));
      case SHORT_ANSWER -> writeAnswers(form, node);
    }
    return node.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(PassageSentence sentence, String text, ObjectNode node) {
    node.put("start", sentence.span().start())
        .put("end", sentence.span().end())
        .put("text", sentence.span().in(text));
  }

  private static ArrayNode options(QuestionForm form) {
    return options(form.options());
  }

  private static ArrayNode options(List<QuestionForm.OptionRow> rows) {
    ArrayNode array = JSON.createArrayNode();
    for (QuestionForm.OptionRow row : rows) {
      ObjectNode node = array.addObject().put("id", row.id()).put("text", row.text().strip());
      node.put("correct", row.isKey());
      if (!row.isKey() && !row.role().equals(QuestionForm.WRONG)) {
        node.put("misreading", row.role());
      }
      putRationale(node, row.rationale());
    }
    return array;
  }

  private static void writeBlanks(QuestionForm form, ArrayNode blanks) {
    for (QuestionForm.BlankRow blank : form.blanks()) {
      blanks.addObject().put("id", blank.id()).set("options", options(blank.options()));
    }
  }

  private static void writePairs(QuestionForm form, ObjectNode node) {
    ArrayNode left = node.putArray("left");
    ArrayNode right = node.putArray("right");
    ObjectNode pairs = node.putObject("pairs");
    for (QuestionForm.LeftRow row : form.left()) {
      putRationale(
          left.addObject().put("id", row.id()).put("text", row.text().strip()), row.rationale());
      pairs.put(row.id(), row.pair());
    }
    for (QuestionForm.RightRow row : form.right()) {
      right.addObject().put("id", row.id()).put("text", row.text().strip());
    }
  }

  private static void writeOrder(QuestionForm form, ArrayNode options) {
    for (QuestionForm.OptionRow row : form.options()) {
      putRationale(
          options.addObject().put("id", row.id()).put("text", row.text().strip()), row.rationale());
    }
  }

  private static void writeAnswers(QuestionForm form, ObjectNode node) {
    ArrayNode accepted = node.putArray("accepted");
    form.accepted().lines().map(String::strip).filter(a -> !a.isEmpty()).forEach(accepted::add);
    ArrayNode rubric = node.putArray("rubric");
    for (QuestionForm.LevelRow level : form.rubric()) {
      rubric
          .addObject()
          .put("points", new BigDecimal(level.points()))
          .put("text", level.text().strip());
    }
  }

  private static void putRationale(ObjectNode node, String rationale) {
    Optional.of(rationale.strip())
        .filter(words -> !words.isEmpty())
        .ifPresent(words -> node.put("rationale", words));
  }
}
