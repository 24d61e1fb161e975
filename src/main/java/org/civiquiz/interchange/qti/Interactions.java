package org.civiquiz.interchange.qti;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.civiquiz.core.question.Basis;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;
import org.civiquiz.interchange.UnusableQuestionException;
import org.civiquiz.interchange.XmlElement;

/** Makes a question of the interactions of an item of version 2 or 3. */
final class Interactions {

  private static final Pattern RUBRIC_LINE =
      Pattern.compile("(?:• )?(\\d+(?:\\.\\d+)?) points?: (.+)");

  private static final Map<String, String> UNFIT =
      Map.ofEntries(
          Map.entry("hottextInteraction", "by marking words in a text"),
          Map.entry("hotspotInteraction", "on a picture"),
          Map.entry("selectPointInteraction", "on a picture"),
          Map.entry("graphicOrderInteraction", "on a picture"),
          Map.entry("graphicAssociateInteraction", "on a picture"),
          Map.entry("graphicGapMatchInteraction", "on a picture"),
          Map.entry("positionObjectInteraction", "on a picture"),
          Map.entry("sliderInteraction", "with a slider"),
          Map.entry("drawingInteraction", "by drawing"),
          Map.entry("uploadInteraction", "by handing in a file"),
          Map.entry("mediaInteraction", "by playing a recording"),
          Map.entry("customInteraction", "with a program of its own"),
          Map.entry("portableCustomInteraction", "with a program of its own"),
          Map.entry("endAttemptInteraction", "with a button for hints"));

  private final ItemBody text;
  private final Map<String, ResponseDeclaration> declarations;

  Interactions(ItemBody text, Map<String, ResponseDeclaration> declarations) {
    this.text = text;
    this.declarations = declarations;
  }

  Question question(ItemDraft draft, String stem, List<XmlElement> interactions) {
    for (XmlElement interaction : interactions) {
      if (UNFIT.containsKey(interaction.name())) {
        throw new UnusableQuestionException("It is answered " + UNFIT.get(interaction.name()));
      }
    }
    if (interactions.stream().allMatch(interaction -> interaction.is("inlineChoiceInteraction"))) {
      return cloze(draft, stem, interactions);
    }
    if (interactions.size() > 1) {
      throw new UnusableQuestionException("It has several tasks in one");
    }
    XmlElement only = interactions.get(0);
    return switch (only.name()) {
      case "choiceInteraction" -> choice(draft, stem, only);
      case "orderInteraction" -> ordering(draft, stem, only);
      case "matchInteraction" -> matching(draft, stem, only);
      case "associateInteraction" -> associate(draft, stem, only);
      case "gapMatchInteraction" -> gapMatch(draft, stem, only);
      case "textEntryInteraction", "extendedTextInteraction" -> shortAnswer(draft, stem, only);
      default ->
          throw new UnusableQuestionException(
              "It is answered in a way that is not known (%s)".formatted(only.name()));
    };
  }

  private Question choice(ItemDraft draft, String stem, XmlElement interaction) {
    ResponseDeclaration declared = declaration(interaction);
    List<Choice> choices = choices(draft, interaction.children("simpleChoice"));
    listFixed(draft, interaction);
    MarkedChoices reader = new MarkedChoices(draft, declared.id(), choices);
    Set<String> keys = new LinkedHashSet<>(declared.correct());
    boolean takesOne =
        declared.cardinality().equals("single")
            || interaction.attribute("maxChoices").equals("1") && keys.size() < 2;
    if (takesOne) {
      return reader.single(stem, keys);
    }
    double most = XmlNumber.orElse(interaction.attribute("maxChoices"), 0);
    if (most > 1 && most < choices.size()) {
      draft.lose("That at most %d choices can be taken".formatted((int) most));
    }
    return reader.multiple(stem, keys);
  }

  private Question cloze(ItemDraft draft, String stem, List<XmlElement> interactions) {
    List<Gap> gaps = new ArrayList<>();
    for (XmlElement interaction : interactions) {
      ResponseDeclaration declared = declaration(interaction);
      String key = declared.correct().size() == 1 ? declared.correct().get(0) : "";
      gaps.add(new Gap(declared.id(), choices(draft, interaction.children("inlineChoice")), key));
      listFixed(draft, interaction);
    }
    return Gaps.withOwnResponses(draft, gaps).cloze(stem);
  }

  /** Words to be moved into gaps, as gaps that each offer all the words. */
  private Question gapMatch(ItemDraft draft, String stem, XmlElement interaction) {
    if (interaction.child("gapImg").isPresent()) {
      throw new UnusableQuestionException("It needs a picture");
    }
    ResponseDeclaration declared = declaration(interaction);
    Map<String, String> wordOfGap = pairs(declared, true);
    List<XmlElement> words = interaction.children("gapText");
    List<Gap> gaps = new ArrayList<>();
    for (XmlElement gap : interaction.descendants("gap")) {
      String id = gap.attribute("identifier");
      if (!wordOfGap.containsKey(id)) {
        throw new UnusableQuestionException("A gap has no single right answer");
      }
      gaps.add(new Gap(id, choices(draft, words), wordOfGap.get(id)));
    }
    if (words.stream().anyMatch(word -> word.attribute("matchMax").equals("1"))) {
      draft.lose("That each word fits one gap only; here every gap offers all the words");
    }
    return new Gaps(draft, gaps, chosen -> Map.of(declared.id(), joined(chosen, true))).cloze(stem);
  }

  private Question ordering(ItemDraft draft, String stem, XmlElement interaction) {
    ResponseDeclaration declared = declaration(interaction);
    Map<String, Choice> choices = new LinkedHashMap<>();
    choices(draft, interaction.children("simpleChoice"))
        .forEach(choice -> choices.put(choice.id(), choice));
    List<String> order = declared.correct();
    if (order.isEmpty()) {
      throw new UnusableQuestionException("It has no right answer, as in a survey");
    }
    if (order.size() != choices.size() || !choices.keySet().equals(Set.copyOf(order))) {
      throw new UnusableQuestionException("Its right order does not name all its choices once");
    }
    double full = draft.mark(Map.of(declared.id(), order)).score();
    List<String> swapped = new ArrayList<>(order);
    swapped.set(0, order.get(1));
    swapped.set(1, order.get(0));
    double partly = draft.mark(Map.of(declared.id(), swapped)).score();
    if (full <= 0 || partly >= full) {
      throw new UnusableQuestionException("Its marking does not tell the right order from others");
    }
    if (Math.abs(partly / full - (order.size() - 2.0) / order.size()) > 1e-6) {
      draft.lose("How an order that is right only in part is marked");
    }
    List<Option> options = new ArrayList<>();
    Ids ids = new Ids();
    for (String id : order) {
      options.add(Option.key(ids.of(id), choices.get(id).text(), draft.named(id).orElse("")));
    }
    return new Question.Ordering(stem, draft.points(full), options, Basis.NONE);
  }

  private Question matching(ItemDraft draft, String stem, XmlElement interaction) {
    List<XmlElement> sides = interaction.children("simpleMatchSet");
    if (sides.size() != 2) {
      throw new UnusableQuestionException("It does not have two lists to match");
    }
    ResponseDeclaration declared = declaration(interaction);
    List<Choice> left = choices(draft, sides.get(0).children("simpleAssociableChoice"));
    List<Choice> right = choices(draft, sides.get(1).children("simpleAssociableChoice"));
    Map<String, String> forwards = pairs(declared, false);
    Map<String, String> backwards = pairs(declared, true);
    boolean isTurned = forwards.size() != left.size() && backwards.size() == right.size();
    Function<Map<String, String>, Map<String, List<String>>> responses =
        pairs -> Map.of(declared.id(), joined(pairs, isTurned));
    Pairs reader =
        isTurned
            ? new Pairs(draft, right, left, responses)
            : new Pairs(draft, left, right, responses);
    return withRationales(draft, reader.matching(stem, isTurned ? backwards : forwards));
  }

  private Question associate(ItemDraft draft, String stem, XmlElement interaction) {
    ResponseDeclaration declared = declaration(interaction);
    Map<String, Choice> choices = new LinkedHashMap<>();
    choices(draft, interaction.children("simpleAssociableChoice"))
        .forEach(choice -> choices.put(choice.id(), choice));
    Map<String, String> pairs = pairs(declared, false);
    Set<String> seconds = Set.copyOf(pairs.values());
    Set<String> all = new LinkedHashSet<>(pairs.keySet());
    all.addAll(seconds);
    if (!all.equals(choices.keySet()) || seconds.size() + pairs.size() != choices.size()) {
      throw new UnusableQuestionException("Its right pairs do not name all its choices once");
    }
    draft.lose("That any two things can be paired; here they stand in two lists");
    List<Choice> left = pairs.keySet().stream().map(choices::get).toList();
    List<Choice> right = choices.values().stream().filter(c -> seconds.contains(c.id())).toList();
    Pairs reader =
        new Pairs(draft, left, right, given -> Map.of(declared.id(), joined(given, false)));
    return reader.matching(stem, pairs);
  }

  private Question shortAnswer(ItemDraft draft, String stem, XmlElement interaction) {
    ResponseDeclaration declared = declaration(interaction);
    if (!interaction.attribute("patternMask").isEmpty()) {
      draft.lose("The pattern that an answer must have");
    }
    Set<String> candidates = new LinkedHashSet<>(declared.correct());
    candidates.addAll(declared.mapping().keySet());
    double full = 0;
    Map<String, Double> scores = new LinkedHashMap<>();
    for (String answer : candidates) {
      double score = draft.mark(Map.of(declared.id(), List.of(answer))).score();
      scores.put(answer, score);
      full = Math.max(full, score);
    }
    List<String> accepted = new ArrayList<>();
    for (String answer : candidates) {
      if (full > 0 && scores.get(answer) == full) {
        accepted.add(answer);
      } else if (full > 0 && scores.get(answer) > 0) {
        draft.lose("An answer that earns a part of the points: “%s”".formatted(answer));
      }
    }
    if (!candidates.isEmpty() && accepted.isEmpty()) {
      throw new UnusableQuestionException("Its right answer earns nothing by its own marking");
    }
    double points = draft.points(full > 0 ? full : 1);
    String asked = stem.endsWith("\n" + ItemBody.GAP) ? stem.substring(0, stem.length() - 6) : stem;
    return new Question.ShortAnswer(asked.strip(), points, accepted, rubric(points), Basis.NONE);
  }

  private List<Question.ShortAnswer.RubricLevel> rubric(double points) {
    List<Question.ShortAnswer.RubricLevel> levels = new ArrayList<>();
    for (String rubric : text.rubrics()) {
      for (String line : rubric.split("\\n+")) {
        Matcher level = RUBRIC_LINE.matcher(line);
        boolean isLevel = level.matches();
        double worth = isLevel ? XmlNumber.orElse(level.group(1), points) : points;
        if (!line.isBlank()) {
          levels.add(
              new Question.ShortAnswer.RubricLevel(
                  Math.min(worth, points), isLevel ? level.group(2) : line.strip()));
        }
      }
    }
    return levels;
  }

  private ResponseDeclaration declaration(XmlElement interaction) {
    return Optional.ofNullable(declarations.get(interaction.attribute("responseIdentifier")))
        .orElseThrow(() -> new UnusableQuestionException("It does not declare its response"));
  }

  private List<Choice> choices(ItemDraft draft, List<XmlElement> elements) {
    List<Choice> choices = new ArrayList<>();
    for (XmlElement element : elements) {
      choices.add(new Choice(element.attribute("identifier"), draft.text(text.text(element))));
    }
    return choices;
  }

  private static void listFixed(ItemDraft draft, XmlElement interaction) {
    boolean hasFixed =
        interaction.children().stream().anyMatch(e -> e.attribute("fixed").equals("true"));
    if (hasFixed || interaction.attribute("shuffle").equals("false")) {
      draft.lose("That choices keep their places");
    }
  }

  private static Map<String, String> pairs(ResponseDeclaration declared, boolean isTurned) {
    List<String> values = declared.correct();
    if (values.isEmpty()) {
      values =
          declared.mapping().entrySet().stream()
              .filter(entry -> entry.getValue() > 0)
              .map(Map.Entry::getKey)
              .toList();
    }
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String value : values) {
      String[] ends = value.split(" ");
      if (ends.length != 2) {
        throw new UnusableQuestionException("A right pair does not have two ends");
      }
      if (pairs.put(ends[isTurned ? 1 : 0], ends[isTurned ? 0 : 1]) != null) {
        return Map.of();
      }
    }
    return pairs;
  }

  private static List<String> joined(Map<String, String> pairs, boolean isTurned) {
    List<String> joined = new ArrayList<>();
    pairs.forEach((from, to) -> joined.add(isTurned ? to + " " + from : from + " " + to));
    return joined;
  }

  private static Question withRationales(ItemDraft draft, Question question) {
    if (!(question instanceof Question.Matching matching)) {
      return question;
    }
    List<Question.Matching.Item> left =
        matching.left().stream()
            .map(
                item ->
                    new Question.Matching.Item(
                        item.id(), item.text(), draft.named(item.id()).orElse("")))
            .toList();
    return new Question.Matching(
        matching.stem(),
        matching.points(),
        left,
        matching.right(),
        matching.pairs(),
        matching.basis());
  }
}
