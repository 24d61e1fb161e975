package org.civiquiz.core.fact;

import java.util.Objects;
import java.util.Optional;

/**
 * A noun phrase and what it stands for.
 *
 * @param phrase the words as printed; may be a pronoun
 * @param kind what it stands for
 * @param plural whether a verb would agree with it in the plural
 * @param actor whom it names or refers to, if that is certain; always present for a usable pronoun
 */
public record Mention(Phrase phrase, EntityKind kind, boolean plural, Optional<Actor> actor) {

  public Mention {
    Objects.requireNonNull(phrase);
    Objects.requireNonNull(kind);
  }

  /** The actor's name, or the words as printed if there is none. */
  public String name() {
    return actor.map(Actor::name).orElse(phrase.text());
  }

  /** The actor's name with title, or the words as printed if there is none. */
  public String fullName() {
    return actor.map(Actor::fullName).orElse(phrase.text());
  }
}
