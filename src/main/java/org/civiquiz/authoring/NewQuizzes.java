package org.civiquiz.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.civiquiz.account.Caller;
import org.civiquiz.article.Article;
import org.civiquiz.article.Articles;
import org.civiquiz.article.Format;
import org.civiquiz.authoring.NewQuizView.Trouble;
import org.civiquiz.core.pipeline.GenerationSettings;
import org.civiquiz.error.InvalidInputException;
import org.civiquiz.error.NoSuchEntityException;
import org.civiquiz.error.TooLargeException;
import org.civiquiz.error.TryLaterException;
import org.civiquiz.quiz.GeneratedQuizzes;
import org.civiquiz.quiz.Quiz;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes the form for a new quiz: checks it, and orders the quiz when nothing is the matter. */
@ApplicationScoped
class NewQuizzes {

  private static final int LONGEST_LINE = 300;
  private static final int MOST_QUESTIONS = 100;

  private final Caller caller;
  private final Articles articles;
  private final ArticleCheck check;
  private final GeneratedQuizzes quizzes;
  private final Duration patience;

  NewQuizzes(
      Caller caller,
      Articles articles,
      ArticleCheck check,
      GeneratedQuizzes quizzes,
      @ConfigProperty(name = "civiquiz.authoring.patience") Duration patience) {
    this.caller = caller;
    this.articles = articles;
    this.check = check;
    this.quizzes = quizzes;
    this.patience = patience;
  }

  /**
   * What came of a form.
   *
   * @param ordered empty if nothing was stored; {@link #view} says why
   */
  record Outcome(Optional<GeneratedQuizzes.Ordered> ordered, NewQuizView view, boolean isBusy) {}

  /** The form with what was found in the article. */
  NewQuizView look(NewQuizForm form) {
    return view(form, List.of(), read(form));
  }

  Outcome order(NewQuizForm form) {
    Read read = read(form);
    List<Trouble> troubles = troubles(form, read);
    if (!troubles.isEmpty()) {
      return refused(form, troubles, read, false);
    }
    Article article = read.article.orElseThrow();
    if (!form.source().isEmpty()) {
      article.source = form.source();
    }
    String title = form.title().isEmpty() ? article.title : form.title();
    if (article.title.isBlank()) {
      article.title = title;
    }
    try {
      return new Outcome(
          Optional.of(quizzes.order(article, title, settings(form), patience)), null, false);
    } catch (InvalidInputException e) {
      return refused(form, List.of(new Trouble("none", e.getMessage())), read, false);
    } catch (TryLaterException e) {
      return refused(form, List.of(new Trouble("busy", e.getMessage())), read, true);
    }
  }

  /**
   * The form with the text of a quiz of which nothing came.
   *
   * @throws NoSuchEntityException if the school has no such quiz, or it has no article
   */
  @Transactional
  NewQuizView again(UUID quizId) {
    Quiz quiz =
        Quiz.findInSchool(caller.schoolId(), quizId)
            .orElseThrow(() -> new NoSuchEntityException("quiz"));
    if (quiz.articleId == null) {
      throw new NoSuchEntityException("article");
    }
    Article article = articles.find(quiz.articleId);
    return NewQuizView.prefilled(
        quiz.title, article.source == null ? "" : article.source, article.text);
  }

  /**
   * What the form says is the article.
   *
   * @param article empty if it cannot be read
   * @param text to put into the field
   */
  private record Read(Optional<Article> article, String text, String trouble, FoundView found) {}

  private Read read(NewQuizForm form) {
    boolean isTyped = !form.article().isBlank();
    if (form.hasFile() && isTyped) {
      return unreadable(
          form.article(),
          "There is a text in the field and a file too. Empty the field to use the file, or take"
              + " the file out.");
    }
    if (!form.hasFile() && !isTyped) {
      return new Read(
          Optional.empty(), "", "Paste an article, or upload a file.", FoundView.NOTHING);
    }
    byte[] bytes = form.bytesOfSource();
    try {
      Article article = articles.read(bytes, form.formatOfSource());
      String text = form.hasFile() ? articles.source(bytes, form.formatOfSource()) : form.article();
      return new Read(Optional.of(article), text, "", check.look(article));
    } catch (InvalidInputException | TooLargeException e) {
      return unreadable(form.article(), e.getMessage());
    }
  }

  private static Read unreadable(String text, String why) {
    return new Read(Optional.empty(), text, why, FoundView.unreadable(why));
  }

  private static List<Trouble> troubles(NewQuizForm form, Read read) {
    List<Trouble> troubles = new ArrayList<>();
    boolean hasTitle =
        !form.title().isEmpty() || read.article.filter(a -> !a.title.isBlank()).isPresent();
    if (!hasTitle) {
      troubles.add(new Trouble("qt", "Give the quiz a title."));
    } else if (form.title().length() > LONGEST_LINE) {
      troubles.add(new Trouble("qt", tooLong("title")));
    }
    if (form.source().length() > LONGEST_LINE) {
      troubles.add(new Trouble("src", tooLong("source")));
    }
    if (read.article.isEmpty()) {
      troubles.add(new Trouble("art", read.trouble));
    }
    if (!form.mayUse()) {
      troubles.add(new Trouble("rights", "Say that you may use this text in class."));
    }
    if (count(form).isEmpty()) {
      troubles.add(new Trouble("nq", "Choose how many questions."));
    }
    if (types(form).isEmpty()) {
      troubles.add(new Trouble("types", "Choose at least one kind of question."));
    }
    return troubles;
  }

  private static String tooLong(String field) {
    return "This %s is too long. Use at most %d characters.".formatted(field, LONGEST_LINE);
  }

  private static Set<String> types(NewQuizForm form) {
    return Set.copyOf(form.types().stream().filter(NewQuizView::isKnown).distinct().toList());
  }

  /** Empty for what the page does not offer; 0 for all. */
  private static Optional<Integer> count(NewQuizForm form) {
    if (form.count().equals(NewQuizView.EVERY)) {
      return Optional.of(0);
    }
    return form.count().matches("\\d{1,3}")
        ? Optional.of(Integer.valueOf(form.count())).filter(n -> n > 0 && n <= MOST_QUESTIONS)
        : Optional.empty();
  }

  private static GenerationSettings settings(NewQuizForm form) {
    int count = count(form).orElseThrow();
    Set<String> types = types(form);
    return new GenerationSettings(
        count == 0 ? OptionalInt.empty() : OptionalInt.of(count),
        NewQuizView.isEveryKind(types) ? Set.of() : types,
        OptionalLong.empty());
  }

  private static Outcome refused(
      NewQuizForm form, List<Trouble> troubles, Read read, boolean isBusy) {
    return new Outcome(Optional.empty(), view(form, troubles, read), isBusy);
  }

  private static NewQuizView view(NewQuizForm form, List<Trouble> troubles, Read read) {
    String format = form.formatOfSource().map(Format::name).orElse("").toLowerCase(Locale.ROOT);
    boolean fromFile = form.hasFile() && read.article.isPresent();
    String title =
        form.title().isEmpty() ? read.article.map(a -> a.title).orElse("") : form.title();
    return new NewQuizView(
        title,
        form.source(),
        read.text,
        format,
        fromFile ? form.file.fileName() : "",
        form.mayUse(),
        form.count(),
        types(form),
        troubles,
        read.found);
  }
}
