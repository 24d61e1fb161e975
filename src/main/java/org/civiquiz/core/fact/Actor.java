package org.civiquiz.core.fact;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.civiquiz.core.text.Span;

/**
 * Somebody who does or says something in an article: a person, body, country or group.
 *
 * @param name the fullest name, without title: "Kamala Harris", "North Korea", "the city council"
 * @param title as printed before the name: "Vice President", "Judge"
 * @param role as printed beside the name: "a lawyer for the union", "the Norwegian diplomat who
 *     chaired the talks"
 * @param organisation that the role or title names, if any: "Climate Watch Africa"
 * @param aliases other ways in which the article names the same, without pronouns; they may be
 *     shared by nobody else
 * @param mentions where the name or an alias stands, in the order of the text
 * @param gender of a person, as far as a title, role or first name tells it
 */
public record Actor(
    EntityKind kind,
    String name,
    Optional<String> title,
    Optional<String> role,
    Optional<String> organisation,
    List<String> aliases,
    List<Span> mentions,
    Optional<Gender> gender) {

  public Actor {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(name);
    aliases = List.copyOf(aliases);
    mentions = List.copyOf(mentions);
  }

  /** One of whom no gender is known. */
  public Actor(
      EntityKind kind,
      String name,
      Optional<String> title,
      Optional<String> role,
      Optional<String> organisation,
      List<String> aliases,
      List<Span> mentions) {
    this(kind, name, title, role, organisation, aliases, mentions, Optional.empty());
  }

  /** The name with its title before it, if it has one. */
  public String fullName() {
    return title.map(words -> words + " " + name).orElse(name);
  }

  public boolean isNamed(String words) {
    return name.equalsIgnoreCase(words)
        || fullName().equalsIgnoreCase(words)
        || aliases.stream().anyMatch(words::equalsIgnoreCase);
  }
}
