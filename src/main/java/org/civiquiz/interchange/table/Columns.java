package org.civiquiz.interchange.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which column of a table holds what, by the words over it. */
final class Columns {

  /** How many rows may stand above the words: titles, notes, empty rows. */
  static final int SEARCHED_ROWS = 30;

  private static final Pattern QUESTION =
      Pattern.compile(
          "questions?|question (?:text|title|stem)|stem|prompt|frage(?:text)?|pregunta|item");
  private static final Pattern TYPE = Pattern.compile("(?:question )?type|kind");
  private static final Pattern ID =
      Pattern.compile("id|#|no\\.?|nr\\.?|number|question (?:id|number|no\\.?|#)|idnumber");
  private static final Pattern OPTION =
      Pattern.compile(
          "(?:answer |multiple choice )?(?:option|answer|choice|response|alternative|possible answer"
              + "|antwort(?:möglichkeit)?|auswahl|respuesta|opción|réponse)"
              + "(?:s? ?\\(?\\d{1,3}\\)?| \\(?[a-z]\\)?|[a-h])|[a-h]|option|choice");
  private static final Pattern WRONG =
      Pattern.compile(
          "(?:wrong|incorrect|false|distractor)(?: (?:answer|option|choice))?s?(?: ?\\w{1,2})?");
  private static final Pattern OPTIONS =
      Pattern.compile(
          "(?:answer )?(?:options|choices|answers|alternatives)|antworten|antwortmöglichkeiten");
  private static final Pattern CORRECT =
      Pattern.compile(
          "(?:correct|right)(?: (?:answer|option|choice|response|key)s?)?(?: (?:letter|number|index))?"
              + "|answers?(?: key)?|keys?|solutions?|richtige?(?: antwort(?:en)?)?|lösung(?:en)?"
              + "|(?:respuesta )?correcta|(?:bonne réponse|réponse correcte)");
  private static final Pattern POINTS =
      Pattern.compile("points?|scores?|marks?|weight|punkte?|puntos");
  private static final Pattern FEEDBACK =
      Pattern.compile(
          "feedback|(?:answer )?explanation|erklärung|rationale|reason|justification|general feedback");
  private static final Pattern OPTION_FEEDBACK =
      Pattern.compile("(?:feedback|explanation|rationale) ?(?:[a-z]|\\d{1,3})");
  private static final Pattern EVIDENCE = Pattern.compile("evidence");
  private static final Pattern TIME = Pattern.compile("time(?: limit)?.*");

  final TableRow head;
  final int question;
  final int type;
  final int id;
  final int correct;
  final int points;
  final int feedback;
  final int evidence;
  final int combined;
  final int combinedWrong;
  final boolean hasTime;
  final List<Integer> options = new ArrayList<>();
  final List<Integer> wrong = new ArrayList<>();
  final List<Integer> optionFeedback = new ArrayList<>();

  /** The columns that mean nothing to us, by their words. */
  final Map<Integer, String> others = new TreeMap<>();

  private Columns(TableRow head) {
    this.head = head;
    List<Integer> free = new ArrayList<>();
    for (int i = 0; i < head.cells().size(); i++) {
      free.add(i);
    }
    this.question = take(QUESTION, free);
    this.type = take(TYPE, free);
    this.points = take(POINTS, free);
    this.feedback = take(FEEDBACK, free);
    this.evidence = take(EVIDENCE, free);
    takeAll(OPTION_FEEDBACK, free, optionFeedback);
    takeAll(OPTION, free, options);
    takeAll(WRONG, free, wrong);
    int all = take(OPTIONS, free);
    this.correct = take(CORRECT, free);
    // "Answers" alone are the choices only if another column has the right ones.
    this.combined = correct < 0 ? -1 : all;
    this.combinedWrong = wrong.size() == 1 && options.isEmpty() ? wrong.get(0) : -1;
    this.id = take(ID, free);
    this.hasTime = take(TIME, free) >= 0;
    free.stream()
        .filter(column -> !head.cell(column).isEmpty())
        .forEach(column -> others.put(column, head.cell(column)));
  }

  /** The columns by the first row that names a question and its right answer. */
  static Optional<Columns> find(List<TableRow> rows) {
    return rows.stream()
        .limit(SEARCHED_ROWS)
        .filter(row -> row.cells().size() > 1)
        .map(Columns::new)
        .filter(columns -> columns.question >= 0 && columns.correct >= 0)
        .findFirst();
  }

  /** Whether any column is for choices. */
  boolean hasChoices() {
    return !options.isEmpty() || !wrong.isEmpty() || combined >= 0;
  }

  private int take(Pattern words, List<Integer> free) {
    for (Integer column : free) {
      if (words.matcher(words(head.cell(column))).matches()) {
        free.remove(column);
        return column;
      }
    }
    return -1;
  }

  private void takeAll(Pattern words, List<Integer> free, List<Integer> taken) {
    for (int column = take(words, free); column >= 0; column = take(words, free)) {
      taken.add(column);
    }
  }

  private static String words(String head) {
    String words = head.toLowerCase(Locale.ROOT).replace("(s)", "").replace('_', ' ');
    Matcher remark = Pattern.compile("\\s+[-–—:(].*|[:*]+$").matcher(words);
    String bare = remark.find() && remark.start() > 0 ? words.substring(0, remark.start()) : words;
    return bare.replace('-', ' ').replaceAll("\\s+", " ").strip();
  }
}
