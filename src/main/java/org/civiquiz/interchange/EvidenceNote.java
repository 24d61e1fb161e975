package org.civiquiz.interchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.civiquiz.core.question.Evidence;
import org.civiquiz.core.text.Span;

/**
 * How evidence travels in formats that only have feedback for it: as quotations, one a line, which
 * are looked up in the article when they return.
 *
 * @param evidence what the article says in these words
 * @param rest the feedback without these quotations
 */
public record EvidenceNote(List<Evidence> evidence, String rest) {

  private static final Pattern LINE = Pattern.compile("Evidence: “(.+)”\\s*");

  public EvidenceNote {
    evidence = List.copyOf(evidence);
  }

  public static String write(List<Evidence> evidence) {
    return evidence.stream()
        .map(sentence -> "Evidence: “" + sentence.text().strip().replaceAll("\\s+", " ") + "”")
        .collect(Collectors.joining("\n"));
  }

  /** Whether a text begins as {@link #write} does. */
  public static boolean isQuotation(String text) {
    return text.startsWith("Evidence: “");
  }

  /** Whether all of these sentences return from what {@link #write} makes of them. */
  public static boolean returns(List<Evidence> evidence, String article) {
    return read(write(evidence), article).evidence.equals(evidence);
  }

  public static EvidenceNote read(String feedback, String article) {
    if (!feedback.contains("Evidence: “")) {
      return new EvidenceNote(List.of(), feedback.strip());
    }
    List<Evidence> evidence = new ArrayList<>();
    List<String> rest = new ArrayList<>();
    for (String line : feedback.split("\n")) {
      Matcher matcher = LINE.matcher(line);
      Optional<Evidence> found =
          matcher.matches() ? find(matcher.group(1), article) : Optional.empty();
      found.ifPresentOrElse(evidence::add, () -> rest.add(line));
    }
    return new EvidenceNote(evidence, String.join("\n", rest).strip());
  }

  private static Optional<Evidence> find(String quotation, String article) {
    int at = article.indexOf(quotation);
    if (at >= 0) {
      return Optional.of(Evidence.of(new Span(at, at + quotation.length()), article));
    }
    String words =
        Arrays.stream(quotation.strip().split("\\s+"))
            .map(Pattern::quote)
            .collect(Collectors.joining("\\s+"));
    Matcher matcher = Pattern.compile(words).matcher(article);
    return matcher.find()
        ? Optional.of(Evidence.of(new Span(matcher.start(), matcher.end()), article))
        : Optional.empty();
  }
}
