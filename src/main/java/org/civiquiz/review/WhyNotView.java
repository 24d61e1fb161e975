package org.civiquiz.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.civiquiz.core.check.Finding;
import org.civiquiz.core.pipeline.GenerationReport;
import org.civiquiz.core.pipeline.GenerationReport.CandidateReport;
import org.civiquiz.core.pipeline.GenerationReport.SentenceReport;
import org.civiquiz.core.question.Question;
import org.civiquiz.quiz.PassageLayout;
import org.civiquiz.quiz.PassageSentence;
import org.civiquiz.web.TypeName;

/**
 * What became of the sentences that gave no question, and of the candidates that are not in the
 * quiz.
 *
 * @param reason why there are no questions at all; empty if there are some
 * @param sentenceCount of the whole article
 */
record WhyNotView(
    UUID quiz,
    String title,
    String reason,
    int sentenceCount,
    List<Sentence> silent,
    List<Group> groups) {

  private static final JsonMapper JSON = new JsonMapper();

  /** A page that shows more than this of one kind is no help any more. */
  private static final int MOST = 400;

  /**
   * A sentence without a question.
   *
   * @param id in the passage; empty if it cannot be found there
   * @param facts what was understood; empty if nothing was
   */
  record Sentence(String id, String place, String text, List<String> facts) {}

  /** Candidates that are out for the same kind of reason. */
  record Group(String name, List<Candidate> candidates) {}

  /** A candidate and why it is not in the quiz. */
  record Candidate(
      String stem, String typeName, String keys, String distractors, List<String> why) {}

  /**
   * @param report as it is stored with the quiz
   * @param layout null for a quiz without an article
   */
  static WhyNotView of(UUID quiz, String title, String report, PassageLayout layout) {
    GenerationReport read = read(report);
    return new WhyNotView(
        quiz,
        title,
        read.reason(),
        read.sentences().size(),
        read.silent().stream().limit(MOST).map(one -> sentence(one, layout)).toList(),
        groups(read));
  }

  private static GenerationReport read(String report) {
    try {
      return JSON.readValue(report, GenerationReport.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Sentence sentence(SentenceReport report, PassageLayout layout) {
    Stream<PassageSentence> there =
        layout == null ? Stream.empty() : layout.sentenceAt(report.start()).stream();
    PassageSentence known = there.findFirst().orElse(null);
    return new Sentence(
        known == null ? "" : known.id(),
        known == null ? report.place() : known.place(),
        report.text().replaceAll("\\s+", " "),
        report.facts());
  }

  private static List<Group> groups(GenerationReport report) {
    Map<String, String> meanings = new LinkedHashMap<>();
    meanings.put("rejected", "Rejected by a check");
    meanings.put("left out", "Left out, because others were better");
    List<Group> groups = new ArrayList<>();
    meanings.forEach(
        (outcome, name) -> {
          List<Candidate> candidates =
              report.candidates().stream()
                  .filter(candidate -> candidate.outcome().equals(outcome))
                  .limit(MOST)
                  .map(WhyNotView::candidate)
                  .toList();
          if (!candidates.isEmpty()) {
            groups.add(new Group(name, candidates));
          }
        });
    return groups;
  }

  private static Candidate candidate(CandidateReport report) {
    return new Candidate(
        report.stem(),
        TypeName.of(Question.Type.ofCode(report.type())),
        String.join("; ", report.keys()),
        String.join("; ", report.distractors()),
        report.why().stream().map(Finding::message).toList());
  }
}
