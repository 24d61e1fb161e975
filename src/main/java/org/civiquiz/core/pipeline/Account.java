package org.civiquiz.core.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.civiquiz.core.check.Finding;
import org.civiquiz.core.check.Verdict;
import org.civiquiz.core.fact.FactTrace;
import org.civiquiz.core.pipeline.GenerationReport.CandidateReport;
import org.civiquiz.core.pipeline.GenerationReport.SentenceReport;
import org.civiquiz.core.question.Candidate;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Reading;
import org.civiquiz.core.text.Sentence;

/** Writes down what a run decided. */
final class Account {

  private Account() {}

  static GenerationReport of(
      Reading reading, long seed, List<Verdict> verdicts, Composer.Composition composition) {
    return new GenerationReport(
        reading.article().title(),
        seed,
        reason(reading, verdicts, composition),
        Stream.concat(reading.article().warnings().stream(), reading.facts().warnings().stream())
            .toList(),
        sentences(reading, composition),
        candidates(verdicts, composition));
  }

  private static String reason(
      Reading reading, List<Verdict> verdicts, Composer.Composition composition) {
    if (!composition.chosen().isEmpty()) {
      return "";
    }
    if (!reading.article().language().startsWith("en")) {
      return "the article is not in English (" + reading.article().language() + ")";
    }
    if (reading.facts().facts().isEmpty()) {
      return "no facts were found that one could ask about";
    }
    return verdicts.isEmpty()
        ? "the facts that were found give no question"
        : "none of %d candidate questions passed the checks".formatted(verdicts.size());
  }

  private static List<SentenceReport> sentences(Reading reading, Composer.Composition composition) {
    List<SentenceReport> reports = new ArrayList<>();
    for (Sentence sentence : reading.sentences()) {
      List<String> questions = new ArrayList<>();
      for (int i = 0; i < composition.chosen().size(); i++) {
        boolean isProof =
            composition.chosen().get(i).question().basis().evidence().stream()
                .anyMatch(evidence -> evidence.span().equals(sentence.span()));
        if (isProof) {
          questions.add("q" + (i + 1));
        }
      }
      reports.add(
          new SentenceReport(
              sentence.span().start(),
              sentence.span().end(),
              place(sentence.place()),
              sentence.text(),
              reading.facts().restingOn(sentence.span()).stream().map(FactTrace::line).toList(),
              questions));
    }
    return reports;
  }

  private static String place(Sentence.Place place) {
    return switch (place.part()) {
      case TITLE -> "title";
      case HEADING -> "heading";
      case PARAGRAPH -> "paragraph " + (place.number() + 1);
      case QUESTION -> "question " + (place.number() + 1);
      case ANSWER -> "answer " + (place.number() + 1);
    };
  }

  private static List<CandidateReport> candidates(
      List<Verdict> verdicts, Composer.Composition composition) {
    Map<String, String> ids = new HashMap<>();
    for (int i = 0; i < composition.chosen().size(); i++) {
      ids.put(name(composition.chosen().get(i)), "q" + (i + 1));
    }
    return verdicts.stream().map(verdict -> report(verdict, ids, composition)).toList();
  }

  private static CandidateReport report(
      Verdict verdict, Map<String, String> ids, Composer.Composition composition) {
    Candidate candidate = verdict.candidate();
    List<Finding> why = verdict.findings();
    String outcome = "rejected";
    String id = "";
    if (verdict.isAccepted()) {
      String reason = composition.leftOut().get(candidate);
      outcome = reason == null ? "chosen" : "left out";
      id = reason == null ? ids.getOrDefault(name(candidate), "") : "";
      why = reason == null ? List.of() : List.of(new Finding("set.left-out", reason));
    }
    return new CandidateReport(
        candidate.kind(),
        candidate.question().type().code(),
        candidate.question().stem(),
        candidate.keys().stream().map(Option::text).toList(),
        candidate.distractors().stream().map(Option::text).toList(),
        outcome,
        id,
        why);
  }

  // Candidates change when their options are put in order; kind and stem stay.
  private static String name(Candidate candidate) {
    return candidate.kind() + "|" + candidate.question().stem() + "|" + candidate.asks();
  }
}
