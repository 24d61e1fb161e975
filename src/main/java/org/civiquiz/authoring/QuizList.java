package org.civiquiz.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.civiquiz.account.Caller;
import org.civiquiz.error.NoSuchEntityException;
import org.civiquiz.quiz.Quiz;
import org.civiquiz.quiz.QuizTrash;
import org.civiquiz.school.SchoolClock;
import org.civiquiz.web.SchoolTime;

/** Lists the quizzes of the caller's school with how far each has come. */
@ApplicationScoped
class QuizList {

  private static final int PAGE = 100;

  private final EntityManager entityManager;
  private final Caller caller;
  private final SchoolClock schoolClock;
  private final QuizTrash trash;

  QuizList(EntityManager entityManager, Caller caller, SchoolClock schoolClock, QuizTrash trash) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.schoolClock = schoolClock;
    this.trash = trash;
  }

  /**
   * @param after the quiz that the page before ended with; null for the first page
   * @param publishedId the quiz that was published just now; null for none
   * @param deletedId the quiz that was deleted just now; null for none
   * @throws NoSuchEntityException if the school has no quiz that is named
   */
  @Transactional
  QuizListView list(UUID after, UUID publishedId, UUID deletedId) {
    List<QuizListView.Row> rows = rows(after == null ? null : find(after), null, PAGE + 1);
    boolean isMore = rows.size() > PAGE;
    List<QuizListView.Row> page = isMore ? rows.subList(0, PAGE) : rows;
    QuizListView.Row published =
        publishedId == null
            ? null
            : rows(null, find(publishedId).id, 1).stream()
                .filter(QuizListView.Row::isPublished)
                .findFirst()
                .orElse(null);
    List<Quiz> deleted = trash.list();
    return new QuizListView(
        page,
        published,
        deleted.stream()
            .filter(quiz -> quiz.id.equals(deletedId))
            .findFirst()
            .map(quiz -> new QuizListView.Deleted(quiz.id, quiz.title))
            .orElse(null),
        deleted.size(),
        isMore ? page.get(PAGE - 1).id() : null);
  }

  private List<QuizListView.Row> rows(Quiz before, UUID only, int limit) {
    SchoolTime time = schoolClock.now(caller.schoolId());
    List<?> rows =
        entityManager
            .createNativeQuery(
                """
                select q.id, q.title, q.state, q.created_at,
                  count(i.id) filter (where i.status <> 'rejected'
                    or q.state in ('published', 'archived')),
                  count(i.id) filter (where i.status = 'draft' and q.state = 'draft'),
                  q.state <> 'generating' and not exists (select 1 from assignment a
                    where a.school_id = q.school_id and a.quiz_id = q.id)
                from quiz q
                left join quiz_slot s on s.school_id = q.school_id and s.quiz_id = q.id
                  and s.version = q.version
                left join item i on i.school_id = q.school_id and i.id = s.item_id
                where q.school_id = :school and q.deleted_at is null
                  and (cast(:only as uuid) is null or q.id = :only)
                  and (cast(:at as timestamptz) is null or q.created_at < :at
                    or q.created_at = :at and q.id > :id)
                group by q.school_id, q.id
                order by q.created_at desc, q.id
                limit :limit
                """)
            .setParameter("school", caller.schoolId())
            .setParameter("only", only)
            .setParameter("at", before == null ? null : before.createdAt)
            .setParameter("id", before == null ? null : before.id)
            .setParameter("limit", limit)
            .getResultList();
    return rows.stream().map(Object[].class::cast).map(row -> row(row, time)).toList();
  }

  private static QuizListView.Row row(Object[] row, SchoolTime time) {
    return new QuizListView.Row(
        (UUID) row[0],
        (String) row[1],
        (String) row[2],
        ((Number) row[4]).longValue(),
        ((Number) row[5]).longValue(),
        time.dayAndTime((Instant) row[3]),
        (Boolean) row[6]);
  }

  private Quiz find(UUID id) {
    return Quiz.findInSchool(caller.schoolId(), id)
        .orElseThrow(() -> new NoSuchEntityException("quiz"));
  }
}
