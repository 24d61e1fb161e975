package org.civiquiz.quality;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.civiquiz.core.pipeline.GenerationReport.CandidateReport;
import org.civiquiz.core.question.Question.SingleChoice;

/** The page {@code docs/question-quality.md}. */
final class QualityDocument {

  private static final String HEAD =
      """
      # Quality of the generated questions

      This page is written by `mvn -Pquality test`, which makes a quiz of every article named
      below with standard settings. The same code gives the same figures, except for the times.

      ## Articles

      Sets: `open` and `closed` are the folders of `src/test/resources/corpus`, `examples` is
      `src/test/resources/articles`, `quizzes` is `quizzes`. For the first two it is written down
      what a reader should take from each article. The closed ones are not looked at while rules
      are written. Such a fact counts as covered if a chosen question has its sentence as evidence
      and shares with the noted question and key more than half of the words of meaning of
      whichever has fewer of them, its own stem and key or the noted ones.

      """;

  private final StringBuilder page = new StringBuilder(HEAD);

  private QualityDocument() {}

  static String of(Map<Corpus, ReadCorpus> sets, Map<Corpus, Long> seconds) {
    ReadCorpus all = new ReadCorpus(List.of());
    for (ReadCorpus read : sets.values()) {
      all = all.with(read);
    }
    QualityDocument document = new QualityDocument();
    document.sets(sets);
    document.kinds(all.candidates());
    document.guessers(all.singleChoices());
    document.positions(all);
    document.times(seconds);
    return document.page.toString();
  }

  private void sets(Map<Corpus, ReadCorpus> sets) {
    row(
        "Set",
        "Articles",
        "Questions",
        "Articles with ten or more",
        "FAQ pairs asked about",
        "Paragraphs with a question",
        "Facts covered");
    rule(7);
    sets.forEach(
        (corpus, read) -> {
          SetFigures figures = SetFigures.of(read);
          row(
              corpus.label(),
              figures.articles(),
              figures.questions(),
              figures.withTen(),
              figures.faqAsked(),
              figures.paragraphsAsked(),
              figures.coreFactsCovered());
        });
  }

  private void kinds(List<CandidateReport> candidates) {
    page.append(
        "\n## Kinds of questions\n\nIn all sets: the candidates that the generator made, those"
            + " that passed\nevery check, and those that were chosen for a quiz.\n\n");
    row("Kind", "Candidates", "Accepted", "Chosen");
    rule(4);
    Map<String, List<CandidateReport>> byKind =
        candidates.stream()
            .collect(
                Collectors.groupingBy(CandidateReport::kind, TreeMap::new, Collectors.toList()));
    byKind.forEach(
        (kind, made) ->
            row(
                "`" + kind + "`",
                made.size(),
                made.stream().filter(c -> !c.outcome().equals("rejected")).count(),
                made.stream().filter(c -> c.outcome().equals("chosen")).count()));
  }

  private void guessers(List<SingleChoice> choices) {
    page.append(
        ("\n## Blind guessing\n\nHow often somebody is right on the %d single-choice questions who"
                + " has not read the\narticle and chooses by looks. Where several options look"
                + " the same, any of them is taken.\n\n")
            .formatted(choices.size()));
    row("Who", "Right, in percent");
    rule(2);
    row("takes any option (chance)", Guesser.chance(choices));
    for (Guesser guesser : Guesser.values()) {
      row(guesser.habit(), guesser.percent(choices));
    }
  }

  private void positions(ReadCorpus all) {
    page.append("\n## Places of the key\n\nHow many keys stand in each place.\n\n");
    row("Options", "First", "Second", "Third", "Fourth");
    rule(5);
    List<Integer> three = all.keyPositions(3);
    List<Integer> four = all.keyPositions(4);
    row(3, three.get(0), three.get(1), three.get(2), "");
    row(4, four.get(0), four.get(1), four.get(2), four.get(3));
  }

  private void times(Map<Corpus, Long> seconds) {
    page.append("\n## Time\n\nDepends on the machine; the first set loads the language model.\n\n");
    row("Set", "Seconds");
    rule(2);
    seconds.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
        .forEach(entry -> row(entry.getKey().label(), entry.getValue()));
  }

  private void row(Object... cells) {
    page.append('|');
    for (Object cell : cells) {
      page.append(' ').append(cell).append(" |");
    }
    page.append('\n');
  }

  private void rule(int columns) {
    page.append("|---".repeat(columns)).append("|\n");
  }
}
