package org.civiquiz.language;

import java.util.List;
import opennlp.tools.postag.POSTagger;
import opennlp.tools.util.Sequence;

/** A tagger whose answers are corrected where the words around a tag speak against it. */
final class CorrectedTagger implements POSTagger {

  private final POSTagger tagger;
  private final TagCorrections corrections;

  CorrectedTagger(POSTagger tagger, TagCorrections corrections) {
    this.tagger = tagger;
    this.corrections = corrections;
  }

  @Override
  public String[] tag(String[] words) {
    return corrections.correct(words, tagger.tag(words));
  }

  @Override
  public String[] tag(String[] words, Object[] context) {
    return corrections.correct(words, tagger.tag(words, context));
  }

  @Override
  public Sequence[] topKSequences(String[] words) {
    return corrected(words, tagger.topKSequences(words));
  }

  @Override
  public Sequence[] topKSequences(String[] words, Object[] context) {
    return corrected(words, tagger.topKSequences(words, context));
  }

  private Sequence[] corrected(String[] words, Sequence[] sequences) {
    Sequence[] corrected = new Sequence[sequences.length];
    for (int i = 0; i < sequences.length; i++) {
      corrected[i] = corrected(words, sequences[i]);
    }
    return corrected;
  }

  private Sequence corrected(String[] words, Sequence sequence) {
    List<String> tags = sequence.getOutcomes();
    String[] better = corrections.correct(words, tags.toArray(String[]::new));
    double[] probabilities = sequence.getProbs();
    Sequence corrected = new Sequence();
    for (int i = 0; i < better.length; i++) {
      corrected.add(better[i], probabilities[i]);
    }
    return corrected;
  }
}
