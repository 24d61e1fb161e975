package org.civiquiz.core.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.civiquiz.core.text.Span;

/** An actor that is being put together from its mentions. */
final class ActorDraft {

  final EntityKind kind;
  final TreeSet<Span> mentions = new TreeSet<>();
  final Set<String> forms = new TreeSet<>();
  final Set<String> titles = new TreeSet<>();
  String name;
  Optional<String> title = Optional.empty();
  Optional<String> role = Optional.empty();
  Optional<String> organisation = Optional.empty();

  ActorDraft(String name, EntityKind kind) {
    this.name = name;
    this.kind = kind;
  }

  /** By the whole name, the surname, or the first part where the family name comes first. */
  boolean isPerson(String text) {
    int end = text.indexOf(' ');
    String first = end < 0 ? text : text.substring(0, end);
    if (kind != EntityKind.PERSON || !name.contains(first)) {
      return false;
    }
    String[] parts = name.split(" ");
    boolean middle = parts.length > 2 && text.equals(parts[0] + " " + parts[parts.length - 1]);
    return name.equals(text)
        || middle
        || parts.length > 1 && (name.endsWith(" " + text) || parts[0].equals(text));
  }

  /** By the whole name, or the letters that stand for it: "WHO". */
  boolean isCalled(String text) {
    return name.equalsIgnoreCase(text) || kind != EntityKind.PERSON && forms.contains(text);
  }

  /** Whether the letters are the first ones of the name's longer words. */
  boolean isAbbreviatedTo(String letters) {
    StringBuilder capitals = new StringBuilder();
    for (String word : name.split("[\\s-]+")) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        capitals.append(word.charAt(0));
      }
    }
    return letters.length() > 1 && capitals.toString().equals(letters.replace(".", ""));
  }

  Actor actor() {
    List<String> aliases = new ArrayList<>();
    for (String form : forms) {
      if (!form.equals(name)) {
        aliases.add(form);
      }
    }
    return new Actor(
        kind, name, title, role, organisation, aliases, List.copyOf(mentions), gender());
  }

  private Optional<Gender> gender() {
    if (kind != EntityKind.PERSON) {
      return Optional.empty();
    }
    return Stream.of(titles.stream(), title.stream(), role.stream())
        .flatMap(words -> words)
        .flatMap(words -> Gender.ofTitle(words).stream())
        .findFirst()
        .or(() -> Gender.ofName(name));
  }
}
