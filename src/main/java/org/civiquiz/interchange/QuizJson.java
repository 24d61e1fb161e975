package org.civiquiz.interchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.civiquiz.article.FaqJson;
import org.civiquiz.bank.QuestionJson;
import org.civiquiz.core.question.Question;
import org.civiquiz.core.question.QuizDocument;
import org.civiquiz.core.question.QuizDocument.SourceArticle;

/**
 * Quiz files in the product's own format. Keeps no state, and needs no framework.
 *
 * <p>A fault in one question leaves that question out; a fault in anything else refuses the file.
 */
public final class QuizJson {

  public static final int MOST_QUESTIONS = 10_000;

  private static final JsonMapper JSON = new JsonMapper();

  private QuizJson() {}

  /**
   * Reads a quiz file.
   *
   * @param bytes JSON in UTF-8, with or without a byte order mark
   * @throws QuizFileException if the file as a whole cannot be used
   */
  public static QuizReading read(byte[] bytes) {
    JsonText json = JsonText.read(bytes);
    if (!(json.root() instanceof ObjectNode root)) {
      throw invalid(json, List.of(new Found("", "A quiz file is a JSON object")), false);
    }
    JsonNode questions = root.path("questions");
    if (questions.size() > MOST_QUESTIONS) {
      throw QuizFileException.tooLarge("A quiz may have at most 10,000 questions");
    }
    SourceArticle article = readFrame(json, root);
    Parts parts = new Parts();
    QuestionRules rules = new QuestionRules(article);
    for (int i = 0; i < questions.size(); i++) {
      String path = "questions[" + i + "]";
      int before = parts.entries.size();
      readQuestion(questions.get(i), path, rules, parts);
      if (parts.entries.size() > before) {
        parts.entries.set(before, widened(parts.entries.get(before), path, rules, parts));
      }
    }
    if (!parts.unknown.isEmpty()) {
      throw invalid(json, parts.unknown, true);
    }
    QuizDocument document =
        new QuizDocument(
            root.path("title").asText(), root.path("language").asText(), article, parts.entries);
    return new QuizReading(
        Optional.empty(),
        document,
        locate(json, parts.skipped),
        locate(json, parts.faults),
        locate(json, parts.warnings),
        List.of());
  }

  /**
   * Reads one question of a quiz that is already there, by the rules of a file.
   *
   * @param bytes the question as in a file, its id included
   * @throws QuizFileException if it has any fault
   */
  public static QuizDocument.Entry readQuestion(byte[] bytes, SourceArticle article) {
    JsonText json = JsonText.read(bytes);
    Parts parts = new Parts();
    readQuestion(json.root(), "", new QuestionRules(article), parts);
    if (!parts.unknown.isEmpty()) {
      throw invalid(json, parts.unknown, true);
    }
    if (!parts.faults.isEmpty()) {
      throw invalid(json, parts.faults, false);
    }
    return parts.entries.get(0);
  }

  /** The JSON of a quiz, with its fields in the order of the format's description. */
  public static ObjectNode write(QuizDocument quiz) {
    ObjectNode root = JSON.createObjectNode();
    root.put("format", "civiquiz/1").put("title", quiz.title()).put("language", quiz.language());
    ObjectNode article = root.putObject("article").put("title", quiz.article().title());
    quiz.article().source().ifPresent(source -> article.put("source", source));
    article.put("text", quiz.article().text());
    if (!quiz.article().faq().isEmpty()) {
      article.set("faq", FaqJson.write(quiz.article().faq()));
    }
    ArrayNode questions = root.putArray("questions");
    for (QuizDocument.Entry entry : quiz.questions()) {
      questions.add(writeQuestion(entry));
    }
    return root;
  }

  public static ObjectNode writeQuestion(QuizDocument.Entry entry) {
    return JSON.createObjectNode()
        .put("id", entry.id())
        .setAll(QuestionJson.write(entry.question()));
  }

  /** The same as text for people and version control, with one final line feed. */
  public static String writeText(QuizDocument quiz) {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(write(quiz)) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SourceArticle readFrame(JsonText json, ObjectNode root) {
    ObjectNode frame = root.deepCopy().without(List.of("questions"));
    if (root.has("questions")) {
      frame.set(
          "questions",
          root.get("questions").isArray() ? JSON.createArrayNode() : root.get("questions"));
    }
    List<Found> unknown = new ArrayList<>();
    List<Found> faults = new ArrayList<>();
    for (QuizSchema.Breach breach : QuizSchema.checkFrame(frame)) {
      (breach.isUnknownField() ? unknown : faults).add(new Found(breach.path(), breach.message()));
    }
    if (!unknown.isEmpty()) {
      throw invalid(json, unknown, true);
    }
    JsonNode article = root.path("article");
    String text = article.path("text").asText();
    if (text.indexOf('\r') >= 0) {
      faults.add(new Found("article.text", "Line ends must be line feeds, without returns"));
    }
    JsonNode faq = article.path("faq");
    for (int i = 0; i < faq.size(); i++) {
      String message = QuestionRules.spanFault(faq.get(i), text.length());
      if (faults.isEmpty() && !message.isEmpty()) {
        faults.add(new Found("article.faq[" + i + "]", message));
      }
    }
    if (!faults.isEmpty()) {
      throw invalid(json, faults, false);
    }
    return new SourceArticle(
        article.path("title").asText(),
        Optional.ofNullable(article.get("source")).map(JsonNode::asText),
        text,
        FaqJson.read(faq));
  }

  private static void readQuestion(JsonNode node, String path, QuestionRules rules, Parts parts) {
    List<Found> faults = new ArrayList<>();
    for (QuizSchema.Breach breach : QuizSchema.checkQuestion(node)) {
      Found found = new Found(joined(path, breach.path()), breach.message());
      (breach.isUnknownField() ? parts.unknown : faults).add(found);
    }
    Optional<QuizDocument.Entry> entry = Optional.empty();
    if (faults.isEmpty()) {
      rules.check(node).forEach(f -> faults.add(new Found(joined(path, f.path), f.message)));
    }
    if (faults.isEmpty()) {
      try {
        String id = node.path("id").asText();
        entry = Optional.of(new QuizDocument.Entry(id, QuestionJson.read(node)));
      } catch (IllegalArgumentException e) {
        faults.add(new Found(path, e.getMessage()));
      }
    }
    if (entry.isPresent() && !parts.ids.add(entry.get().id())) {
      faults.add(new Found(joined(path, "id"), "Another question has the same id"));
    }
    if (faults.isEmpty()) {
      parts.entries.add(entry.orElseThrow());
      QuestionRules.lacks(entry.orElseThrow().question())
          .forEach(message -> parts.warnings.add(new Found(path, message)));
    } else {
      String message =
          faults.stream().limit(3).map(Found::message).collect(Collectors.joining(". "));
      parts.skipped.add(new Found(faults.get(0).path, message));
      parts.faults.addAll(faults);
    }
  }

  // Only of a file, where nobody is there to ask: who edits one question is told instead.
  private static QuizDocument.Entry widened(
      QuizDocument.Entry entry, String path, QuestionRules rules, Parts parts) {
    Question whole = rules.withWholeSentences(entry.question());
    if (!whole.equals(entry.question())) {
      parts.warnings.add(
          new Found(
              joined(path, "evidence"),
              "The evidence was a part of a sentence; it was widened to the whole one"));
    }
    return new QuizDocument.Entry(entry.id(), whole);
  }

  private static String joined(String path, String below) {
    if (path.isEmpty() || below.isEmpty()) {
      return path + below;
    }
    return below.startsWith("[") ? path + below : path + "." + below;
  }

  private static QuizFileException invalid(JsonText json, List<Found> found, boolean isUnknown) {
    List<Fault> faults = locate(json, found);
    return new QuizFileException(
        isUnknown ? QuizFileException.Kind.UNREADABLE : QuizFileException.Kind.INVALID,
        isUnknown ? "The file has a field that the format does not have" : "The file is not valid",
        faults);
  }

  private static List<Fault> locate(JsonText json, List<Found> found) {
    Set<String> paths = found.stream().map(Found::path).collect(Collectors.toSet());
    Set<String> wanted = new LinkedHashSet<>(paths);
    paths.forEach(path -> wanted.addAll(ancestors(path)));
    Map<String, Place> places = found.isEmpty() ? Map.of() : json.places(wanted);
    List<Fault> faults = new ArrayList<>();
    for (Found one : found) {
      String where = one.path.isEmpty() ? "file" : one.path;
      faults.add(place(one.path, places).called(where).fault(one.message));
    }
    return faults;
  }

  private static Place place(String path, Map<String, Place> places) {
    Place place = places.get(path);
    for (String ancestor : ancestors(path)) {
      place = place == null ? places.get(ancestor) : place;
    }
    return place == null ? Place.START : place;
  }

  // The nearest first: a field that is missing has no place of its own.
  private static List<String> ancestors(String path) {
    List<String> ancestors = new ArrayList<>();
    for (int i = path.length() - 1; i > 0; i--) {
      if (path.charAt(i) == '.' || path.charAt(i) == '[') {
        ancestors.add(path.substring(0, i));
      }
    }
    return ancestors;
  }

  /** A fault whose place in the file has not been looked up. */
  record Found(String path, String message) {}

  /** What has been read of the questions so far. */
  private static final class Parts {
    final List<QuizDocument.Entry> entries = new ArrayList<>();
    final Set<String> ids = new HashSet<>();
    final List<Found> unknown = new ArrayList<>();
    final List<Found> skipped = new ArrayList<>();
    final List<Found> faults = new ArrayList<>();
    final List<Found> warnings = new ArrayList<>();
  }
}
