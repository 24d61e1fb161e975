package org.civiquiz.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.civiquiz.account.Caller;
import org.civiquiz.classroom.Classroom;
import org.civiquiz.classroom.ExtraTime;
import org.civiquiz.error.NoSuchEntityException;
import org.civiquiz.quiz.Quiz;
import org.civiquiz.school.SchoolClock;
import org.civiquiz.web.FormErrors;

/** Gathers what the page shows on which a quiz is assigned. */
@ApplicationScoped
class AssignViews {

  private final EntityManager entityManager;
  private final Assignments assignments;
  private final SchoolClock schoolClock;
  private final Caller caller;

  AssignViews(
      EntityManager entityManager,
      Assignments assignments,
      SchoolClock schoolClock,
      Caller caller) {
    this.entityManager = entityManager;
    this.assignments = assignments;
    this.schoolClock = schoolClock;
    this.caller = caller;
  }

  @Transactional
  AssignView view(UUID quizId, AssignFields fields, FormErrors errors) {
    Quiz quiz =
        Quiz.findInSchool(caller.schoolId(), quizId)
            .orElseThrow(() -> new NoSuchEntityException("quiz"));
    List<Classroom> classrooms = assignments.classrooms();
    return new AssignView(
        quiz.id,
        quiz.title,
        quiz.state.equals(Quiz.PUBLISHED),
        schoolClock
            .now(caller.schoolId())
            .zone()
            .getDisplayName(TextStyle.FULL_STANDALONE, Locale.US),
        classrooms.stream()
            .map(
                classroom ->
                    new AssignView.ClassChoice(
                        classroom.id,
                        classroom.name,
                        fields.classrooms().contains(classroom.id.toString())
                            || classrooms.size() == 1))
            .toList(),
        AssignView.PolicyChoice.all(fields.feedback()),
        extraTimes(classrooms),
        fields,
        errors);
  }

  private List<AssignView.ExtraTimeRow> extraTimes(List<Classroom> classrooms) {
    if (classrooms.isEmpty()) {
      return List.of();
    }
    List<?> rows =
        entityManager
            .createNativeQuery(
                """
                select c.name, s.name, s.extra_time_percent
                from enrolment e
                join student s on s.school_id = e.school_id and s.id = e.student_id
                join classroom c on c.school_id = e.school_id and c.id = e.classroom_id
                where e.school_id = :school and e.classroom_id in (:classrooms)
                  and e.left_at is null and s.extra_time_percent > 0
                order by c.name, s.name
                """)
            .setParameter("school", caller.schoolId())
            .setParameter("classrooms", classrooms.stream().map(room -> room.id).toList())
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new AssignView.ExtraTimeRow(
                    (String) row[0], (String) row[1], ExtraTime.text(((Number) row[2]).intValue())))
        .toList();
  }
}
