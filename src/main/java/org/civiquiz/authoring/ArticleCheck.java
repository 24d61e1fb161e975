package org.civiquiz.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.civiquiz.article.Article;
import org.civiquiz.article.Articles;
import org.civiquiz.authoring.FoundView.Check;
import org.civiquiz.core.article.ParsedArticle;
import org.civiquiz.core.article.ReadingLevel;
import org.civiquiz.core.fact.Actor;
import org.civiquiz.core.fact.ArticleFacts;
import org.civiquiz.core.fact.Certainty;
import org.civiquiz.core.fact.Fact;
import org.civiquiz.core.fact.Mention;
import org.civiquiz.core.question.Reading;
import org.civiquiz.core.text.Sentence;
import org.civiquiz.error.TryLaterException;
import org.civiquiz.generation.QuizGeneration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells a teacher what was found in an article. It stores nothing. */
@ApplicationScoped
class ArticleCheck {

  private static final int LONGEST_READ_AT_ONCE = 20_000;
  private static final int MOST_NAMES = 6;

  private final QuizGeneration generation;
  private final Duration patience;

  ArticleCheck(
      QuizGeneration generation,
      @ConfigProperty(name = "civiquiz.authoring.patience") Duration patience) {
    this.generation = generation;
    this.patience = patience;
  }

  FoundView look(Article article) {
    ParsedArticle parsed = Articles.parse(article);
    ReadingLevel level = ReadingLevel.of(parsed);
    boolean isEnglish = parsed.language().startsWith("en");
    List<Check> checks = new ArrayList<>();
    checks.add(parts(parsed));
    if (isEnglish) {
      checks.addAll(speakers(parsed));
    } else {
      checks.add(
          Check.warn(
              "The article is not in English (%s). We draft questions of English articles only."
                  .formatted(parsed.language())));
    }
    Articles.warnings(article).forEach(warning -> checks.add(Check.warn(warning)));
    return new FoundView(
        true,
        parsed.title(),
        level.words(),
        level.sentences(),
        isEnglish && level.words() > 0 ? grade(level.grade()) : "",
        checks,
        parsed.faq().stream()
            .map(
                entry ->
                    new FoundView.Pair(
                        entry.question().in(parsed.text()), entry.answer().in(parsed.text())))
            .toList());
  }

  private static Check parts(ParsedArticle parsed) {
    String paragraphs = counted(parsed.paragraphs().size(), "paragraph", "paragraphs");
    return parsed.faq().isEmpty()
        ? Check.warn(paragraphs + " and no FAQ. We draft questions from the article alone.")
        : Check.good(
            "%s and %s."
                .formatted(
                    paragraphs,
                    counted(parsed.faq().size(), "complete FAQ pair", "complete FAQ pairs")));
  }

  private List<Check> speakers(ParsedArticle parsed) {
    if (parsed.text().length() > LONGEST_READ_AT_ONCE) {
      return List.of(Check.good("It is long: who says what is read when we draft the questions."));
    }
    try {
      Reading reading = generation.read(parsed).get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return Stream.of(people(reading.facts()), doubts(reading.facts()))
          .flatMap(Optional::stream)
          .toList();
    } catch (TimeoutException e) {
      return List.of(Check.good("We are still reading who says what."));
    } catch (TryLaterException e) {
      return List.of(Check.warn(e.getMessage()));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof TryLaterException later) {
        return List.of(Check.warn(later.getMessage()));
      }
      throw new IllegalStateException("An article could not be read", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while an article was read", e);
    }
  }

  private static Optional<Check> people(ArticleFacts facts) {
    List<String> names =
        facts.facts().stream()
            .map(ArticleCheck::speaker)
            .flatMap(Optional::stream)
            .map(Actor::name)
            .distinct()
            .toList();
    if (names.isEmpty()) {
      return Optional.of(Check.warn("Nobody is quoted or reported to say anything."));
    }
    int more = names.size() - MOST_NAMES;
    String shown = String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMES)));
    return Optional.of(
        Check.good(
            "%s quoted or reported: %s%s."
                .formatted(
                    names.size() == 1
                        ? "1 person or group is"
                        : names.size() + " people or groups are",
                    shown,
                    more > 0 ? " and " + more + " more" : "")));
  }

  private static Optional<Actor> speaker(Fact fact) {
    Mention speaker = null;
    if (fact instanceof Fact.Quotation quotation) {
      speaker = quotation.speaker();
    } else if (fact instanceof Fact.IndirectStatement said) {
      speaker = said.speaker();
    }
    return speaker == null ? Optional.empty() : speaker.actor();
  }

  private static Optional<Check> doubts(ArticleFacts facts) {
    long sentences =
        facts.sentences().stream()
            .map(Sentence::span)
            .filter(
                span ->
                    facts.restingOn(span).stream()
                        .anyMatch(
                            fact ->
                                fact.certainty() == Certainty.SPECULATED
                                    || fact.certainty() == Certainty.REPORTED
                                    || fact.certainty() == Certainty.ALLEGED))
            .count();
    return sentences == 0
        ? Optional.empty()
        : Optional.of(
            Check.good(
                "%s what may be so or is only reported. Good for fact-or-maybe questions."
                    .formatted(
                        sentences == 1 ? "1 sentence tells" : sentences + " sentences tell")));
  }

  private static String grade(double grade) {
    long rounded = Math.round(grade);
    return rounded > 12 ? "Above grade 12" : "Grade " + Math.max(1, rounded);
  }

  private static String counted(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
