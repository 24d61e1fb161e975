package org.civiquiz.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.civiquiz.account.Caller;
import org.civiquiz.article.Article;
import org.civiquiz.bank.Item;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.QuizDocument;
import org.civiquiz.error.ConflictException;
import org.civiquiz.error.InvalidInputException;
import org.civiquiz.error.NoSuchEntityException;
import org.civiquiz.error.Problem;
import org.civiquiz.interchange.QuestionRules;
import org.civiquiz.interchange.QuizFileException;
import org.civiquiz.interchange.QuizJson;

/** What a teacher decides about the questions of a quiz, and its publication. */
@ApplicationScoped
public class QuizReview {

  private final Caller caller;
  private final Clock clock;

  QuizReview(Caller caller, Clock clock) {
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional
  public void accept(UUID quizId, String questionId) {
    Quiz quiz = lock(quizId);
    decide(item(slot(quiz, questionId)), Item.APPROVED, null);
  }

  /**
   * @param reason why, in the teacher's words; may be null
   */
  @Transactional
  public void reject(UUID quizId, String questionId, String reason) {
    Quiz quiz = lock(quizId);
    QuizSlot slot = slot(quiz, questionId);
    if (quiz.isFixed()) {
      List<QuizSlot> rest = new ArrayList<>(slots(quiz));
      rest.removeIf(other -> other.questionId.equals(questionId));
      if (rest.isEmpty()) {
        throw new ConflictException("A published quiz has at least one question");
      }
      startVersion(quiz, rest);
    }
    decide(item(slot), Item.REJECTED, reason);
  }

  /**
   * Puts another wording in the place of a question, which accepts it. A quiz that is published
   * gets a new version; attempts keep theirs.
   *
   * @param json the question as in a quiz file
   */
  @Transactional
  public void edit(UUID quizId, String questionId, byte[] json) {
    Quiz quiz = lock(quizId);
    QuizSlot slot = slot(quiz, questionId);
    Item old = item(slot);
    QuizDocument.Entry entry = read(quiz, json);
    if (!entry.id().equals(questionId)) {
      throw InvalidInputException.at("id", "This must be the id of the question, " + questionId);
    }
    List<String> lacks =
        old.source.equals(Item.GENERATED) ? QuestionRules.lacks(entry.question()) : List.of();
    if (!lacks.isEmpty()) {
      throw new InvalidInputException(
          "A generated question must keep its proof",
          lacks.stream().map(lack -> new Problem.Cause("question", lack)).toList());
    }
    if (old.source.equals(Item.GENERATED)) {
      requireWholeSentences(quiz, old.question, entry.question());
    }
    Item edited = persistEdited(old, entry.question());
    if (quiz.isFixed()) {
      startVersion(quiz, slots(quiz));
    }
    slot(quiz, questionId).itemId = edited.id;
  }

  /**
   * Accepts every question that nobody has decided about.
   *
   * @return how many these were
   */
  @Transactional
  public int acceptRest(UUID quizId) {
    Quiz quiz = lock(quizId);
    List<Item> open =
        Item.mapById(quiz.schoolId, slots(quiz).stream().map(slot -> slot.itemId).toList())
            .values()
            .stream()
            .filter(item -> item.status.equals(Item.DRAFT))
            .toList();
    open.forEach(item -> decide(item, Item.APPROVED, null));
    return open.size();
  }

  /**
   * Adds a teacher's own question at the end of a quiz, accepted.
   *
   * @param json the question as in a quiz file; its id counts for nothing
   * @return the id that the question has got
   */
  @Transactional
  public String add(UUID quizId, byte[] json) {
    Quiz quiz = lock(quizId);
    QuizDocument.Entry entry = read(quiz, json);
    Item item = new Item();
    item.id = UUID.randomUUID();
    item.schoolId = quiz.schoolId;
    item.articleId = quiz.articleId;
    item.question = entry.question();
    item.source = Item.WRITTEN;
    item.createdAt = now();
    decide(item, Item.APPROVED, null);
    item.persistAndFlush();
    List<QuizSlot> slots = slots(quiz);
    String questionId = freeId(slots);
    int next = slots.isEmpty() ? 0 : slots.get(slots.size() - 1).slot + 1;
    if (quiz.isFixed()) {
      startVersion(quiz, slots);
      next = slots.size();
    }
    QuizSlot.of(quiz, next, questionId, item.id).persist();
    return questionId;
  }

  private static String freeId(List<QuizSlot> slots) {
    Set<String> taken = slots.stream().map(slot -> slot.questionId).collect(Collectors.toSet());
    int number = slots.size() + 1;
    while (taken.contains("q" + number)) {
      number++;
    }
    return "q" + number;
  }

  /** Publishes a quiz. Rejected questions are left out of the version that students get. */
  @Transactional
  public Quiz publish(UUID quizId) {
    Quiz quiz = lock(quizId);
    if (quiz.state.equals(Quiz.PUBLISHED)) {
      return quiz;
    }
    if (!quiz.state.equals(Quiz.DRAFT)) {
      throw new ConflictException("A quiz that is %s cannot be published".formatted(quiz.state));
    }
    List<QuizSlot> slots = slots(quiz);
    Map<UUID, Item> items =
        Item.mapById(quiz.schoolId, slots.stream().map(slot -> slot.itemId).toList());
    List<Problem.Cause> obstacles = obstacles(slots, items);
    List<QuizSlot> approved =
        slots.stream().filter(slot -> items.get(slot.itemId).isApproved()).toList();
    if (obstacles.isEmpty() && approved.isEmpty()) {
      obstacles.add(new Problem.Cause("questions", "No question has been accepted"));
    }
    if (!obstacles.isEmpty()) {
      throw new ConflictException("The quiz cannot be published yet", obstacles, Map.of());
    }
    if (approved.size() < slots.size()) {
      startVersion(quiz, approved);
    }
    quiz.state = Quiz.PUBLISHED;
    quiz.publishedAt = now();
    return quiz;
  }

  private static List<Problem.Cause> obstacles(List<QuizSlot> slots, Map<UUID, Item> items) {
    List<Problem.Cause> obstacles = new ArrayList<>();
    for (QuizSlot slot : slots) {
      Item item = items.get(slot.itemId);
      String where = "questions[%d]".formatted(slot.slot);
      if (item.status.equals(Item.DRAFT)) {
        obstacles.add(new Problem.Cause(where, slot.questionId + " has not been reviewed"));
      } else if (item.isApproved() && item.source.equals(Item.GENERATED)) {
        QuestionRules.lacks(item.question)
            .forEach(
                lack -> obstacles.add(new Problem.Cause(where, slot.questionId + ": " + lack)));
      }
    }
    return obstacles;
  }

  private static void requireWholeSentences(Quiz quiz, Question old, Question edited) {
    List<Problem.Cause> faults =
        Article.findInSchool(quiz.schoolId, quiz.articleId)
            .map(article -> PassageLayout.of(article).faultyEvidence(old, edited))
            .orElse(List.of());
    if (!faults.isEmpty()) {
      throw new InvalidInputException("Evidence must be whole sentences of the article", faults);
    }
  }

  private QuizDocument.Entry read(Quiz quiz, byte[] json) {
    try {
      return QuizJson.readQuestion(json, Quizzes.article(quiz));
    } catch (QuizFileException e) {
      throw QuizImports.asProblem(e);
    }
  }

  private Item persistEdited(Item old, Question question) {
    Item edited = new Item();
    edited.id = UUID.randomUUID();
    edited.schoolId = old.schoolId;
    edited.articleId = old.articleId;
    edited.question = question;
    edited.source = old.source;
    edited.version = old.version + 1;
    edited.replacesId = old.id;
    edited.createdAt = now();
    decide(edited, Item.APPROVED, null);
    edited.persistAndFlush();
    return edited;
  }

  private static void startVersion(Quiz quiz, List<QuizSlot> slots) {
    quiz.version++;
    int number = 0;
    for (QuizSlot slot : slots) {
      QuizSlot.of(quiz, number++, slot.questionId, slot.itemId).persist();
    }
  }

  private void decide(Item item, String status, String reason) {
    item.status = status;
    item.rejectionReason = reason;
    item.decidedBy = caller.id();
    item.decidedAt = now();
  }

  private Quiz lock(UUID quizId) {
    Quiz quiz =
        Quiz.lockInSchool(caller.schoolId(), quizId)
            .orElseThrow(() -> new NoSuchEntityException("quiz"));
    if (quiz.state.equals(Quiz.GENERATING)) {
      throw new ConflictException("The questions of this quiz are still being made");
    }
    return quiz;
  }

  private static List<QuizSlot> slots(Quiz quiz) {
    return QuizSlot.listInOrder(quiz.schoolId, quiz.id, quiz.version);
  }

  private static QuizSlot slot(Quiz quiz, String questionId) {
    return slots(quiz).stream()
        .filter(slot -> slot.questionId.equals(questionId))
        .findFirst()
        .orElseThrow(() -> new NoSuchEntityException("question"));
  }

  private static Item item(QuizSlot slot) {
    return Item.findInSchool(slot.schoolId, slot.itemId)
        .orElseThrow(() -> new NoSuchEntityException("question"));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
