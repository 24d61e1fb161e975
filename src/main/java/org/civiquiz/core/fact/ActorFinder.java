package org.civiquiz.core.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.civiquiz.core.text.Sentence;
import org.civiquiz.core.text.Sentence.Part;
import org.civiquiz.core.text.SyntaxNode;

/** Finds the actors of an article by their names, titles and the roles beside them. */
final class ActorFinder {

  private static final Set<String> FORMS_OF_ADDRESS =
      Set.of("mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "sir", "dame", "lord", "lady");

  // About the length of a paragraph.
  private static final int NEAR = 300;

  private final ActorWords words;
  private final NameReader reader;

  ActorFinder(ActorWords words) {
    this.words = Objects.requireNonNull(words);
    this.reader = new NameReader(words);
  }

  Actors find(List<Sentence> sentences) {
    List<Name> names = new ArrayList<>();
    List<Name> inHeadings = new ArrayList<>();
    for (Sentence sentence : sentences) {
      boolean heading =
          sentence.place().part() == Part.TITLE || sentence.place().part() == Part.HEADING;
      (heading ? inHeadings : names).addAll(reader.read(sentence));
    }
    NameKind kinds = new NameKind(words, names);
    Map<String, ActorDraft> drafts = new LinkedHashMap<>();
    // Full names first: a surname alone is understood only once its bearer is known.
    for (Name name : names) {
      kinds.of(name).ifPresent(kind -> draft(drafts, name, kind));
      kinds.describedBody(name).ifPresent(role -> describe(drafts, name, role));
    }
    List<ActorDraft> known = merged(List.copyOf(drafts.values()));
    for (Name name : names) {
      mention(known, name);
    }
    for (Name name : inHeadings) {
      mention(known, name);
    }
    List<ActorDraft> all = new ArrayList<>(known);
    all.addAll(new Collectives(words).find(sentences, known));
    return new Actors(
        all.stream()
            .filter(draft -> !draft.mentions.isEmpty())
            .sorted((a, b) -> a.mentions.first().compareTo(b.mentions.first()))
            .map(ActorDraft::actor)
            .toList());
  }

  private static void describe(Map<String, ActorDraft> drafts, Name name, String role) {
    ActorDraft draft = drafts.get(name.text());
    if (draft != null && draft.kind == EntityKind.ORGANISATION && draft.role.isEmpty()) {
      draft.role = Optional.of(role);
    }
  }

  private void draft(Map<String, ActorDraft> drafts, Name name, EntityKind kind) {
    ActorDraft draft = null;
    if (kind == EntityKind.PERSON) {
      List<ActorDraft> bearers =
          drafts.values().stream().filter(known -> known.isPerson(name.text())).toList();
      if (bearers.size() == 1) {
        draft = bearers.get(0);
      } else if (bearers.size() > 1) {
        return;
      }
    }
    if (draft == null) {
      draft = drafts.computeIfAbsent(name.text(), text -> new ActorDraft(text, kind));
    }
    if (draft.name.length() < name.text().length()) {
      draft.name = name.text();
    }
    if (!name.title().isEmpty()) {
      addTitle(draft, name);
    }
    if (kind == EntityKind.PERSON) {
      addRole(draft, name);
    }
  }

  private void addTitle(ActorDraft draft, Name name) {
    String title = name.titleText();
    boolean address = FORMS_OF_ADDRESS.contains(title.toLowerCase(java.util.Locale.ROOT));
    if (draft.title.isEmpty() && !address && isOffice(name)) {
      draft.title = Optional.of(title);
    }
    draft.titles.add(title);
    if (draft.organisation.isEmpty()) {
      draft.organisation = Apposition.organisationOfTitle(name, words);
    }
  }

  // "North Korean leader" and "Junior Minister", but not "neighbour", or "Junior" as a first word.
  private boolean isOffice(Name name) {
    String title = name.titleText();
    boolean opens = name.fullSpan().start() == name.sentence().span().start();
    boolean capital = Character.isUpperCase(title.codePointAt(0)) && !opens;
    return capital || title.contains(" ") || words.isOffice(title);
  }

  private void addRole(ActorDraft draft, Name name) {
    Optional<SyntaxNode> role = Apposition.role(name, words);
    if (draft.role.isEmpty() && role.isPresent()) {
      draft.role = role.map(SyntaxNode::text);
    }
    if (draft.organisation.isEmpty()) {
      draft.organisation =
          Apposition.organisation(name, words)
              .or(() -> role.flatMap(node -> Apposition.organisationOfRole(node, words)));
    }
  }

  // Two drafts of one: "Powell" before "Jerome Powell" was met, "WHO" after its full name.
  private static List<ActorDraft> merged(List<ActorDraft> drafts) {
    List<ActorDraft> merged = new ArrayList<>();
    for (ActorDraft draft : drafts) {
      List<ActorDraft> fuller =
          drafts.stream().filter(other -> other != draft && isFuller(other, draft)).toList();
      if (fuller.size() == 1) {
        ActorDraft other = fuller.get(0);
        other.titles.addAll(draft.titles);
        if (other.title.isEmpty()) {
          other.title = draft.title;
        }
        if (draft.kind == EntityKind.ORGANISATION) {
          other.forms.add(draft.name);
        }
      } else {
        merged.add(draft);
      }
    }
    return merged;
  }

  private static boolean isFuller(ActorDraft other, ActorDraft draft) {
    boolean person =
        draft.kind == EntityKind.PERSON
            && other.isPerson(draft.name)
            && other.name.length() > draft.name.length();
    boolean letters =
        draft.kind == EntityKind.ORGANISATION
            && other.kind != EntityKind.PERSON
            && (other.isAbbreviatedTo(draft.name) || isPart(draft.name, other.name));
    return person || letters;
  }

  // Of two who share a surname, the one of whom the paragraph has spoken.
  private static boolean isNear(ActorDraft draft, Name name) {
    int start = name.span().start();
    return draft.mentions.stream().anyMatch(m -> m.end() <= start && start - m.end() < NEAR);
  }

  // "the Chamber" after "the Chamber of Commerce"
  private static boolean isPart(String name, String whole) {
    return !name.contains(" ") && whole.startsWith(name + " of ");
  }

  private static void mention(List<ActorDraft> drafts, Name name) {
    String text = name.text();
    List<ActorDraft> exact = drafts.stream().filter(draft -> draft.isCalled(text)).toList();
    List<ActorDraft> bearers =
        exact.isEmpty() ? drafts.stream().filter(draft -> draft.isPerson(text)).toList() : exact;
    if (bearers.size() > 1 && !name.title().isEmpty()) {
      bearers = bearers.stream().filter(draft -> draft.titles.contains(name.titleText())).toList();
    }
    if (bearers.size() > 1) {
      bearers = bearers.stream().filter(draft -> isNear(draft, name)).toList();
    }
    // Names within names: "the Biden administration" does not mention the man.
    boolean within = bearers.size() == 1 && bearers.get(0).kind == EntityKind.PERSON;
    if (bearers.size() == 1 && !(within && NameKind.modifies(name))) {
      bearers.get(0).mentions.add(name.span());
      bearers.get(0).forms.add(text);
      if (!name.title().isEmpty()) {
        bearers.get(0).forms.add(name.titleText() + " " + text);
      }
    }
  }
}
