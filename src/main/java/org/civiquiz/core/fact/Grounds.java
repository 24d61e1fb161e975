package org.civiquiz.core.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.civiquiz.core.text.Span;

/**
 * What a fact rests on.
 *
 * @param evidence whole sentences that state it, in the order of the text; never empty
 * @param certainty how the article stands to it
 * @param cue the words that say so: "reportedly", "will"; absent for a plain statement
 * @param source who is named as having told it ("according to the World Resources Council")
 */
public record Grounds(
    List<Span> evidence, Certainty certainty, Optional<Phrase> cue, Optional<Mention> source) {

  public Grounds {
    Objects.requireNonNull(certainty);
    evidence = List.copyOf(evidence);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("A fact has evidence");
    }
  }

  /** Of something that the article tells plainly in one sentence. */
  public static Grounds plain(Span sentence) {
    return new Grounds(List.of(sentence), Certainty.CONFIRMED, Optional.empty(), Optional.empty());
  }

  /** Of something that rests on both; as sure as the less sure of them. */
  public Grounds joined(Grounds other) {
    Grounds weaker = doubt(other.certainty) > doubt(certainty) ? other : this;
    Grounds joined = weaker;
    for (Grounds grounds : List.of(this, other)) {
      for (Span sentence : grounds.evidence) {
        joined = joined.with(sentence);
      }
    }
    return joined;
  }

  private static int doubt(Certainty certainty) {
    return switch (certainty) {
      case CONFIRMED -> 0;
      case PLANNED -> 1;
      case OPINION -> 2;
      case REPORTED -> 3;
      case SPECULATED -> 4;
      case ALLEGED -> 5;
      case DENIED -> 6;
    };
  }

  /** The same with one more sentence as evidence. */
  public Grounds with(Span sentence) {
    if (evidence.contains(sentence)) {
      return this;
    }
    List<Span> spans = new ArrayList<>(evidence);
    spans.add(sentence);
    spans.sort(null);
    return new Grounds(spans, certainty, cue, source);
  }
}
