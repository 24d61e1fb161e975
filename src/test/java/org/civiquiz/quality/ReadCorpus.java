package org.civiquiz.quality;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.civiquiz.core.article.ParsedArticle;
import org.civiquiz.core.pipeline.Generation;
import org.civiquiz.core.pipeline.GenerationReport.CandidateReport;
import org.civiquiz.core.pipeline.GenerationSettings;
import org.civiquiz.core.pipeline.QuestionPipeline;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.Question.SingleChoice;
import org.civiquiz.core.question.QuizDocument;
import org.civiquiz.generation.Pipelines;
import org.civiquiz.language.OpenNlpSyntaxParser;
import org.civiquiz.language.WordNetLexicon;

/** Articles with the quizzes that were made of them. */
record ReadCorpus(List<Entry> entries) {

  private static final WordNetLexicon LEXICON = new WordNetLexicon();
  private static final QuestionPipeline PIPELINE =
      Pipelines.standard(new OpenNlpSyntaxParser(LEXICON), LEXICON);

  ReadCorpus {
    entries = List.copyOf(entries);
  }

  /** One article, what it should be asked about, and what came of it. */
  record Entry(ParsedArticle article, List<CoreFact> coreFacts, Generation generation) {

    List<Question> questions() {
      return generation.quiz().questions().stream().map(QuizDocument.Entry::question).toList();
    }
  }

  static ReadCorpus of(List<Path> files) {
    List<Entry> entries = new ArrayList<>();
    for (Path file : files) {
      ParsedArticle article = Corpus.article(file);
      entries.add(new Entry(article, Corpus.coreFacts(file), generate(article)));
    }
    return new ReadCorpus(entries);
  }

  static Generation generate(ParsedArticle article) {
    return PIPELINE.run(article, GenerationSettings.DEFAULT);
  }

  ReadCorpus with(ReadCorpus other) {
    return new ReadCorpus(Stream.concat(entries.stream(), other.entries.stream()).toList());
  }

  List<Question> questions() {
    return entries.stream().flatMap(entry -> entry.questions().stream()).toList();
  }

  List<SingleChoice> singleChoices() {
    return questions().stream()
        .filter(SingleChoice.class::isInstance)
        .map(SingleChoice.class::cast)
        .toList();
  }

  List<CandidateReport> candidates() {
    return entries.stream()
        .flatMap(entry -> entry.generation().report().candidates().stream())
        .toList();
  }

  /** How often the key of a question with so many options stands in each place. */
  List<Integer> keyPositions(int options) {
    Integer[] counts = new Integer[options];
    Arrays.fill(counts, 0);
    for (SingleChoice choice : singleChoices()) {
      for (int place = 0; choice.options().size() == options && place < options; place++) {
        counts[place] += choice.options().get(place).isKey() ? 1 : 0;
      }
    }
    return List.of(counts);
  }
}
