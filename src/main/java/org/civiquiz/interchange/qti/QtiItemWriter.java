package org.civiquiz.interchange.qti;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;
import org.civiquiz.interchange.EvidenceNote;
import org.civiquiz.interchange.FeedbackNote;

/** Writes one question as an item of version 2.1 or 3.0, with the marking that it has here. */
final class QtiItemWriter {

  private static final Pattern MARK = Pattern.compile("\\{\\{([^{}]+)}}");
  private static final String RESPONSE = "RESPONSE";

  private final QtiXml xml;
  private final Question question;
  private final Map<String, String> feedback = new LinkedHashMap<>();

  QtiItemWriter(QtiXml xml, Question question) {
    this.xml = xml;
    this.question = question;
  }

  /** The parts of the item, from its declarations to its feedback. */
  void write(Runnable stimulus) {
    if (question instanceof Question.SingleChoice choice) {
      choice("single", choice.options(), stimulus);
    } else if (question instanceof Question.TrueFalse claim) {
      choice("single", claim.options(), stimulus);
    } else if (question instanceof Question.MultipleChoice choice) {
      choice("multiple", choice.options(), stimulus);
    } else if (question instanceof Question.Ordering ordering) {
      ordering(ordering, stimulus);
    } else if (question instanceof Question.Matching matching) {
      matching(matching, stimulus);
    } else if (question instanceof Question.Cloze cloze) {
      cloze(cloze, stimulus);
    } else if (question instanceof Question.ShortAnswer answer) {
      shortAnswer(answer, stimulus);
    }
    feedback.forEach((name, text) -> modalFeedback("FEEDBACK", name, text));
    if (!evidence().isEmpty()) {
      modalFeedback("EVIDENCE", "evidence", evidence());
    }
  }

  private String evidence() {
    return EvidenceNote.write(question.basis().evidence());
  }

  private void modalFeedback(String outcome, String name, String text) {
    xml.open("modalFeedback", "outcomeIdentifier", outcome, "identifier", name, "showHide", "show");
    xml.feedbackText(text);
    xml.close();
  }

  private void choice(String cardinality, List<Option> options, Runnable stimulus) {
    List<Option> keys = options.stream().filter(Option::isKey).toList();
    declare(RESPONSE, cardinality, "identifier", keys.stream().map(Option::id).toList());
    boolean isSingle = cardinality.equals("single");
    if (!isSingle) {
      double share = question.points() / keys.size();
      xml.open(
          "mapping",
          "lowerBound",
          "0",
          "upperBound",
          number(question.points()),
          "defaultValue",
          number(-share));
      keys.forEach(
          key -> xml.open("mapEntry", "mapKey", key.id(), "mappedValue", number(share)).close());
      xml.close();
    }
    xml.close();
    outcomes(cardinality, stimulus);
    xml.open("itemBody").paragraphs(question.stem());
    xml.open(
        "choiceInteraction",
        "responseIdentifier",
        RESPONSE,
        "shuffle",
        "true",
        "maxChoices",
        isSingle ? "1" : "0");
    for (Option option : options) {
      simpleChoice(option);
      note(option.id(), FeedbackNote.write(option));
    }
    xml.close().close();
    xml.open("responseProcessing");
    if (isSingle) {
      scoreIfRight();
    } else {
      setScore(() -> xml.open("mapResponse", "identifier", RESPONSE).close());
    }
    if (!feedback.isEmpty()) {
      xml.open("setOutcomeValue", "identifier", "FEEDBACK");
      xml.open("variable", "identifier", RESPONSE).close().close();
    }
    xml.close();
  }

  private void ordering(Question.Ordering ordering, Runnable stimulus) {
    declare(
        RESPONSE, "ordered", "identifier", ordering.options().stream().map(Option::id).toList());
    xml.close();
    outcomes("multiple", stimulus);
    xml.open("itemBody").paragraphs(question.stem());
    xml.open("orderInteraction", "responseIdentifier", RESPONSE, "shuffle", "true");
    for (Option option : ordering.options()) {
      simpleChoice(option);
      note(option.id(), option.rationale());
    }
    xml.close().close();
    xml.open("responseProcessing");
    scoreIfRight();
    showAllFeedback();
    xml.close();
  }

  private void matching(Question.Matching matching, Runnable stimulus) {
    List<String> pairs = new ArrayList<>();
    matching.left().forEach(l -> pairs.add(l.id() + " " + matching.pairs().get(l.id())));
    declare(RESPONSE, "multiple", "directedPair", pairs);
    xml.open("mapping", "defaultValue", "0");
    String share = number(question.points() / pairs.size());
    pairs.forEach(pair -> xml.open("mapEntry", "mapKey", pair, "mappedValue", share).close());
    xml.close().close();
    outcomes("multiple", stimulus);
    xml.open("itemBody").paragraphs(question.stem());
    xml.open(
        "matchInteraction",
        "responseIdentifier",
        RESPONSE,
        "shuffle",
        "true",
        "maxAssociations",
        String.valueOf(pairs.size()));
    matchSet(matching.left(), 1);
    matchSet(matching.right(), matching.left().size());
    matching.left().forEach(item -> note(item.id(), item.rationale()));
    xml.close().close();
    xml.open("responseProcessing");
    setScore(() -> xml.open("mapResponse", "identifier", RESPONSE).close());
    showAllFeedback();
    xml.close();
  }

  private void matchSet(List<Question.Matching.Item> items, int most) {
    xml.open("simpleMatchSet");
    for (Question.Matching.Item item : items) {
      xml.open("simpleAssociableChoice", "identifier", item.id(), "matchMax", String.valueOf(most));
      xml.lines(item.text()).close();
    }
    xml.close();
  }

  private void cloze(Question.Cloze cloze, Runnable stimulus) {
    for (Question.Cloze.Blank blank : cloze.blanks()) {
      List<String> key = blank.options().stream().filter(Option::isKey).map(Option::id).toList();
      declare(blank.id(), "single", "identifier", key);
      xml.close();
    }
    outcomes("multiple", stimulus);
    xml.open("itemBody");
    for (String paragraph : cloze.stem().split("\\n{2,}")) {
      xml.plain("p");
      Matcher mark = MARK.matcher(paragraph);
      int from = 0;
      while (mark.find()) {
        xml.lines(paragraph.substring(from, mark.start()));
        from = mark.end();
        cloze.blanks().stream()
            .filter(blank -> blank.id().equals(mark.group(1)))
            .forEach(this::inlineChoice);
      }
      xml.lines(paragraph.substring(from)).close();
    }
    xml.close();
    xml.open("responseProcessing");
    double share = question.points() / cloze.blanks().size();
    for (Question.Cloze.Blank blank : cloze.blanks()) {
      for (Option option : blank.options()) {
        processOption(blank, option, share);
      }
    }
    xml.close();
  }

  private void inlineChoice(Question.Cloze.Blank blank) {
    xml.open("inlineChoiceInteraction", "responseIdentifier", blank.id(), "shuffle", "true");
    blank.options().forEach(o -> xml.value("inlineChoice", o.text(), "identifier", o.id()));
    xml.close();
  }

  private void processOption(Question.Cloze.Blank blank, Option option, double share) {
    String name = blank.id() + "." + option.id();
    note(name, FeedbackNote.write(option));
    if (!option.isKey() && !feedback.containsKey(name)) {
      return;
    }
    xml.open("responseCondition").open("responseIf").open("match");
    xml.open("variable", "identifier", blank.id()).close();
    base("identifier", option.id());
    xml.close();
    if (option.isKey()) {
      xml.open("setOutcomeValue", "identifier", "SCORE").open("sum");
      xml.open("variable", "identifier", "SCORE").close();
      base("float", number(share));
      xml.close().close();
    }
    if (feedback.containsKey(name)) {
      xml.open("setOutcomeValue", "identifier", "FEEDBACK").open("multiple");
      xml.open("variable", "identifier", "FEEDBACK").close();
      base("identifier", name);
      xml.close().close();
    }
    xml.close().close();
  }

  private void shortAnswer(Question.ShortAnswer answer, Runnable stimulus) {
    boolean isOpen = answer.accepted().isEmpty();
    declare(RESPONSE, "single", "string", answer.accepted().stream().limit(1).toList());
    if (!isOpen) {
      xml.open("mapping", "defaultValue", "0");
      for (String accepted : answer.accepted()) {
        xml.open(
                "mapEntry",
                "mapKey",
                accepted,
                "mappedValue",
                number(question.points()),
                "caseSensitive",
                "false")
            .close();
      }
      xml.close();
    }
    xml.close();
    outcomes("multiple", stimulus);
    xml.open("itemBody").paragraphs(question.stem());
    if (!answer.rubric().isEmpty()) {
      xml.open("rubricBlock", "view", "scorer").openContent();
      for (Question.ShortAnswer.RubricLevel level : answer.rubric()) {
        xml.plain("p").text(number(level.points()) + " points: " + level.text()).close();
      }
      xml.closeContent().close();
    }
    if (isOpen) {
      xml.open("extendedTextInteraction", "responseIdentifier", RESPONSE).close();
    } else {
      xml.plain("p").open("textEntryInteraction", "responseIdentifier", RESPONSE).close().close();
    }
    xml.close();
    if (!isOpen) {
      xml.open("responseProcessing");
      setScore(() -> xml.open("mapResponse", "identifier", RESPONSE).close());
      xml.close();
    }
  }

  private void simpleChoice(Option option) {
    xml.open("simpleChoice", "identifier", option.id()).lines(option.text()).close();
  }

  private void note(String name, String text) {
    if (!text.isEmpty()) {
      feedback.put(name, text);
    }
  }

  /** Begins a declaration; whoever calls closes it. */
  private void declare(String name, String cardinality, String type, List<String> correct) {
    xml.open(
        "responseDeclaration", "identifier", name, "cardinality", cardinality, "baseType", type);
    if (!correct.isEmpty()) {
      xml.open("correctResponse");
      correct.forEach(value -> xml.value("value", value));
      xml.close();
    }
  }

  private void outcomes(String feedbackCardinality, Runnable stimulus) {
    xml.open(
        "outcomeDeclaration",
        "identifier",
        "SCORE",
        "cardinality",
        "single",
        "baseType",
        "float",
        "normalMaximum",
        number(question.points()));
    xml.open("defaultValue").value("value", "0").close().close();
    xml.open(
            "outcomeDeclaration",
            "identifier",
            "FEEDBACK",
            "cardinality",
            feedbackCardinality,
            "baseType",
            "identifier")
        .close();
    if (!evidence().isEmpty()) {
      xml.open(
          "outcomeDeclaration",
          "identifier",
          "EVIDENCE",
          "cardinality",
          "single",
          "baseType",
          "identifier");
      xml.open("defaultValue").value("value", "evidence").close().close();
    }
    stimulus.run();
  }

  private void scoreIfRight() {
    xml.open("responseCondition").open("responseIf").open("match");
    xml.open("variable", "identifier", RESPONSE).close();
    xml.open("correct", "identifier", RESPONSE).close().close();
    setScore(() -> base("float", number(question.points())));
    xml.close().close();
  }

  private void showAllFeedback() {
    if (!feedback.isEmpty()) {
      xml.open("setOutcomeValue", "identifier", "FEEDBACK").open("multiple");
      feedback.keySet().forEach(name -> base("identifier", name));
      xml.close().close();
    }
  }

  private void setScore(Runnable value) {
    xml.open("setOutcomeValue", "identifier", "SCORE");
    value.run();
    xml.close();
  }

  private void base(String type, String value) {
    xml.value("baseValue", value, "baseType", type);
  }

  static String number(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }
}
