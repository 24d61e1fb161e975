package org.civiquiz.quiz;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civiquiz.account.Caller;
import org.civiquiz.article.Article;
import org.civiquiz.article.FaqJson;
import org.civiquiz.article.Sha256;
import org.civiquiz.core.question.QuizDocument;
import org.civiquiz.error.InvalidInputException;
import org.civiquiz.error.Problem;
import org.civiquiz.error.TooLargeException;
import org.civiquiz.error.UnreadableInputException;
import org.civiquiz.interchange.Fault;
import org.civiquiz.interchange.QuizFileException;
import org.civiquiz.interchange.QuizFiles;
import org.civiquiz.interchange.QuizReading;

/** Brings quiz files into a school. An imported question counts as reviewed. */
@ApplicationScoped
public class QuizImports {

  private final EntityManager entityManager;
  private final Caller caller;
  private final Clock clock;

  QuizImports(EntityManager entityManager, Caller caller, Clock clock) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * What came of an import.
   *
   * @param isNew whether there was no quiz of the same file or name in the school
   */
  public record Imported(Quiz quiz, boolean isNew, QuizReading reading) {}

  /**
   * Reads a file and stores its quiz: a new one, or a new version of the one that the same file
   * gave before, or another file that has the same identifier. A quiz in the trash comes back.
   */
  @Transactional
  public Imported store(byte[] bytes) {
    return store(caller.schoolId(), caller.id(), bytes);
  }

  /** The same, for a teacher of a school who makes no request. */
  @Transactional
  public Imported store(UUID schoolId, UUID accountId, byte[] bytes) {
    return store(schoolId, accountId, bytes, read(bytes));
  }

  /** The same, of a file that the caller has read. */
  @Transactional
  public Imported store(byte[] bytes, QuizReading reading) {
    return store(caller.schoolId(), caller.id(), bytes, reading);
  }

  private Imported store(UUID schoolId, UUID accountId, byte[] bytes, QuizReading reading) {
    if (reading.document().questions().isEmpty()) {
      throw new InvalidInputException("No question can be imported", causes(reading.skipped()));
    }
    String hash = Sha256.hex(bytes);
    lockImports(schoolId);
    Optional<Quiz> known = findKnown(schoolId, hash, reading);
    Quiz quiz = known.orElseGet(() -> persistQuiz(schoolId, accountId, reading, hash));
    if (known.isPresent()) {
      quiz.deletedAt = null;
      startOver(quiz);
      if (!hash.equals(quiz.sourceHash)) {
        rename(quiz, accountId, reading.document(), hash);
      }
    }
    QuestionStore.persistImported(quiz, reading.document().questions(), accountId, now());
    Log.infof(
        "Quiz %s: %d questions imported, %d skipped",
        quiz.id, reading.document().questions().size(), reading.skipped().size());
    return new Imported(quiz, known.isEmpty(), reading);
  }

  /** The second of two imports waits here, and finds what the first one stored. */
  private void lockImports(UUID schoolId) {
    entityManager
        .createNativeQuery("select 1 from school where id = :school for no key update")
        .setParameter("school", schoolId)
        .getSingleResult();
  }

  private static Optional<Quiz> findKnown(UUID schoolId, String hash, QuizReading reading) {
    return Quiz.lockBySourceHash(schoolId, hash)
        .or(
            () ->
                reading
                    .identifier()
                    .flatMap(id -> Quiz.lockByExternalId(schoolId, id))
                    .filter(quiz -> canFollow(quiz, reading.document())));
  }

  /**
   * Whether a quiz can have these questions as its next version. The article belongs to all its
   * versions: where one that stays fixed has another, the name goes on to a quiz of its own.
   */
  private static boolean canFollow(Quiz quiz, QuizDocument document) {
    if (!quiz.isFixed() || Quizzes.article(quiz).text().equals(document.article().text())) {
      return true;
    }
    quiz.externalId = null;
    quiz.persistAndFlush();
    return false;
  }

  private void rename(Quiz quiz, UUID accountId, QuizDocument document, String hash) {
    if (!Quizzes.article(quiz).text().equals(document.article().text())) {
      quiz.articleId = persistArticle(quiz.schoolId, accountId, document);
    }
    quiz.title = document.title();
    quiz.language = document.language();
    quiz.sourceHash = hash;
  }

  private static void startOver(Quiz quiz) {
    if (quiz.isFixed()) {
      quiz.version++;
    } else {
      QuizSlot.deleteVersion(quiz.schoolId, quiz.id, quiz.version);
    }
  }

  private static QuizReading read(byte[] bytes) {
    try {
      return QuizFiles.read(bytes);
    } catch (QuizFileException e) {
      throw asProblem(e);
    }
  }

  static RuntimeException asProblem(QuizFileException e) {
    return switch (e.kind()) {
      case UNREADABLE -> new UnreadableInputException(e.getMessage(), causes(e.faults()));
      case INVALID -> new InvalidInputException(e.getMessage(), causes(e.faults()));
      case TOO_LARGE -> new TooLargeException(e.getMessage());
    };
  }

  static List<Problem.Cause> causes(List<Fault> faults) {
    return faults.stream().map(f -> new Problem.Cause(f.where(), f.message())).toList();
  }

  private Quiz persistQuiz(UUID schoolId, UUID accountId, QuizReading reading, String hash) {
    QuizDocument document = reading.document();
    Quiz quiz = new Quiz();
    quiz.id = UUID.randomUUID();
    quiz.schoolId = schoolId;
    quiz.articleId = persistArticle(schoolId, accountId, document);
    quiz.title = document.title();
    quiz.language = document.language();
    quiz.state = Quiz.DRAFT;
    quiz.sourceHash = hash;
    quiz.externalId = reading.identifier().orElse(null);
    quiz.createdBy = accountId;
    quiz.createdAt = now();
    quiz.persistAndFlush();
    return quiz;
  }

  private UUID persistArticle(UUID schoolId, UUID accountId, QuizDocument document) {
    if (document.article().text().isEmpty()) {
      return null;
    }
    Article article = new Article();
    article.id = UUID.randomUUID();
    article.schoolId = schoolId;
    article.title = document.article().title();
    article.source = document.article().source().orElse(null);
    article.language = document.language();
    article.text = document.article().text();
    article.hash = Sha256.hex(article.text.getBytes(StandardCharsets.UTF_8));
    article.faq = FaqJson.write(document.article().faq()).toString();
    article.createdBy = accountId;
    article.createdAt = now();
    article.persistAndFlush();
    return article.id;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
