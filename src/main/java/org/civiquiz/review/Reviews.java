package org.civiquiz.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.civiquiz.account.Caller;
import org.civiquiz.article.Article;
import org.civiquiz.article.FaqJson;
import org.civiquiz.bank.Item;
import org.civiquiz.core.question.Basis;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.QuizDocument.Faq;
import org.civiquiz.error.InvalidInputException;
import org.civiquiz.error.NoSuchEntityException;
import org.civiquiz.error.Problem;
import org.civiquiz.interchange.QuestionRules;
import org.civiquiz.quiz.PassageLayout;
import org.civiquiz.quiz.PassageView;
import org.civiquiz.quiz.Quiz;
import org.civiquiz.quiz.QuizReview;
import org.civiquiz.quiz.QuizSlot;
import org.civiquiz.quiz.WarningLines;

/** What the pages of a review show and change. */
@ApplicationScoped
class Reviews {

  private final Caller caller;
  private final QuizReview review;

  Reviews(Caller caller, QuizReview review) {
    this.caller = caller;
    this.review = review;
  }

  /** How a question is looked at. */
  enum Mode {
    READ,
    EDIT
  }

  /**
   * A quiz at one of its questions.
   *
   * @param questionId the first that nobody has decided about if there is none with this id
   * @throws NoSuchEntityException if the caller's school has no such quiz
   */
  @Transactional
  ReviewView view(UUID quizId, String questionId, Mode mode, String notice) {
    Quiz quiz = find(quizId);
    Loaded loaded = load(quiz);
    int at = loaded.indexOf(questionId);
    FormView form = null;
    if (mode == Mode.EDIT && at >= 0) {
      QuestionForm fields = QuestionForm.of(loaded.items.get(at).question, loaded.layout);
      form = form(quiz, loaded, at, fields, List.of());
    }
    return view(quiz, loaded, at, form, notice);
  }

  /** The same with a form that could not be saved as it is. */
  @Transactional
  ReviewView faulty(UUID quizId, String questionId, QuestionForm sent, List<Problem.Cause> causes) {
    Quiz quiz = find(quizId);
    Loaded loaded = load(quiz);
    int at = loaded.indexOf(questionId);
    if (at < 0) {
      throw new NoSuchEntityException("question");
    }
    return view(quiz, loaded, at, form(quiz, loaded, at, sent, causes), "");
  }

  /** The form that somebody sent for a question. */
  @Transactional
  QuestionForm read(UUID quizId, String questionId, MultivaluedMap<String, String> fields) {
    return SentQuestion.read(current(quizId, questionId).question.type(), fields);
  }

  /**
   * Saves a form, which accepts its question.
   *
   * @throws InvalidInputException if it has a fault; nothing is stored
   */
  @Transactional
  void save(UUID quizId, String questionId, QuestionForm form) {
    Item item = current(quizId, questionId);
    List<Problem.Cause> faults = FormCheck.faults(form, item.source.equals(Item.GENERATED));
    if (!faults.isEmpty()) {
      throw new InvalidInputException("The question is not complete", faults);
    }
    PassageLayout layout = layout(find(quizId)).orElse(null);
    review.edit(
        quizId, questionId, FormJson.write(form, questionId, item.question.basis(), layout));
  }

  /**
   * Adds a question of a teacher's own.
   *
   * @return its id
   * @throws InvalidInputException if it has a fault; nothing is stored
   */
  @Transactional
  String add(UUID quizId, QuestionForm form) {
    PassageLayout layout = layout(find(quizId)).orElse(null);
    List<Problem.Cause> faults = FormCheck.faults(form, false);
    if (!faults.isEmpty()) {
      throw new InvalidInputException("The question is not complete", faults);
    }
    return review.add(quizId, FormJson.write(form, "new", Basis.NONE, layout));
  }

  /** The question to look at after one was decided about: the next open one, or the same. */
  @Transactional
  String next(UUID quizId, String questionId) {
    Loaded loaded = load(find(quizId));
    int from = Math.max(0, loaded.indexOf(questionId));
    for (int i = 1; i <= loaded.items.size(); i++) {
      int at = (from + i) % loaded.items.size();
      if (loaded.items.get(at).status.equals(Item.DRAFT)) {
        return loaded.slots.get(at).questionId;
      }
    }
    return questionId;
  }

  @Transactional
  NewQuestionView newQuestion(UUID quizId, QuestionForm sent, List<Problem.Cause> causes) {
    Quiz quiz = find(quizId);
    Optional<PassageLayout> layout = layout(quiz);
    String path = "/teach/quizzes/" + quizId;
    FormView form =
        FormView.of(sent, causes, layout.orElse(null), true, path + "/questions", path + "/review");
    return NewQuestionView.of(
        quiz.id, quiz.title, form, layout.map(found -> PassageView.plain(found).compact()));
  }

  /** What became of the sentences and candidates when the quiz was made. */
  @Transactional
  WhyNotView whyNot(UUID quizId) {
    Quiz quiz = find(quizId);
    if (quiz.report == null) {
      throw new NoSuchEntityException("report of this quiz");
    }
    return WhyNotView.of(quiz.id, quiz.title, quiz.report, layout(quiz).orElse(null));
  }

  private ReviewView view(Quiz quiz, Loaded loaded, int at, FormView form, String notice) {
    CardView card = null;
    PassageView passage = null;
    if (at >= 0) {
      Item item = loaded.items.get(at);
      card =
          CardView.of(
              item,
              loaded.slots.get(at).questionId,
              at + 1,
              loaded.items.size(),
              loaded.faq,
              loaded.layout);
      passage = passage(loaded, item.question, at + 1);
    }
    List<ReviewView.Step> queue = new ArrayList<>();
    for (int i = 0; i < loaded.items.size(); i++) {
      queue.add(
          new ReviewView.Step(
              loaded.slots.get(i).questionId, i + 1, loaded.items.get(i).status, i == at));
    }
    long open = loaded.count(Item.DRAFT);
    return new ReviewView(
        quiz.id,
        quiz.title,
        quiz.state,
        queue,
        (int) open,
        "%d accepted, %d rejected, %d left."
            .formatted(loaded.count(Item.APPROVED), loaded.count(Item.REJECTED), open),
        obstacles(loaded),
        card,
        form,
        passage,
        WarningLines.read(quiz.warnings),
        quiz.report != null,
        notice);
  }

  private static PassageView passage(Loaded loaded, Question question, int number) {
    if (loaded.layout == null) {
      return null;
    }
    List<PassageView.Mark> marks =
        question.basis().evidence().stream()
            .map(evidence -> new PassageView.Mark(evidence.span(), number, "#card", false))
            .toList();
    return PassageView.marked(loaded.layout, marks).compact();
  }

  private static List<String> obstacles(Loaded loaded) {
    List<String> obstacles = new ArrayList<>();
    if (loaded.count(Item.DRAFT) > 0) {
      obstacles.add("You can publish when none are left.");
    } else if (loaded.count(Item.APPROVED) == 0) {
      obstacles.add("Accept at least one question, or write your own, before you publish.");
    }
    for (int i = 0; i < loaded.items.size(); i++) {
      Item item = loaded.items.get(i);
      if (item.isApproved() && item.source.equals(Item.GENERATED)) {
        int number = i + 1;
        QuestionRules.lacks(item.question)
            .forEach(lack -> obstacles.add("Question %d: %s.".formatted(number, lack)));
      }
    }
    return obstacles;
  }

  private static FormView form(
      Quiz quiz, Loaded loaded, int at, QuestionForm fields, List<Problem.Cause> causes) {
    return FormView.of(
        fields,
        causes,
        loaded.layout,
        false,
        "/teach/drafts/" + loaded.items.get(at).id,
        ReviewView.path(quiz.id, loaded.slots.get(at).questionId) + "#card");
  }

  /** The newest version of a quiz, question by question. */
  private record Loaded(
      List<QuizSlot> slots, List<Item> items, List<Faq> faq, PassageLayout layout) {

    int indexOf(String questionId) {
      int open = -1;
      for (int i = 0; i < slots.size(); i++) {
        if (slots.get(i).questionId.equals(questionId)) {
          return i;
        }
        if (open < 0 && items.get(i).status.equals(Item.DRAFT)) {
          open = i;
        }
      }
      return Math.max(open, Math.min(0, slots.size() - 1));
    }

    long count(String status) {
      return items.stream().filter(item -> item.status.equals(status)).count();
    }
  }

  private static Loaded load(Quiz quiz) {
    List<QuizSlot> slots = QuizSlot.listInOrder(quiz.schoolId, quiz.id, quiz.version);
    Map<UUID, Item> byId =
        Item.mapById(quiz.schoolId, slots.stream().map(slot -> slot.itemId).toList());
    Optional<Article> article = article(quiz);
    return new Loaded(
        slots,
        slots.stream().map(slot -> byId.get(slot.itemId)).toList(),
        article.map(found -> FaqJson.read(found.faq)).orElse(List.of()),
        article.map(PassageLayout::of).orElse(null));
  }

  private Item current(UUID quizId, String questionId) {
    Quiz quiz = find(quizId);
    return QuizSlot.listInOrder(quiz.schoolId, quiz.id, quiz.version).stream()
        .filter(slot -> slot.questionId.equals(questionId))
        .findFirst()
        .flatMap(slot -> Item.findInSchool(slot.schoolId, slot.itemId))
        .orElseThrow(() -> new NoSuchEntityException("question"));
  }

  private static Optional<PassageLayout> layout(Quiz quiz) {
    return article(quiz).map(PassageLayout::of);
  }

  private static Optional<Article> article(Quiz quiz) {
    return quiz.articleId == null
        ? Optional.empty()
        : Article.findInSchool(quiz.schoolId, quiz.articleId);
  }

  private Quiz find(UUID quizId) {
    return Quiz.findInSchool(caller.schoolId(), quizId)
        .orElseThrow(() -> new NoSuchEntityException("quiz"));
  }
}
