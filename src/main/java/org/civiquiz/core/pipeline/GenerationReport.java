package org.civiquiz.core.pipeline;

import java.util.List;
import java.util.stream.Collectors;
import org.civiquiz.core.check.Finding;

/**
 * What became of every sentence and every candidate in one run.
 *
 * @param title of the article
 * @param seed that the run was made with
 * @param reason why there are no questions; empty if there are some
 * @param sentences in the order of the text
 * @param candidates in the order of the generators
 */
public record GenerationReport(
    String title,
    long seed,
    String reason,
    List<String> warnings,
    List<SentenceReport> sentences,
    List<CandidateReport> candidates) {

  public GenerationReport {
    warnings = List.copyOf(warnings);
    sentences = List.copyOf(sentences);
    candidates = List.copyOf(candidates);
  }

  /**
   * One sentence.
   *
   * @param place where it stands: "paragraph 3", "answer 1"
   * @param facts one line each; empty if nothing was understood
   * @param questions ids of the questions that it proves
   */
  public record SentenceReport(
      int start, int end, String place, String text, List<String> facts, List<String> questions) {}

  /**
   * One candidate question.
   *
   * @param outcome "chosen", "rejected" by a check, or "left out" by the composer
   * @param id of the question in the quiz; empty if it was not chosen
   * @param why findings of the checks, or the composer's reason
   */
  public record CandidateReport(
      String kind,
      String type,
      String stem,
      List<String> keys,
      List<String> distractors,
      String outcome,
      String id,
      List<Finding> why) {}

  /** The sentences to which no question was found. */
  public List<SentenceReport> silent() {
    return sentences.stream().filter(sentence -> sentence.questions().isEmpty()).toList();
  }

  /** The whole report for a person to read. */
  public String toText() {
    StringBuilder text = new StringBuilder(title).append("\nSeed ").append(seed).append('\n');
    if (!reason.isEmpty()) {
      text.append("No questions: ").append(reason).append('\n');
    }
    warnings.forEach(warning -> text.append("Warning: ").append(warning).append('\n'));
    text.append(
        "%d candidates, %d chosen, %d rejected by a check, %d left out%n"
            .formatted(candidates.size(), count("chosen"), count("rejected"), count("left out"))
            .replace("\r", ""));
    text.append("\nSentences\n");
    for (SentenceReport sentence : sentences) {
      text.append("\n[")
          .append(sentence.place)
          .append("] ")
          .append(sentence.text.replaceAll("\\s+", " "))
          .append('\n');
      sentence.facts.forEach(fact -> text.append("  fact: ").append(fact).append('\n'));
      text.append(
          sentence.questions.isEmpty()
              ? "  no question\n"
              : "  questions: " + String.join(", ", sentence.questions) + "\n");
    }
    text.append("\nCandidates\n");
    for (CandidateReport candidate : candidates) {
      text.append("\n")
          .append(candidate.outcome)
          .append(candidate.id.isEmpty() ? "" : " " + candidate.id);
      text.append(" (").append(candidate.kind).append(") ").append(candidate.stem).append('\n');
      candidate.keys.forEach(key -> text.append("  + ").append(key).append('\n'));
      candidate.distractors.forEach(wrong -> text.append("  - ").append(wrong).append('\n'));
      text.append(
          candidate.why.stream()
              .map(finding -> "  " + finding.code() + ": " + finding.message() + "\n")
              .collect(Collectors.joining()));
    }
    return text.toString();
  }

  private long count(String outcome) {
    return candidates.stream().filter(candidate -> candidate.outcome.equals(outcome)).count();
  }
}
