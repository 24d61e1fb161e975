package org.civiquiz.core.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.civiquiz.core.text.Sentence;
import org.civiquiz.core.text.Sentence.Part;
import org.civiquiz.core.text.Span;
import org.civiquiz.core.text.SyntaxNode;
import org.civiquiz.core.text.Token;

/**
 * Finds bodies that an article names by a description alone: "the Biden administration", "the
 * school board". One is known as an actor if nothing else in the article could be meant by it.
 */
final class Collectives {

  private static final Set<String> SEVERAL = Set.of("other", "another", "each", "every", "second");
  // What is a building or a sum before it is a body.
  private static final Set<String> PLACES =
      Set.of(
          "house",
          "center",
          "centre",
          "school",
          "museum",
          "hospital",
          "fund",
          "circuit",
          "majority",
          "watch",
          "movement",
          "society",
          "network",
          "bank");
  private static final Set<String> NAMED =
      Set.of("administration", "government", "campaign", "cabinet", "ministry", "team", "office");

  private final ActorWords words;

  Collectives(ActorWords words) {
    this.words = words;
  }

  /** A definite noun phrase: "the city council". */
  private record Described(SyntaxNode phrase, String text, Set<String> modifiers, boolean acts) {}

  /** The bodies that are no named ones; to those, their short descriptions are added. */
  List<ActorDraft> find(List<Sentence> sentences, List<ActorDraft> named) {
    Map<String, List<Described>> byHead = new LinkedHashMap<>();
    Set<String> indefinite = new TreeSet<>();
    for (Sentence sentence : sentences) {
      if (sentence.place().part() != Part.TITLE && sentence.place().part() != Part.HEADING) {
        sentence
            .tree()
            .ifPresent(tree -> tree.descendants().forEach(node -> note(node, byHead, indefinite)));
      }
    }
    List<ActorDraft> found = new ArrayList<>();
    byHead.forEach((head, all) -> body(head, all, named, indefinite).ifPresent(found::add));
    return found;
  }

  private void note(SyntaxNode node, Map<String, List<Described>> byHead, Set<String> indefinite) {
    if (!node.is("NP")
        || node.children().stream().anyMatch(child -> child.is("NP") && !isOwner(child))) {
      return;
    }
    Token head = node.head();
    boolean body = head.tag().equals("NN") && words.isActingBody(head.text());
    if (!body || node.lastToken() != head || PLACES.contains(head.lemma()) || isOfOffice(node)) {
      return;
    }
    Token first = node.token();
    Set<String> modifiers = modifiers(node);
    boolean owned = isOwner(node.children().get(0));
    boolean several =
        modifiers.stream().anyMatch(SEVERAL::contains) || SEVERAL.contains(first.lemma());
    if (several) {
      indefinite.add(head.lemma());
    } else if (first.is("the") || owned) {
      byHead
          .computeIfAbsent(head.lemma(), key -> new ArrayList<>())
          .add(new Described(node, text(node), modifiers, acts(node) || isNamed(node)));
    }
  }

  private static Set<String> modifiers(SyntaxNode node) {
    Set<String> modifiers = new TreeSet<>();
    List<Token> tokens = new ArrayList<>(node.tokens());
    tokens.remove(tokens.size() - 1);
    complement(node).ifPresent(phrase -> tokens.addAll(phrase.tokens()));
    for (Token token : tokens) {
      if (!token.hasTag("DT") && !token.hasTag("POS")) {
        modifiers.add(token.lemma().toLowerCase(Locale.ROOT));
      }
    }
    return modifiers;
  }

  // "the campaign against the levy" is not the one for it.
  private static Optional<SyntaxNode> complement(SyntaxNode node) {
    return node.parent()
        .filter(parent -> parent.is("NP") && parent.children().get(0) == node)
        .flatMap(parent -> parent.child("PP"))
        .filter(phrase -> phrase.first() == node.end());
  }

  private static String text(SyntaxNode node) {
    Span whole =
        complement(node).map(phrase -> node.span().cover(phrase.span())).orElse(node.span());
    return whole.in(node.source()).replaceFirst("^(?:The|[Aa]n?) ", "the ");
  }

  // "the Secretary of State’s office"
  private static boolean isOfOffice(SyntaxNode node) {
    return node.token().isProper()
        && node.parent().filter(parent -> parent.is("PP") && parent.token().is("of")).isPresent();
  }

  // "the Biden administration" is one even if it does nothing.
  private static boolean isNamed(SyntaxNode node) {
    return NAMED.contains(node.head().lemma()) && node.tokens().stream().anyMatch(Token::isProper);
  }

  private static boolean isOwner(SyntaxNode node) {
    return node.is("NP") && node.lastToken().hasTag("POS");
  }

  // The subject of a verb that is no form of "be".
  private static boolean acts(SyntaxNode node) {
    SyntaxNode top = node;
    while (top.parent().filter(parent -> parent.is("NP")).isPresent()
        && top.parent().get().children().get(0) == top) {
      top = top.parent().get();
    }
    int end = top.end();
    return top.parent()
        .filter(parent -> parent.is("S"))
        .flatMap(parent -> parent.child("VP"))
        .filter(verb -> verb.first() >= end && !isBeing(verb))
        .isPresent();
  }

  private static boolean isBeing(SyntaxNode verb) {
    return verb.token().lemma().equals("be")
        && !verb.find("VBG").stream().anyMatch(leaf -> leaf.first() <= verb.first() + 2);
  }

  private static Optional<ActorDraft> body(
      String head, List<Described> all, List<ActorDraft> named, Set<String> indefinite) {
    Described fullest = all.get(0);
    for (Described next : all) {
      boolean longer = next.modifiers().size() > fullest.modifiers().size();
      fullest = longer ? next : fullest;
    }
    Set<String> modifiers = fullest.modifiers();
    boolean one = all.stream().allMatch(next -> modifiers.containsAll(next.modifiers()));
    boolean acts = all.stream().anyMatch(Described::acts);
    if (!one || indefinite.contains(head)) {
      return Optional.empty();
    }
    List<ActorDraft> same = named.stream().filter(draft -> ends(draft, head)).toList();
    if (same.size() > 1) {
      return Optional.empty();
    } else if (same.size() == 1) {
      boolean fits = modifiers.stream().allMatch(word -> contains(same.get(0), word));
      return fits ? alias(same.get(0), all) : Optional.empty();
    }
    if (!acts) {
      return Optional.empty();
    }
    return alias(new ActorDraft(fullest.text(), EntityKind.ORGANISATION), all);
  }

  private static Optional<ActorDraft> alias(ActorDraft draft, List<Described> all) {
    boolean known = !draft.mentions.isEmpty();
    for (Described next : all) {
      boolean taken =
          draft.mentions.stream().anyMatch(mention -> mention.overlaps(next.phrase().span()));
      if (!taken) {
        draft.mentions.add(next.phrase().span());
        draft.forms.add(next.phrase().text().replaceFirst("^The ", "the "));
      }
    }
    return known ? Optional.empty() : Optional.of(draft);
  }

  private static boolean ends(ActorDraft draft, String head) {
    boolean named =
        draft.name.toLowerCase(Locale.ROOT).matches(".*\\b" + head + "(?: (?:of|for) .*)?");
    boolean described = draft.role.filter(role -> role.endsWith(" " + head)).isPresent();
    return draft.kind == EntityKind.ORGANISATION && (named || described);
  }

  private static boolean contains(ActorDraft draft, String word) {
    String words = draft.name + " " + draft.role.orElse("");
    return List.of(words.toLowerCase(Locale.ROOT).split(" ")).contains(word);
  }
}
