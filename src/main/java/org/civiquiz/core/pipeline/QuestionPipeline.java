package org.civiquiz.core.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.civiquiz.core.article.ParsedArticle;
import org.civiquiz.core.check.QuestionCheck;
import org.civiquiz.core.check.StemMustStandAlone;
import org.civiquiz.core.check.Verdict;
import org.civiquiz.core.fact.FactFinder;
import org.civiquiz.core.question.Candidate;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.QuestionGenerator;
import org.civiquiz.core.question.QuizDocument;
import org.civiquiz.core.question.Reading;
import org.civiquiz.core.text.Lexicon;

/**
 * From an article to a quiz and the account of how it came about.
 *
 * <p>Safe for several threads. The same text and settings give the same quiz.
 */
public record QuestionPipeline(
    FactFinder finder,
    Lexicon lexicon,
    List<QuestionGenerator> generators,
    List<QuestionCheck> checks,
    Composer composer) {

  public QuestionPipeline {
    generators = List.copyOf(generators);
    checks = List.copyOf(checks);
  }

  /** What {@link GenerationSettings#types} may name: codes of types, kinds of generators. */
  public Set<String> selectable() {
    return Stream.concat(
            Arrays.stream(Question.Type.values()).map(Question.Type::code),
            generators.stream().map(QuestionGenerator::kind))
        .collect(Collectors.toUnmodifiableSet());
  }

  public Generation run(ParsedArticle article, GenerationSettings settings) {
    return run(understand(article), settings);
  }

  /** What one article says; worth keeping, since finding it out takes nearly all of the time. */
  public Reading understand(ParsedArticle article) {
    return new Reading(finder.find(article), lexicon);
  }

  public Generation run(Reading reading, GenerationSettings settings) {
    long seed = settings.seed().orElseGet(() -> Seed.of(reading.text()));
    SplittableRandom random = new SplittableRandom(seed);
    List<Verdict> verdicts =
        candidates(reading, settings, random).stream().map(c -> judge(c, reading)).toList();
    List<Candidate> accepted =
        verdicts.stream().filter(Verdict::isAccepted).map(Verdict::candidate).toList();
    Composer.Composition composition =
        composer.compose(accepted, settings.questions(), random.split());
    return new Generation(
        quiz(reading, composition.chosen()), Account.of(reading, seed, verdicts, composition));
  }

  private List<Candidate> candidates(
      Reading reading, GenerationSettings settings, SplittableRandom random) {
    List<Candidate> candidates = new ArrayList<>();
    if (!reading.article().language().startsWith("en")) {
      return candidates;
    }
    for (QuestionGenerator generator : generators) {
      // One source of chance each: a new kind does not change what the others ask.
      SplittableRandom own = new SplittableRandom(random.nextLong());
      generator.generate(reading, own).stream().filter(settings::wants).forEach(candidates::add);
    }
    return candidates;
  }

  private Verdict judge(Candidate candidate, Reading reading) {
    Verdict verdict = check(candidate, reading);
    boolean isOnlyUnresolved =
        verdict.findings().size() == 1
            && verdict.findings().get(0).code().equals(StemMustStandAlone.CODE);
    if (verdict.isAccepted() && Anchor.namesNone(candidate)) {
      return named(candidate, reading).filter(Verdict::isAccepted).orElse(verdict);
    }
    return isOnlyUnresolved ? named(candidate, reading).orElse(verdict) : verdict;
  }

  private Optional<Verdict> named(Candidate candidate, Reading reading) {
    return Anchor.named(candidate, reading).map(anchored -> check(anchored, reading));
  }

  private Verdict check(Candidate candidate, Reading reading) {
    return new Verdict(
        candidate,
        checks.stream().map(c -> c.check(candidate, reading)).flatMap(Optional::stream).toList());
  }

  private static QuizDocument quiz(Reading reading, List<Candidate> chosen) {
    List<QuizDocument.Entry> entries = new ArrayList<>();
    for (Candidate candidate : chosen) {
      entries.add(new QuizDocument.Entry("q" + (entries.size() + 1), candidate.question()));
    }
    ParsedArticle article = reading.article();
    List<QuizDocument.Faq> faq =
        article.faq().stream()
            .map(
                entry ->
                    new QuizDocument.Faq(
                        entry.question().in(article.text()),
                        entry.answer().in(article.text()),
                        entry.span()))
            .toList();
    String title = article.title().isBlank() ? "Quiz" : article.title();
    return new QuizDocument(
        title,
        article.language(),
        new QuizDocument.SourceArticle(title, article.source(), article.text(), faq),
        entries);
  }
}
