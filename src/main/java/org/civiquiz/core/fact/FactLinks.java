package org.civiquiz.core.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.civiquiz.core.text.Span;
import org.civiquiz.core.text.Words;

/** Finds facts that an article states twice, and facts that contradict each other. */
final class FactLinks {

  // Pairs are compared within one subject and verb; a text that repeats itself is cut off here.
  private static final int MOST_ALIKE = 30;
  private static final double ALIKE = 0.6;
  private static final Set<Certainty> TOLD = Set.of(Certainty.CONFIRMED, Certainty.PLANNED);

  private final List<Fact> facts;
  private final Map<Span, List<Fact>> figures = new HashMap<>();

  private FactLinks(List<Fact> facts) {
    this.facts = facts;
    for (Fact fact : facts) {
      if (fact instanceof Fact.Quantity || fact instanceof Fact.DateMention) {
        figures.computeIfAbsent(fact.evidence().get(0), key -> new ArrayList<>()).add(fact);
      }
    }
  }

  static List<FactLink> between(List<Fact> facts) {
    return new FactLinks(facts).find();
  }

  private List<FactLink> find() {
    Map<String, List<Fact>> bySubject = new LinkedHashMap<>();
    for (Fact fact : facts) {
      key(fact).ifPresent(key -> bySubject.computeIfAbsent(key, k -> new ArrayList<>()).add(fact));
    }
    List<FactLink> links = new ArrayList<>();
    for (List<Fact> alike : bySubject.values()) {
      int end = Math.min(alike.size(), MOST_ALIKE);
      for (int i = 0; i < end; i++) {
        for (int j = i + 1; j < end; j++) {
          link(alike.get(i), alike.get(j)).ifPresent(links::add);
        }
      }
    }
    return links;
  }

  private static Optional<String> key(Fact fact) {
    if (fact instanceof Fact.Action action) {
      VerbGroup verb = action.clause().verb();
      return Optional.of(
          "action " + name(action.clause().subject()) + "|" + verb.lemma() + "|" + verb.passive());
    } else if (fact instanceof Fact.Request request) {
      return Optional.of("request " + name(request.asker()));
    } else if (fact instanceof Fact.Exchange) {
      return Optional.of("exchange");
    } else if (fact instanceof Fact.IndirectStatement said) {
      return Optional.of("said " + name(said.speaker()));
    }
    return Optional.empty();
  }

  private static String name(Mention mention) {
    return mention.name().toLowerCase(Locale.ROOT).replaceFirst("^(?:the|a|an) ", "");
  }

  private Optional<FactLink> link(Fact first, Fact second) {
    boolean apart = first.evidence().stream().noneMatch(second.evidence()::contains);
    if (!apart || !areAlike(words(first), words(second))) {
      return Optional.empty();
    }
    if (first instanceof Fact.Action one && second instanceof Fact.Action other) {
      Optional<String> difference = difference(one, other);
      boolean told = TOLD.contains(one.certainty()) && TOLD.contains(other.certainty());
      if (difference.isPresent()) {
        return told
            ? Optional.of(
                new FactLink(FactLink.Kind.CONTRADICTORY, first, second, difference.get()))
            : Optional.empty();
      }
    }
    return Optional.of(new FactLink(FactLink.Kind.SAME, first, second, ""));
  }

  private Optional<String> difference(Fact.Action one, Fact.Action other) {
    if (one.clause().verb().negated() != other.clause().verb().negated()) {
      return Optional.of("one says that it is so, the other that it is not");
    }
    Map<String, Set<String>> values = values(one);
    Map<String, Set<String>> others = values(other);
    for (Map.Entry<String, Set<String>> entry : values.entrySet()) {
      Set<String> value = others.getOrDefault(entry.getKey(), Set.of());
      boolean single = entry.getValue().size() == 1 && value.size() == 1;
      if (single && !value.equals(entry.getValue())) {
        return Optional.of(
            "%s or %s".formatted(entry.getValue().iterator().next(), value.iterator().next()));
      }
    }
    return Optional.empty();
  }

  // What is counted or dated in the clause, with every number or date given for it.
  private Map<String, Set<String>> values(Fact.Action action) {
    Map<String, Set<String>> values = new LinkedHashMap<>();
    Span clause = action.clause().phrase().span();
    for (Fact figure : figures.getOrDefault(action.evidence().get(0), List.of())) {
      if (figure instanceof Fact.Quantity quantity && clause.contains(quantity.number().span())) {
        String unit = quantity.kind() + " " + Words.stem(quantity.unit().toLowerCase(Locale.ROOT));
        values.computeIfAbsent(unit, key -> new HashSet<>()).add(quantity.phrase().text());
      } else if (figure instanceof Fact.DateMention date
          && clause.contains(date.phrase().span())
          && date.kind() != Fact.DateMention.Kind.RELATIVE) {
        values
            .computeIfAbsent(date.kind().name(), key -> new HashSet<>())
            .add(date.phrase().text());
      }
    }
    return values;
  }

  private static Set<String> words(Fact fact) {
    String text;
    if (fact instanceof Fact.Action action) {
      text = action.clause().tail().map(Phrase::text).orElse("");
    } else if (fact instanceof Fact.Request request) {
      text = request.what().text();
    } else if (fact instanceof Fact.Exchange exchange) {
      text = exchange.first().what().text() + " " + exchange.second().what().text();
    } else if (fact instanceof Fact.IndirectStatement said) {
      text = said.content().text();
    } else {
      text = "";
    }
    Set<String> words = new HashSet<>(Words.of(text).content());
    words.removeIf(word -> Character.isDigit(word.charAt(0)));
    return words;
  }

  private static boolean areAlike(Set<String> one, Set<String> other) {
    int smaller = Math.min(one.size(), other.size());
    return smaller > 0 && Words.shared(one, other) >= ALIKE * smaller;
  }
}
