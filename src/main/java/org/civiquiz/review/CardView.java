package org.civiquiz.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civiquiz.bank.Item;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.QuizDocument.Faq;
import org.civiquiz.quiz.PassageLayout;
import org.civiquiz.quiz.PassageSentence;
import org.civiquiz.web.MisreadingName;
import org.civiquiz.web.Points;
import org.civiquiz.web.TypeName;

/**
 * A question as its reviewer sees it, with its keys, reasons and evidence.
 *
 * @param id of its item
 * @param number from 1
 * @param status {@code draft}, {@code approved} or {@code rejected}
 * @param reason why it was rejected; empty if nobody said
 * @param origin where it came from, in words; empty if that is not known
 */
record CardView(
    UUID id,
    String questionId,
    int number,
    int count,
    String status,
    String reason,
    String typeName,
    String points,
    String stem,
    String origin,
    List<Quote> quotes,
    List<Group> groups,
    List<CardChecks.Line> checks) {

  /** A sentence of evidence and where it stands. */
  record Quote(String text, String place, String href) {}

  /**
   * Answers that belong together.
   *
   * @param heading empty if there is only one group
   */
  record Group(String heading, List<Line> lines) {}

  /**
   * An answer.
   *
   * @param label "Right answer" or what belongs to it; empty for a wrong one
   * @param misreading absent for a right answer and where there is no name
   */
  record Line(
      String letter,
      String text,
      boolean isKey,
      String label,
      Optional<MisreadingName> misreading,
      String rationale) {
    public boolean isUnnamed() {
      return !isKey && misreading.isEmpty();
    }
  }

  /**
   * @param layout null for a quiz without an article
   */
  static CardView of(
      Item item, String questionId, int number, int count, List<Faq> faq, PassageLayout layout) {
    Question question = item.question;
    return new CardView(
        item.id,
        questionId,
        number,
        count,
        item.status,
        item.rejectionReason == null ? "" : item.rejectionReason,
        TypeName.of(question.type()),
        Points.withUnit(question.points()),
        stem(question),
        origin(item, faq),
        quotes(question, layout),
        groups(question),
        CardChecks.of(item, layout));
  }

  private static String stem(Question question) {
    String stem = question.stem();
    if (question instanceof Question.Cloze cloze) {
      int number = 0;
      for (Question.Cloze.Blank blank : cloze.blanks()) {
        stem = stem.replace(blank.mark(), "____ (" + ++number + ")");
      }
    }
    return stem;
  }

  private static String origin(Item item, List<Faq> faq) {
    List<String> words = new ArrayList<>();
    int entry = item.question.basis().faq().orElse(-1);
    if (item.source.equals(Item.WRITTEN)) {
      words.add("Written by a teacher.");
    } else if (entry >= 0 && entry < faq.size()) {
      words.add("Drafted from FAQ %d: “%s”".formatted(entry + 1, faq.get(entry).question()));
    }
    item.question
        .basis()
        .origin()
        .ifPresent(kind -> words.add("Kind: %s.".formatted(kind.replace('-', ' '))));
    item.question
        .basis()
        .process()
        .ifPresent(process -> words.add("Process: %s.".formatted(process.code())));
    return String.join(" ", words);
  }

  private static List<Quote> quotes(Question question, PassageLayout layout) {
    List<Quote> quotes = new ArrayList<>();
    question
        .basis()
        .evidence()
        .forEach(
            evidence -> {
              Optional<PassageSentence> there =
                  layout == null ? Optional.empty() : layout.sentenceAt(evidence.span().start());
              quotes.add(
                  new Quote(
                      evidence.text(),
                      there.map(PassageSentence::place).orElse(""),
                      there.map(sentence -> "#" + sentence.id()).orElse("")));
            });
    return quotes;
  }

  private static List<Group> groups(Question question) {
    if (question instanceof Question.SingleChoice choice) {
      return List.of(new Group("", lines(choice.options())));
    } else if (question instanceof Question.MultipleChoice choice) {
      return List.of(new Group("", lines(choice.options())));
    } else if (question instanceof Question.TrueFalse claim) {
      return List.of(new Group("", lines(claim.options())));
    } else if (question instanceof Question.Cloze cloze) {
      List<Group> groups = new ArrayList<>();
      for (Question.Cloze.Blank blank : cloze.blanks()) {
        groups.add(new Group("Blank " + (groups.size() + 1), lines(blank.options())));
      }
      return groups;
    } else if (question instanceof Question.Matching matching) {
      return pairs(matching);
    } else if (question instanceof Question.Ordering ordering) {
      List<Line> lines = new ArrayList<>();
      for (Option option : ordering.options()) {
        lines.add(
            answer(Integer.toString(lines.size() + 1), option.text(), "", option.rationale()));
      }
      return List.of(new Group("In the right order", lines));
    }
    return answers((Question.ShortAnswer) question);
  }

  private static List<Line> lines(List<Option> options) {
    List<Line> lines = new ArrayList<>();
    for (Option option : options) {
      lines.add(
          new Line(
              FormView.letter(lines.size()),
              option.text(),
              option.isKey(),
              option.isKey() ? "Right answer" : "",
              option.misreading().map(MisreadingName::of),
              option.rationale()));
    }
    return lines;
  }

  private static List<Group> pairs(Question.Matching matching) {
    List<Line> lines = new ArrayList<>();
    for (Question.Matching.Item left : matching.left()) {
      String pair =
          matching.right().stream()
              .filter(right -> right.id().equals(matching.pairs().get(left.id())))
              .map(Question.Matching.Item::text)
              .findFirst()
              .orElse("");
      lines.add(answer(Integer.toString(lines.size() + 1), left.text(), pair, left.rationale()));
    }
    List<Line> unused = new ArrayList<>();
    for (Question.Matching.Item right : matching.right()) {
      if (!matching.pairs().containsValue(right.id())) {
        unused.add(answer("–", right.text(), "", ""));
      }
    }
    List<Group> groups = new ArrayList<>(List.of(new Group("Pairs", lines)));
    if (!unused.isEmpty()) {
      groups.add(new Group("Belongs to nothing", unused));
    }
    return groups;
  }

  private static List<Group> answers(Question.ShortAnswer question) {
    List<Group> groups = new ArrayList<>();
    if (!question.accepted().isEmpty()) {
      groups.add(
          new Group(
              "Accepted answers",
              question.accepted().stream().map(text -> answer("–", text, "", "")).toList()));
    }
    if (!question.rubric().isEmpty()) {
      groups.add(
          new Group(
              "How to mark it",
              question.rubric().stream()
                  .map(level -> answer(Points.text(level.points()), level.text(), "", ""))
                  .toList()));
    }
    return groups;
  }

  private static Line answer(String letter, String text, String label, String rationale) {
    return new Line(letter, text, true, label, Optional.empty(), rationale);
  }
}
