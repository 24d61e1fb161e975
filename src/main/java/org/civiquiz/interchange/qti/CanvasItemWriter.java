package org.civiquiz.interchange.qti;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.QuizDocument;
import org.civiquiz.interchange.EvidenceNote;
import org.civiquiz.interchange.FeedbackNote;

/** Writes one question as an item of QTI 1.2, in the kinds that Canvas has. */
final class CanvasItemWriter {

  // What is shown to everyone; its condition goes before all others.
  private static final String GENERAL = "general_fb";
  private static final String RESPONSE = "response1";

  private final QtiXml xml;
  private final QuizDocument.Entry entry;
  private final String passage;
  private final Map<String, String> feedback = new LinkedHashMap<>();

  /**
   * @param passage HTML that goes before the stem
   */
  CanvasItemWriter(QtiXml xml, QuizDocument.Entry entry, String passage) {
    this.xml = xml;
    this.entry = entry;
    this.passage = passage;
  }

  void write() {
    Question question = entry.question();
    xml.open("item", "ident", entry.id(), "title", ItemDraft.excerpt(question.stem()));
    if (question instanceof Question.SingleChoice choice) {
      choice("multiple_choice_question", "Single", choice.options());
    } else if (question instanceof Question.TrueFalse claim) {
      choice("true_false_question", "Single", claim.options());
    } else if (question instanceof Question.MultipleChoice choice) {
      choice("multiple_answers_question", "Multiple", choice.options());
    } else if (question instanceof Question.Cloze cloze) {
      cloze(cloze);
    } else if (question instanceof Question.Matching matching) {
      matching(matching);
    } else if (question instanceof Question.ShortAnswer answer) {
      shortAnswer(answer);
    }
    String evidence = EvidenceNote.write(question.basis().evidence());
    if (!evidence.isEmpty()) {
      feedback.put(GENERAL, evidence);
    }
    feedback.forEach(
        (name, text) -> {
          xml.open("itemfeedback", "ident", name).open("flow_mat");
          material(html(text), "text/html");
          xml.close().close();
        });
    xml.close();
  }

  private void choice(String kind, String cardinality, List<Option> options) {
    metadata(kind);
    xml.open("presentation");
    material(passage + html(entry.question().stem()), "text/html");
    xml.open("response_lid", "ident", RESPONSE, "rcardinality", cardinality).open("render_choice");
    options.forEach(option -> label(option.id(), option.text()));
    xml.close().close().close();
    processing();
    options.forEach(option -> feedback(RESPONSE, option, option.id() + "_fb"));
    xml.open("respcondition", "continue", "No").open("conditionvar");
    if (cardinality.equals("Multiple")) {
      xml.open("and");
      for (Option option : options) {
        if (option.isKey()) {
          equal(RESPONSE, option.id());
        } else {
          xml.open("not");
          equal(RESPONSE, option.id());
          xml.close();
        }
      }
      xml.close();
    } else {
      options.stream().filter(Option::isKey).forEach(key -> equal(RESPONSE, key.id()));
    }
    xml.close();
    score("Set", 100);
    xml.close().close();
  }

  private void cloze(Question.Cloze cloze) {
    metadata("multiple_dropdowns_question");
    String stem = cloze.stem();
    for (Question.Cloze.Blank blank : cloze.blanks()) {
      stem = stem.replace(blank.mark(), "[" + blank.id() + "]");
    }
    xml.open("presentation");
    material(passage + html(stem), "text/html");
    for (Question.Cloze.Blank blank : cloze.blanks()) {
      xml.open("response_lid", "ident", response(blank.id()));
      material(blank.id(), "text/plain");
      xml.open("render_choice");
      blank.options().forEach(option -> label(option.id(), option.text()));
      xml.close().close();
    }
    xml.close();
    processing();
    for (Question.Cloze.Blank blank : cloze.blanks()) {
      for (Option option : blank.options()) {
        feedback(response(blank.id()), option, blank.id() + "_" + option.id() + "_fb");
        if (option.isKey()) {
          share(response(blank.id()), option.id(), cloze.blanks().size());
        }
      }
    }
    xml.close();
  }

  private void matching(Question.Matching matching) {
    metadata("matching_question");
    xml.open("presentation");
    material(passage + html(matching.stem()), "text/html");
    for (Question.Matching.Item left : matching.left()) {
      xml.open("response_lid", "ident", response(left.id()));
      material(left.text(), "text/plain");
      xml.open("render_choice");
      matching.right().forEach(right -> label(right.id(), right.text()));
      xml.close().close();
    }
    xml.close();
    processing();
    for (Question.Matching.Item left : matching.left()) {
      share(response(left.id()), matching.pairs().get(left.id()), matching.left().size());
    }
    xml.close();
  }

  private void shortAnswer(Question.ShortAnswer answer) {
    boolean isOpen = answer.accepted().isEmpty();
    metadata(isOpen ? "essay_question" : "short_answer_question");
    xml.open("presentation");
    material(passage + html(answer.stem()), "text/html");
    xml.open("response_str", "ident", RESPONSE, "rcardinality", "Single").open("render_fib");
    xml.open("response_label", "ident", "answer1", "rshuffle", "No").close();
    xml.close().close().close();
    processing();
    xml.open("respcondition", "continue", "No").open("conditionvar");
    if (isOpen) {
      xml.open("other").close();
    }
    answer.accepted().forEach(accepted -> equal(RESPONSE, accepted));
    xml.close();
    if (!isOpen) {
      score("Set", 100);
    }
    xml.close().close();
  }

  private void metadata(String kind) {
    xml.open("itemmetadata").open("qtimetadata");
    field("question_type", kind);
    field("points_possible", QtiItemWriter.number(entry.question().points()));
    xml.close().close();
  }

  private void field(String label, String value) {
    xml.open("qtimetadatafield").value("fieldlabel", label).value("fieldentry", value).close();
  }

  /** Begins the marking; whoever calls closes it. */
  private void processing() {
    xml.open("resprocessing").open("outcomes");
    xml.open("decvar", "maxvalue", "100", "minvalue", "0", "varname", "SCORE", "vartype", "Decimal")
        .close()
        .close();
    if (!entry.question().basis().evidence().isEmpty()) {
      xml.open("respcondition", "continue", "Yes").open("conditionvar");
      xml.open("other").close().close();
      xml.open("displayfeedback", "feedbacktype", "Response", "linkrefid", GENERAL).close();
      xml.close();
    }
  }

  private void feedback(String response, Option option, String name) {
    String text = FeedbackNote.write(option);
    if (!text.isEmpty()) {
      feedback.put(name, text);
      xml.open("respcondition", "continue", "Yes").open("conditionvar");
      equal(response, option.id());
      xml.close();
      xml.open("displayfeedback", "feedbacktype", "Response", "linkrefid", name).close().close();
    }
  }

  private void share(String response, String value, int parts) {
    xml.open("respcondition", "continue", "Yes").open("conditionvar");
    equal(response, value);
    xml.close();
    score("Add", 100.0 / parts);
    xml.close();
  }

  private void score(String action, double value) {
    xml.value("setvar", QtiItemWriter.number(value), "action", action, "varname", "SCORE");
  }

  private void equal(String response, String value) {
    xml.value("varequal", value, "respident", response);
  }

  private void label(String id, String text) {
    xml.open("response_label", "ident", id);
    material(text, "text/plain");
    xml.close();
  }

  private void material(String text, String type) {
    xml.open("material").value("mattext", text, "texttype", type).close();
  }

  private static String response(String part) {
    return "response_" + part;
  }

  /** A text as HTML with its paragraphs and line breaks. */
  static String html(String text) {
    return Arrays.stream(text.split("\\n{2,}"))
        .map(paragraph -> "<p>" + QtiXml.escaped(paragraph).replace("\n", "<br>") + "</p>")
        .collect(Collectors.joining());
  }
}
