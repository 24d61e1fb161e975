package org.civiquiz.review;

import java.util.ArrayList;
import java.util.List;
import org.civiquiz.core.question.Question;
import org.civiquiz.error.Problem;

/**
 * What is missing in a form, in words for the teacher and with the field. It spares them most of
 * what the rules of quiz files say in the words of the format.
 */
final class FormCheck {

  private final QuestionForm form;
  private final boolean needsProof;
  private final List<Problem.Cause> faults = new ArrayList<>();

  private FormCheck(QuestionForm form, boolean needsProof) {
    this.form = form;
    this.needsProof = needsProof;
  }

  /**
   * @param needsProof whether the question was generated: it must keep evidence, misreadings and
   *     reasons
   */
  static List<Problem.Cause> faults(QuestionForm form, boolean needsProof) {
    FormCheck check = new FormCheck(form, needsProof);
    check.check();
    return check.faults;
  }

  private void check() {
    if (form.stem().isBlank()) {
      add("stem", "Write the question.");
    }
    if (!isPositive(form.points())) {
      add("points", "Write a number above 0 and up to 1000, such as 1 or 0.5.");
    }
    switch (form.type()) {
      case SINGLE_CHOICE, MULTIPLE_CHOICE -> checkOptions("options", form.options(), "choice");
      case TRUE_FALSE -> checkClaim();
      case CLOZE -> checkBlanks();
      case MATCHING -> checkPairs();
      case ORDERING -> checkOrder();
      case SHORT_ANSWER -> checkRubric();
    }
    if (needsProof && form.evidence().isEmpty()) {
      add("evidence", "Choose the sentence that proves the right answer.");
    }
  }

  private void checkOptions(String path, List<QuestionForm.OptionRow> options, String noun) {
    if (options.size() < 2) {
      add(path, "Write at least two choices.");
    }
    long keys = options.stream().filter(QuestionForm.OptionRow::isKey).count();
    boolean isMultiple = form.type() == Question.Type.MULTIPLE_CHOICE;
    if (isMultiple ? keys < 1 : keys != 1) {
      add(
          path,
          "Mark %s %s as the right answer."
              .formatted(isMultiple ? "at least one" : "exactly one", noun));
    }
    for (int i = 0; i < options.size(); i++) {
      QuestionForm.OptionRow option = options.get(i);
      String row = path + "[" + i + "]";
      if (option.text().isBlank()) {
        add(row + ".text", "Write this choice, or clear its reason as well.");
      }
      checkProof(row, option, option.role().equals(QuestionForm.WRONG));
    }
  }

  private void checkClaim() {
    long keys = form.options().stream().filter(QuestionForm.OptionRow::isKey).count();
    if (keys != 1) {
      add("options", "Mark either True or False as the right answer.");
    }
    for (int i = 0; i < form.options().size(); i++) {
      QuestionForm.OptionRow option = form.options().get(i);
      boolean isNameless = option.id().equals("true") && option.role().equals(QuestionForm.WRONG);
      checkProof("options[" + i + "]", option, isNameless);
    }
  }

  private void checkProof(String row, QuestionForm.OptionRow option, boolean isNameless) {
    if (needsProof && isNameless) {
      add(row + ".role", "Name the misreading that leads to this choice.");
    }
    if (needsProof && option.rationale().isBlank()) {
      add(row + ".rationale", "Say why this is right or wrong.");
    }
  }

  private void checkBlanks() {
    if (form.blanks().isEmpty()) {
      add("stem", "Mark a blank in the text, such as {{b1}}, and write its choices.");
    }
    for (int i = 0; i < form.blanks().size(); i++) {
      QuestionForm.BlankRow blank = form.blanks().get(i);
      if (!form.stem().contains("{{" + blank.id() + "}}")) {
        add("stem", "Write {{%s}} where this blank stands, or clear its choices.", blank.id());
      }
      checkOptions("blanks[" + i + "].options", blank.options(), "choice of each blank");
    }
  }

  private void checkPairs() {
    if (form.left().size() < 2) {
      add("left", "Write at least two lines on the left.");
    }
    if (form.right().size() < 2) {
      add("right", "Write at least two answers on the right.");
    }
    for (int i = 0; i < form.left().size(); i++) {
      QuestionForm.LeftRow row = form.left().get(i);
      if (row.text().isBlank()) {
        add("left[" + i + "].text", "Write this line, or clear its reason as well.");
      }
      if (form.right().stream().noneMatch(right -> right.id().equals(row.pair()))) {
        add("left[" + i + "].pair", "Choose the answer that belongs here.");
      }
    }
  }

  private void checkOrder() {
    if (form.options().size() < 2) {
      add("options", "Write at least two things to put in order.");
    }
    for (int i = 0; i < form.options().size(); i++) {
      if (form.options().get(i).text().isBlank()) {
        add("options[" + i + "].text", "Write this, or clear its reason as well.");
      }
    }
  }

  private void checkRubric() {
    for (int i = 0; i < form.rubric().size(); i++) {
      QuestionForm.LevelRow level = form.rubric().get(i);
      if (!isNumber(level.points())) {
        add("rubric[" + i + "].points", "Write how many points this earns, such as 1.");
      }
      if (level.text().isBlank()) {
        add("rubric[" + i + "].text", "Write what an answer must do for these points.");
      }
    }
  }

  private void add(String where, String message, Object... parts) {
    String words = parts.length == 0 ? message : message.formatted(parts);
    faults.add(new Problem.Cause(where, words));
  }

  private static boolean isPositive(String points) {
    return isNumber(points) && Double.parseDouble(points) > 0 && Double.parseDouble(points) <= 1000;
  }

  private static boolean isNumber(String points) {
    return points.matches("\\d{1,6}(?:\\.\\d{1,6})?");
  }
}
