package org.civiquiz.interchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.civiquiz.core.question.Basis;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.QuizDocument;
import org.civiquiz.core.question.QuizDocument.SourceArticle;

/** What has been read of a foreign quiz file so far, one question after the other. */
public final class ReadQuestions {

  private static final SourceArticle NO_ARTICLE =
      new SourceArticle("", Optional.empty(), "", List.of());
  private static final int LONGEST_ARTICLE = 200_000;

  private final List<QuizDocument.Entry> entries = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final Map<String, Integer> uses = new HashMap<>();
  private final Map<String, Quoted> quoted = new HashMap<>();
  private final List<Fault> skipped = new ArrayList<>();
  private final List<Fault> warnings = new ArrayList<>();
  private final Set<Loss> losses = new LinkedHashSet<>();

  /**
   * Takes a question, or leaves it out if it breaks a rule of the product's own format.
   *
   * @param id what the file calls it; changed if it cannot be an id, or is taken
   */
  public void add(Place place, String id, Question question) {
    add(place, id, question, "");
  }

  /**
   * Takes a question whose evidence the file quotes from an article that is not known yet.
   *
   * @param quotations as {@link EvidenceNote} writes them; empty if there are none
   */
  public void add(Place place, String id, Question question, String quotations) {
    QuizDocument.Entry entry = new QuizDocument.Entry(freeId(id), question);
    List<String> faults = faults(QuizJson.writeQuestion(entry));
    if (!faults.isEmpty()) {
      skip(place, String.join(". ", faults));
      return;
    }
    requireRoom();
    ids.add(entry.id());
    entries.add(entry);
    if (!quotations.isBlank()) {
      quoted.put(entry.id(), new Quoted(place, quotations));
      return;
    }
    QuestionRules.lacks(question).forEach(message -> warnings.add(place.fault(message)));
  }

  /** Reads a question and takes it with what it lost on the way, or leaves it out. */
  public void take(Place place, String id, Source source) {
    List<String> lost = new ArrayList<>();
    int taken = entries.size();
    try {
      add(place, id, source.read(lost::add));
    } catch (UnusableQuestionException e) {
      skip(e.place().orElse(place), e.getMessage());
    } catch (IllegalArgumentException e) {
      skip(place, e.getMessage());
    }
    if (entries.size() > taken) {
      lost.forEach(what -> lose(place, what));
    }
  }

  /** Reads one question and tells what of it is lost. */
  @FunctionalInterface
  public interface Source {

    /**
     * @throws UnusableQuestionException if it cannot become a question
     */
    Question read(Consumer<String> lost);
  }

  /** Leaves a question out. */
  public void skip(Place place, String message) {
    requireRoom();
    skipped.add(place.fault(message));
  }

  public void lose(Place place, String what) {
    losses.add(place.loss(what));
  }

  public void warn(Place place, String message) {
    warnings.add(place.fault(message));
  }

  public boolean isEmpty() {
    return entries.isEmpty() && skipped.isEmpty();
  }

  /**
   * @param article without FAQ; an empty text if the file has none
   * @throws QuizFileException if the article is longer than is allowed
   */
  public QuizReading finish(
      Optional<String> identifier, String title, String language, SourceArticle article) {
    if (article.text().length() > LONGEST_ARTICLE) {
      throw QuizFileException.tooLarge("The text may have at most 200,000 characters");
    }
    entries.replaceAll(entry -> withEvidence(entry, article.text()));
    QuizDocument document =
        new QuizDocument(
            title.isBlank() ? "Imported quiz" : title,
            language.matches("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*") ? language : "en",
            article.text().isEmpty() ? NO_ARTICLE : article,
            entries);
    return new QuizReading(identifier, document, skipped, skipped, warnings, List.copyOf(losses));
  }

  private QuizDocument.Entry withEvidence(QuizDocument.Entry entry, String article) {
    Quoted own = quoted.get(entry.id());
    if (own == null) {
      return entry;
    }
    EvidenceNote note = EvidenceNote.read(own.quotations, article);
    if (!note.rest().isBlank()) {
      lose(own.place, "Evidence that is not in the article: " + note.rest());
    }
    Basis basis = entry.question().basis();
    Question question =
        QuestionBasis.replace(
            entry.question(),
            new Basis(basis.process(), basis.origin(), basis.faq(), note.evidence()));
    QuestionRules.lacks(question).forEach(message -> warnings.add(own.place.fault(message)));
    return new QuizDocument.Entry(entry.id(), question);
  }

  /** Evidence in words. */
  private record Quoted(Place place, String quotations) {}

  private static List<String> faults(JsonNode question) {
    Stream<String> ofSchema =
        QuizSchema.checkQuestion(question).stream().map(breach -> breach.message());
    Stream<String> ofRules =
        new QuestionRules(NO_ARTICLE)
            .check(question).stream()
                .filter(found -> !found.path().startsWith("evidence"))
                .map(found -> found.message());
    return Stream.concat(ofSchema, ofRules).distinct().limit(3).collect(Collectors.toList());
  }

  private void requireRoom() {
    if (entries.size() + skipped.size() >= QuizJson.MOST_QUESTIONS) {
      throw QuizFileException.tooLarge("A quiz may have at most 10,000 questions");
    }
  }

  private String freeId(String wanted) {
    String id = wanted.strip().replaceAll("[\\s/?#%{}]+", "-");
    id = id.length() > 90 ? id.substring(0, 90) : id;
    id = id.isEmpty() ? "q" + (entries.size() + 1) : id;
    String free = id;
    while (ids.contains(free)) {
      free = id + "-" + uses.merge(id, 1, Integer::sum);
    }
    return free;
  }
}
