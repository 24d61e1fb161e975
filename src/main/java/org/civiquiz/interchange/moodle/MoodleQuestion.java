package org.civiquiz.interchange.moodle;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.QuizDocument;
import org.civiquiz.interchange.BasisTags;
import org.civiquiz.interchange.EvidenceNote;
import org.civiquiz.interchange.FeedbackNote;
import org.civiquiz.interchange.Ledger;
import org.civiquiz.interchange.Weights;

/** One question on its way into a Moodle file. */
final class MoodleQuestion {

  // Moodle takes only weights from a list of its own, in which these shares are.
  private static final Set<Integer> SHARES = Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20);
  private static final int MOST_GROUPS = 20;

  private final QuizDocument.Entry entry;
  private final Question question;
  private final String article;
  private final MoodleXml xml;
  private final Ledger ledger;

  MoodleQuestion(QuizDocument.Entry entry, String article, MoodleXml xml, Ledger ledger) {
    this.entry = entry;
    this.question = entry.question();
    this.article = article;
    this.xml = xml;
    this.ledger = ledger;
  }

  void write() {
    if (question instanceof Question.SingleChoice choice) {
      choice(choice.options(), true);
    } else if (question instanceof Question.MultipleChoice choice) {
      choice(choice.options(), false);
    } else if (question instanceof Question.TrueFalse claim) {
      claim(claim);
    } else if (question instanceof Question.Cloze cloze) {
      gaps(cloze);
    } else if (question instanceof Question.Matching matching) {
      matching(matching);
    } else if (question instanceof Question.ShortAnswer answer) {
      shortAnswer(answer);
    }
  }

  private void choice(List<Option> options, boolean isSingle) {
    open("multichoice", question.stem());
    xml.value("single", Boolean.toString(isSingle));
    xml.value("shuffleanswers", "true").value("answernumbering", "abc");
    int keys = (int) options.stream().filter(Option::isKey).count();
    String share = Weights.share(keys);
    for (Option option : options) {
      answer(option, option.isKey() ? share : isSingle ? "0" : "-" + share, option.text());
    }
    if (!SHARES.contains(keys)) {
      ledger.lose(entry.id(), "Moodle may refuse the weights of so many right choices");
    }
    ledger.loseIds(entry);
    close();
  }

  private void claim(Question.TrueFalse claim) {
    open("truefalse", claim.stem());
    answer(claim.whenTrue(), claim.key() ? "100" : "0", "true");
    answer(claim.whenFalse(), claim.key() ? "0" : "100", "false");
    ledger.loseWords(entry, claim);
    close();
  }

  private void answer(Option option, String weight, String text) {
    xml.open("answer", "fraction", weight, "format", "plain_text").text(text);
    xml.plain("feedback", FeedbackNote.write(option)).close();
  }

  private void gaps(Question.Cloze cloze) {
    String stem = cloze.stem();
    if (stem.contains("[[") || cloze.blanks().size() > MOST_GROUPS) {
      ledger.leaveOut(
          entry,
          stem.contains("[[")
              ? "its text has [[, which marks a gap in Moodle"
              : "Moodle takes at most 20 gaps");
      return;
    }
    int word = 1;
    for (Question.Cloze.Blank blank : cloze.blanks()) {
      for (Option option : blank.options()) {
        stem = option.isKey() ? stem.replace(blank.mark(), "[[" + word + "]]") : stem;
        word++;
      }
    }
    open("gapselect", stem);
    xml.value("shuffleanswers", "1");
    int group = 1;
    for (Question.Cloze.Blank blank : cloze.blanks()) {
      for (Option option : blank.options()) {
        xml.open("selectoption").text(option.text());
        xml.value("group", Integer.toString(group)).close();
      }
      group++;
    }
    ledger.loseReasons(entry);
    ledger.loseIds(entry);
    close();
  }

  private void matching(Question.Matching matching) {
    if (hasRepeated(matching.left()) || hasRepeated(matching.right())) {
      ledger.leaveOut(entry, "two of its items have the same words");
      return;
    }
    open("matching", matching.stem());
    xml.value("shuffleanswers", "true");
    for (Question.Matching.Item left : matching.left()) {
      pair(left.text(), text(matching, matching.pairs().get(left.id())));
    }
    matching.right().stream()
        .filter(right -> !matching.pairs().containsValue(right.id()))
        .forEach(right -> pair("", right.text()));
    ledger.loseReasons(entry);
    ledger.loseIds(entry);
    close();
  }

  private void pair(String left, String right) {
    xml.open("subquestion", "format", "plain_text").text(left);
    xml.plain("answer", right).close();
  }

  private static String text(Question.Matching matching, String right) {
    return matching.right().stream()
        .filter(item -> item.id().equals(right))
        .map(Question.Matching.Item::text)
        .findFirst()
        .orElseThrow();
  }

  private static boolean hasRepeated(List<Question.Matching.Item> items) {
    Set<String> texts = new HashSet<>();
    return !items.stream().allMatch(item -> texts.add(item.text().strip()));
  }

  private void shortAnswer(Question.ShortAnswer answer) {
    if (answer.accepted().isEmpty()) {
      open("essay", answer.stem());
      xml.value("responseformat", "plain");
      String rubric =
          answer.rubric().stream()
              .map(level -> "%s: %s".formatted(level.points(), level.text()))
              .collect(Collectors.joining("\n"));
      xml.plain("graderinfo", rubric);
    } else {
      open("shortanswer", answer.stem());
      xml.value("usecase", "0");
      for (String text : answer.accepted()) {
        xml.open("answer", "fraction", "100", "format", "plain_text");
        xml.text(text.replace("*", "\\*")).close();
      }
    }
    ledger.loseRubric(entry, answer);
    close();
  }

  private void open(String type, String stem) {
    xml.open("question", "type", type);
    xml.open("name").text(entry.id()).close();
    xml.plain("questiontext", stem);
    xml.plain("generalfeedback", EvidenceNote.write(question.basis().evidence()));
    xml.value("defaultgrade", Weights.written(question.points()));
    xml.value("penalty", "0").value("hidden", "0").value("idnumber", entry.id());
    if (!EvidenceNote.returns(question.basis().evidence(), article)) {
      ledger.lose(entry.id(), "Which of the same sentences in the article is the evidence");
    }
    ledger.loseFaqEntry(entry);
  }

  private void close() {
    List<String> tags = BasisTags.write(question.basis());
    if (!tags.isEmpty()) {
      xml.open("tags");
      tags.forEach(tag -> xml.open("tag").text(tag).close());
      xml.close();
    }
    xml.close();
  }
}
