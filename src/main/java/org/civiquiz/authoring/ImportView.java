package org.civiquiz.authoring;

import java.util.List;
import java.util.UUID;

/**
 * The form for an import, and what came of it.
 *
 * @param text that was pasted
 * @param result null before anything was sent
 */
record ImportView(String text, Result result) {

  static final ImportView FRESH = new ImportView("", null);

  /**
   * What came of an import.
   *
   * @param name of the file
   * @param quizId null if nothing was imported
   * @param isNew whether it was not there before
   * @param isPublished whether students can get it
   * @param why nothing was imported; empty if something was
   * @param skipped how many questions were left out
   * @param troubles why they were, or why the whole file was
   * @param remarks what imported questions lack
   * @param source the lines of the file around its troubles; empty if it is no text
   */
  record Result(
      String name,
      UUID quizId,
      String title,
      int questions,
      boolean isNew,
      boolean isPublished,
      String why,
      int skipped,
      Ledger troubles,
      Ledger losses,
      Ledger remarks,
      List<SourceLine> source) {

    static Result refused(String name, String why) {
      return refused(name, why, Ledger.EMPTY, List.of());
    }

    static Result refused(String name, String why, Ledger troubles, List<SourceLine> source) {
      return new Result(
          name, null, "", 0, false, false, why, 0, troubles, Ledger.EMPTY, Ledger.EMPTY, source);
    }

    public boolean isImported() {
      return quizId != null;
    }

    public boolean shows(int line) {
      return source.stream().anyMatch(shown -> shown.number() == line);
    }
  }

  /** Many things to know, of which a page shows the first. */
  record Ledger(int count, List<Trouble> first) {
    static final Ledger EMPTY = new Ledger(0, List.of());

    private static final int MOST = 200;

    static Ledger of(List<Trouble> all) {
      return new Ledger(all.size(), all.stream().limit(MOST).toList());
    }

    public boolean isEmpty() {
      return count == 0;
    }

    public int more() {
      return count - first.size();
    }
  }

  /**
   * Something to know about one place.
   *
   * @param line from 1; 0 if there is none
   */
  record Trouble(int line, String where, String message) {}
}
