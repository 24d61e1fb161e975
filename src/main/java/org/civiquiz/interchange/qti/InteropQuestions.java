package org.civiquiz.interchange.qti;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.civiquiz.core.question.Basis;
import org.civiquiz.core.question.Option;
import org.civiquiz.core.question.Question;
import org.civiquiz.interchange.UnusableQuestionException;
import org.civiquiz.interchange.XmlElement;

/** Makes a question of the responses of an item of version 1.2. */
final class InteropQuestions {

  private final InteropPresentation shown;
  private final InteropMarking marking;
  private final ItemDraft draft;
  private final List<XmlElement> responses;

  InteropQuestions(InteropPresentation shown, InteropMarking marking, ItemDraft draft) {
    this.shown = shown;
    this.marking = marking;
    this.draft = draft;
    this.responses = shown.responses();
  }

  Question question() {
    for (XmlElement response : responses) {
      if (response.is("response_xy") || response.descendant("render_hotspot").isPresent()) {
        throw new UnusableQuestionException("It is answered on a picture");
      } else if (response.descendant("render_slider").isPresent()) {
        throw new UnusableQuestionException("It is answered with a slider");
      } else if (!response.is("response_lid", "response_str", "response_num")) {
        throw new UnusableQuestionException(
            "It is answered in a way that is not known (%s)".formatted(response.name()));
      }
    }
    String stem = draft.text(shown.stem());
    XmlElement first = responses.get(0);
    if (responses.stream().allMatch(response -> response.is("response_lid"))) {
      return responses.size() == 1 ? choice(stem, first) : several(stem);
    }
    if (responses.size() > 1) {
      throw new UnusableQuestionException("It has several gaps to write in");
    }
    return shortAnswer(stem, first);
  }

  private Question choice(String stem, XmlElement response) {
    String id = response.attribute("ident");
    List<Choice> choices = shown.choices(response, draft);
    String cardinality = response.attribute("rcardinality");
    if (cardinality.equalsIgnoreCase("ordered")) {
      return ordering(stem, id, choices);
    }
    MarkedChoices reader = new MarkedChoices(draft, id, choices);
    return cardinality.equalsIgnoreCase("multiple")
        ? reader.multiple(stem, new LinkedHashSet<>(marking.wanted(id)))
        : reader.single(stem, Set.of());
  }

  private Question ordering(String stem, String response, List<Choice> choices) {
    Map<String, Choice> byId = new LinkedHashMap<>();
    choices.forEach(choice -> byId.put(choice.id(), choice));
    List<String> order = marking.wanted(response);
    if (!byId.keySet().equals(Set.copyOf(order)) || order.size() < 2) {
      throw new UnusableQuestionException("Its right order does not name all its choices once");
    }
    List<String> swapped = new ArrayList<>(order);
    swapped.set(0, order.get(1));
    swapped.set(1, order.get(0));
    double full = draft.mark(Map.of(response, order)).score();
    double partly = draft.mark(Map.of(response, swapped)).score();
    if (full <= 0 || partly >= full) {
      throw new UnusableQuestionException("Its marking does not tell the right order from others");
    }
    if (Math.abs(partly / full - (order.size() - 2.0) / order.size()) > 1e-6) {
      draft.lose("How an order that is right only in part is marked");
    }
    Ids ids = new Ids();
    List<Option> options =
        order.stream().map(id -> Option.key(ids.of(id), byId.get(id).text(), "")).toList();
    return new Question.Ordering(stem, draft.points(full), options, Basis.NONE);
  }

  private Question several(String stem) {
    String marked = stem;
    for (XmlElement response : responses) {
      String id = response.attribute("ident");
      String name = id.startsWith("response_") ? id.substring("response_".length()) : id;
      marked = marked.replace("[" + name + "]", "{{" + id + "}}");
    }
    String text = marked;
    boolean areGaps =
        responses.stream().allMatch(r -> text.contains("{{" + r.attribute("ident") + "}}"));
    return areGaps ? cloze(text) : matching(stem);
  }

  private Question cloze(String stem) {
    List<Gap> gaps = new ArrayList<>();
    for (XmlElement response : responses) {
      String id = response.attribute("ident");
      List<String> wanted = marking.wanted(id);
      gaps.add(
          new Gap(id, shown.choices(response, draft), wanted.size() == 1 ? wanted.get(0) : ""));
    }
    return Gaps.withOwnResponses(draft, gaps).cloze(stem);
  }

  private Question matching(String stem) {
    List<Choice> left = new ArrayList<>();
    Map<String, String> rightByText = new LinkedHashMap<>();
    Map<String, Map<String, String>> choiceByRight = new HashMap<>();
    Map<String, String> key = new LinkedHashMap<>();
    for (XmlElement response : responses) {
      String id = response.attribute("ident");
      left.add(new Choice(id, draft.text(shown.left(response))));
      List<String> wanted = marking.wanted(id);
      if (wanted.size() != 1) {
        throw new UnusableQuestionException("Something to match has not exactly one right partner");
      }
      Map<String, String> own = new HashMap<>();
      for (Choice choice : shown.choices(response, draft)) {
        String right =
            rightByText.computeIfAbsent(choice.text(), t -> "r" + (rightByText.size() + 1));
        own.putIfAbsent(right, choice.id());
        if (choice.id().equals(wanted.get(0))) {
          key.put(id, right);
        }
      }
      choiceByRight.put(id, own);
    }
    List<Choice> right = new ArrayList<>();
    rightByText.forEach((text, id) -> right.add(new Choice(id, text)));
    return new Pairs(draft, left, right, pairs -> responsesOf(pairs, choiceByRight))
        .matching(stem, key);
  }

  private Map<String, List<String>> responsesOf(
      Map<String, String> pairs, Map<String, Map<String, String>> choiceByRight) {
    Map<String, List<String>> given = new HashMap<>();
    responses.forEach(response -> given.put(response.attribute("ident"), List.of()));
    pairs.forEach(
        (left, right) -> given.put(left, List.of(choiceByRight.get(left).getOrDefault(right, ""))));
    return given;
  }

  private Question shortAnswer(String stem, XmlElement response) {
    String id = response.attribute("ident");
    Map<String, Double> scores = new LinkedHashMap<>();
    double full = 0;
    for (String answer : marking.wanted(id)) {
      double score = draft.mark(Map.of(id, List.of(answer))).score();
      scores.put(answer, score);
      full = Math.max(full, score);
    }
    boolean isNumber =
        response.is("response_num")
            || response.descendants("render_fib").stream()
                .anyMatch(fib -> fib.attribute("fibtype").matches("(?i)decimal|integer"));
    List<String> accepted = new ArrayList<>();
    for (Map.Entry<String, Double> entry : scores.entrySet()) {
      if (entry.getValue() == full && full > 0) {
        accepted.add(isNumber ? XmlNumber.written(entry.getKey()) : entry.getKey());
      } else if (entry.getValue() > 0) {
        draft.lose("An answer that earns a part of the points: “%s”".formatted(entry.getKey()));
      }
    }
    if (marking.hasRange()) {
      if (accepted.isEmpty()) {
        throw new UnusableQuestionException("Every number within a range is right");
      }
      if (marking.reachesBeyond(accepted)) {
        draft.lose("That numbers near the right one count as well");
      }
    }
    double points = draft.points(full > 0 ? full : 1);
    return new Question.ShortAnswer(stem, points, accepted, List.of(), Basis.NONE);
  }
}
