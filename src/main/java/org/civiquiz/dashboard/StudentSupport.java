package org.civiquiz.dashboard;

import java.util.List;
import org.civiquiz.classroom.ExtraTime;
import org.civiquiz.classroom.Student;

/**
 * What helps one student, and what their teachers keep in mind.
 *
 * @param done what was saved just now, in words; empty if nothing was
 */
record StudentSupport(
    List<ExtraTime.Choice> extraTimes, boolean isLargeText, String note, String done) {

  static StudentSupport of(Student student, String done) {
    return new StudentSupport(
        ExtraTime.choices(student.extraTimePercent),
        student.largeText,
        student.teacherNote,
        switch (done == null ? "" : done) {
          case "support" -> "The support is saved.";
          case "note" -> "The note is saved.";
          default -> "";
        });
  }
}
