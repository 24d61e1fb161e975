package org.civiquiz.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.civiquiz.core.question.Misreading;
import org.civiquiz.core.question.Question;
import org.civiquiz.error.Problem;
import org.civiquiz.quiz.PassageLayout;
import org.civiquiz.quiz.PassageSentence;
import org.civiquiz.web.MisreadingName;
import org.civiquiz.web.TypeName;

/**
 * The form of a question with its faults.
 *
 * @param action where it is sent
 * @param cancel where one gets without saving
 * @param isNew whether the question is not stored yet
 * @param chosen the sentences that are evidence
 * @param others all others
 */
record FormView(
    String action,
    String cancel,
    boolean isNew,
    String type,
    String typeName,
    List<FormFaults.Line> faults,
    Field stem,
    Field points,
    String process,
    List<OptionFields> options,
    String optionsFault,
    List<BlankFields> blanks,
    List<LeftFields> left,
    String leftFault,
    List<RightFields> right,
    String rightFault,
    Field accepted,
    List<LevelFields> rubric,
    List<PassageSentence> chosen,
    List<PassageSentence> others,
    String evidenceFault) {

  /** A field; its name is its id. */
  record Field(String id, String value, String fault) {
    public boolean isFaulty() {
      return !fault.isEmpty();
    }
  }

  /** Something to choose in a list. */
  record Choice(String code, String name) {}

  /**
   * The fields of an option.
   *
   * @param prefix of the names of its fields
   */
  record OptionFields(
      String label, String prefix, String id, Field text, Field role, Field rationale) {}

  /** The fields of a blank. */
  record BlankFields(
      String label, String prefix, String id, List<OptionFields> options, String fault) {}

  /** The fields of an item on the left. */
  record LeftFields(
      String label, String prefix, String id, Field text, Field pair, Field rationale) {}

  /** The fields of an item on the right. */
  record RightFields(String letter, String prefix, String id, Field text) {}

  /** The fields of a level of a rubric. */
  record LevelFields(String label, Field points, Field text) {}

  /** What a right or wrong option can be. */
  public List<Choice> roles() {
    return Stream.concat(
            Stream.of(new Choice(QuestionForm.KEY, "The right answer")),
            Stream.concat(
                Arrays.stream(Misreading.values())
                    .map(code -> new Choice(code.code(), "Wrong: " + wrong(code))),
                Stream.of(new Choice(QuestionForm.WRONG, "Wrong, no named misreading"))))
        .toList();
  }

  public List<Choice> processes() {
    return List.of(
        new Choice("", "Not said"),
        new Choice("locate", "Locate: find it in one place"),
        new Choice("integrate", "Integrate: put parts together"),
        new Choice("evaluate", "Evaluate: judge what is said"));
  }

  /** The places of an ordering. */
  public List<Integer> places() {
    return Stream.iterate(1, place -> place + 1).limit(options.size()).toList();
  }

  private static String wrong(Misreading code) {
    return MisreadingName.of(code).name().toLowerCase(Locale.ROOT);
  }

  /**
   * @param layout null for a quiz without an article
   */
  static FormView of(
      QuestionForm sent,
      List<Problem.Cause> causes,
      PassageLayout layout,
      boolean isNew,
      String action,
      String cancel) {
    QuestionForm form = SpareRows.addTo(sent);
    FormFaults faults = new FormFaults(causes);
    List<PassageSentence> sentences = layout == null ? List.of() : layout.sentences();
    return new FormView(
        action,
        cancel,
        isNew,
        form.type().code(),
        TypeName.of(form.type()),
        faults.lines(),
        field("stem", form.stem(), faults),
        field("points", form.points(), faults),
        form.process(),
        options("options", form, form.options(), faults),
        faults.of("options"),
        blanks(form, faults),
        left(form, faults),
        faults.of("left"),
        right(form, faults),
        faults.of("right"),
        field("accepted", form.accepted(), faults),
        rubric(form, faults),
        sentences.stream().filter(one -> form.evidence().contains(one.id())).toList(),
        sentences.stream().filter(one -> !form.evidence().contains(one.id())).toList(),
        faults.of("evidence"));
  }

  private static List<OptionFields> options(
      String group, QuestionForm form, List<QuestionForm.OptionRow> rows, FormFaults faults) {
    List<OptionFields> fields = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      QuestionForm.OptionRow row = rows.get(i);
      String prefix = group + "." + i;
      boolean isOrdering = form.type() == Question.Type.ORDERING;
      String role = isOrdering ? Integer.toString(i + 1) : row.role();
      String label =
          form.type() == Question.Type.TRUE_FALSE
              ? row.text()
              : isOrdering ? "Number " + (i + 1) : "Choice " + letter(i);
      fields.add(
          new OptionFields(
              label,
              prefix,
              row.id(),
              field(prefix + ".text", row.text(), faults),
              field(prefix + ".role", role, faults),
              field(prefix + ".rationale", row.rationale(), faults)));
    }
    return fields;
  }

  private static List<BlankFields> blanks(QuestionForm form, FormFaults faults) {
    List<BlankFields> fields = new ArrayList<>();
    for (int i = 0; i < form.blanks().size(); i++) {
      QuestionForm.BlankRow blank = form.blanks().get(i);
      String prefix = "blanks." + i;
      fields.add(
          new BlankFields(
              "Blank {{" + blank.id() + "}}",
              prefix,
              blank.id(),
              options(prefix + ".options", form, blank.options(), faults),
              (faults.of(prefix) + " " + faults.of(prefix + ".options")).strip()));
    }
    return fields;
  }

  private static List<LeftFields> left(QuestionForm form, FormFaults faults) {
    List<LeftFields> fields = new ArrayList<>();
    for (int i = 0; i < form.left().size(); i++) {
      QuestionForm.LeftRow row = form.left().get(i);
      String prefix = "left." + i;
      fields.add(
          new LeftFields(
              "Line " + (i + 1),
              prefix,
              row.id(),
              field(prefix + ".text", row.text(), faults),
              field(prefix + ".pair", row.pair(), faults),
              field(prefix + ".rationale", row.rationale(), faults)));
    }
    return fields;
  }

  private static List<RightFields> right(QuestionForm form, FormFaults faults) {
    List<RightFields> fields = new ArrayList<>();
    for (int i = 0; i < form.right().size(); i++) {
      QuestionForm.RightRow row = form.right().get(i);
      String prefix = "right." + i;
      fields.add(
          new RightFields(
              letter(i), prefix, row.id(), field(prefix + ".text", row.text(), faults)));
    }
    return fields;
  }

  private static List<LevelFields> rubric(QuestionForm form, FormFaults faults) {
    List<LevelFields> fields = new ArrayList<>();
    for (int i = 0; i < form.rubric().size(); i++) {
      QuestionForm.LevelRow row = form.rubric().get(i);
      fields.add(
          new LevelFields(
              "Level " + (i + 1),
              field("rubric." + i + ".points", row.points(), faults),
              field("rubric." + i + ".text", row.text(), faults)));
    }
    return fields;
  }

  private static Field field(String id, String value, FormFaults faults) {
    return new Field(id, value, faults.of(id));
  }

  /** "A" to "Z", then numbers. */
  static String letter(int index) {
    return index < 26 ? Character.toString('A' + index) : Integer.toString(index + 1);
  }
}
