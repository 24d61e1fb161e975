package org.civiquiz.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;

/**
 * How a class does on an assignment. All statistics rest on the first attempts that are turned in;
 * a figure that so few or such equal attempts cannot give is null.
 */
public record Dashboard(
    Progress progress,
    List<StudentScore> scores,
    Quiz quiz,
    List<Item> items,
    List<Count> misreadings,
    List<Help> help) {

  /** How many students are where. */
  public record Progress(int notStarted, int inProgress, int submitted) {}

  /**
   * What a student's first attempt earned.
   *
   * @param student the number that the student signs in with
   * @param pendingPoints what waits for a person's mark
   */
  public record StudentScore(
      UUID studentId,
      String student,
      String name,
      double score,
      double maxScore,
      double pendingPoints) {}

  /** The figures of the whole quiz, in points, without attempts that wait for a mark. */
  public record Quiz(
      int n,
      double maxScore,
      Double mean,
      Double median,
      Double standardDeviation,
      Double skewness,
      Double kurtosis,
      Double reliability,
      Double standardError) {}

  /**
   * The figures of one question.
   *
   * @param slot from 0
   * @param n how many attempts they rest on
   * @param facility 0 to 1
   * @param discrimination -1 to 1
   */
  public record Item(
      int slot,
      String questionId,
      String type,
      String stem,
      int n,
      Double facility,
      Double discrimination,
      Double discriminativeEfficiency,
      List<OptionCount> options) {}

  /**
   * How often an option was chosen.
   *
   * @param part the blank or the left item that it was chosen for; absent in other questions
   * @param id as in the quiz
   */
  public record OptionCount(
      @JsonInclude(JsonInclude.Include.NON_NULL) String part, String id, int n, boolean correct) {}

  /**
   * How widespread a misreading is.
   *
   * @param responses in how many responses it shows; once in each
   */
  public record Count(String code, int students, int responses) {}

  /** A student who may need help, and why in words. */
  public record Help(UUID studentId, String student, String name, List<Reason> reasons) {}

  /**
   * Why a student may need help.
   *
   * @param code {@code stuck}, {@code low-score} or {@code same-misreading}
   */
  public record Reason(String code, String text) {}
}
