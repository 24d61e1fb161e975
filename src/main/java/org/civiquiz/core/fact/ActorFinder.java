package org.civiquiz.core.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.civiquiz.core.text.Sentence;
import org.civiquiz.core.text.Sentence.Part;
import org.civiquiz.core.text.Span;
import org.civiquiz.core.text.SyntaxNode;
import org.civiquiz.core.text.Token;

/** Finds the actors of an article by their names, titles and the roles beside them. */
final class ActorFinder {

  private static final Set<String> FORMS_OF_ADDRESS =
      Set.of("mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "sir", "dame", "lord", "lady");

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
    Map<String, Draft> drafts = new LinkedHashMap<>();
    // Full names first: a surname alone is understood only once its bearer is known.
    for (Name name : names) {
      classify(name).ifPresent(kind -> draft(drafts, name, kind));
    }
    List<Draft> known = mergeOffices(List.copyOf(drafts.values()));
    for (Name name : names) {
      mention(known, name);
    }
    for (Name name : inHeadings) {
      mention(known, name);
    }
    return new Actors(
        known.stream()
            .filter(draft -> !draft.mentions.isEmpty())
            .sorted((a, b) -> a.mentions.first().compareTo(b.mentions.first()))
            .map(Draft::actor)
            .toList());
  }

  private Optional<EntityKind> classify(Name name) {
    String text = name.text();
    int count = name.tokens().size();
    if (words.isCountry(text)) {
      return Optional.of(EntityKind.COUNTRY);
    }
    boolean body = isBody(name);
    if (!name.title().isEmpty() && count <= 4 && !body) {
      return Optional.of(EntityKind.PERSON);
    }
    if (body) {
      return Optional.of(EntityKind.ORGANISATION);
    }
    if (count >= 2 && count <= 4 && !words.isPlace(text) && !modifies(name)) {
      boolean person = Gender.ofName(text).isPresent() || Apposition.role(name, words).isPresent();
      if (person) {
        return Optional.of(EntityKind.PERSON);
      }
    }
    boolean acronym = text.matches("[A-Z]{2,6}") && !words.isRole(text);
    return acronym ? Optional.of(EntityKind.ORGANISATION) : Optional.empty();
  }

  // "Board of Elections" is a board; "Harborview City Council" a council.
  private boolean isBody(Name name) {
    List<Token> tokens = name.tokens();
    int head = tokens.size() - 1;
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.get(i).is("of") || tokens.get(i).is("for") || tokens.get(i).is("on")) {
        head = i - 1;
        break;
      }
    }
    Token token = tokens.get(head);
    return words.isBody(token.text()) && !(tokens.size() == 1 && isSentenceStart(name));
  }

  private static boolean isSentenceStart(Name name) {
    return name.fullSpan().start() == name.sentence().span().start();
  }

  // "the Whitfield campaign": the name only says whose.
  private static boolean modifies(Name name) {
    List<Token> tokens = name.sentence().tokens();
    int after = tokens.indexOf(name.last()) + 1;
    return after < tokens.size() && tokens.get(after).hasTag("NN");
  }

  private void draft(Map<String, Draft> drafts, Name name, EntityKind kind) {
    Draft draft = null;
    if (kind == EntityKind.PERSON) {
      List<Draft> bearers =
          drafts.values().stream().filter(known -> known.isPerson(name.text())).toList();
      if (bearers.size() == 1) {
        draft = bearers.get(0);
      } else if (bearers.size() > 1) {
        return;
      }
    }
    if (draft == null) {
      draft = drafts.computeIfAbsent(name.text(), text -> new Draft(text, kind));
    }
    if (draft.name.length() < name.text().length()) {
      draft.name = name.text();
    }
    if (!name.title().isEmpty()) {
      String title = name.titleText();
      boolean address = FORMS_OF_ADDRESS.contains(title.toLowerCase(Locale.ROOT));
      boolean capital = Character.isUpperCase(title.codePointAt(0));
      if (draft.title.isEmpty() && (capital || isOffice(title)) && !address) {
        draft.title = Optional.of(title);
      }
      draft.titles.add(title);
    }
    Optional<SyntaxNode> role = Apposition.role(name, words);
    if (draft.role.isEmpty() && role.isPresent()) {
      draft.role = role.map(SyntaxNode::text);
    }
    if (draft.organisation.isEmpty()) {
      draft.organisation = Apposition.organisation(name, words);
    }
  }

  // "North Korean leader", but not "neighbour" or "actor" in small letters with nothing before it.
  private static boolean isOffice(String title) {
    return title.contains(" ");
  }

  // Two drafts of one person: "Powell" before "Jerome Powell" was met.
  private static List<Draft> mergeOffices(List<Draft> drafts) {
    List<Draft> merged = new ArrayList<>();
    for (Draft draft : drafts) {
      List<Draft> fuller =
          drafts.stream()
              .filter(other -> other != draft && other.isPerson(draft.name))
              .filter(other -> other.name.length() > draft.name.length())
              .toList();
      if (draft.kind == EntityKind.PERSON && fuller.size() == 1) {
        fuller.get(0).titles.addAll(draft.titles);
        if (fuller.get(0).title.isEmpty()) {
          fuller.get(0).title = draft.title;
        }
      } else {
        merged.add(draft);
      }
    }
    return merged;
  }

  private static void mention(List<Draft> drafts, Name name) {
    String text = name.text();
    List<Draft> exact = drafts.stream().filter(draft -> draft.name.equalsIgnoreCase(text)).toList();
    List<Draft> bearers =
        exact.isEmpty() ? drafts.stream().filter(draft -> draft.isPerson(text)).toList() : exact;
    if (bearers.size() > 1 && !name.title().isEmpty()) {
      bearers = bearers.stream().filter(draft -> draft.titles.contains(name.titleText())).toList();
    }
    // Names within names: "the Biden administration" does not mention the man.
    if (bearers.size() == 1 && !(bearers.get(0).kind == EntityKind.PERSON && modifies(name))) {
      bearers.get(0).mentions.add(name.span());
      bearers.get(0).forms.add(text);
      if (!name.title().isEmpty()) {
        bearers.get(0).forms.add(name.titleText() + " " + text);
      }
    }
  }

  /** An actor that is being put together. */
  private static final class Draft {
    private final EntityKind kind;
    private final TreeSet<Span> mentions = new TreeSet<>();
    private final Set<String> forms = new TreeSet<>();
    private final Set<String> titles = new TreeSet<>();
    private String name;
    private Optional<String> title = Optional.empty();
    private Optional<String> role = Optional.empty();
    private Optional<String> organisation = Optional.empty();

    private Draft(String name, EntityKind kind) {
      this.name = name;
      this.kind = kind;
    }

    // By the whole name, the surname, or the first part where the family name comes first.
    private boolean isPerson(String text) {
      if (kind != EntityKind.PERSON) {
        return false;
      }
      String[] parts = name.split(" ");
      boolean middle = parts.length > 2 && text.equals(parts[0] + " " + parts[parts.length - 1]);
      return name.equals(text)
          || middle
          || parts.length > 1 && (name.endsWith(" " + text) || parts[0].equals(text));
    }

    private Actor actor() {
      List<String> aliases = new ArrayList<>();
      for (String form : forms) {
        if (!form.equals(name)) {
          aliases.add(form);
        }
      }
      return new Actor(kind, name, title, role, organisation, aliases, List.copyOf(mentions));
    }
  }
}
