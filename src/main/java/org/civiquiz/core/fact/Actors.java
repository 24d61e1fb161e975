package org.civiquiz.core.fact;

import java.util.List;
import java.util.Optional;
import org.civiquiz.core.text.Span;

/** All actors of one article, in the order of their first mention. */
public record Actors(List<Actor> all) {

  public Actors {
    all = List.copyOf(all);
  }

  /**
   * The actor whose mention is or lies in this span; the one mentioned last in it, as the head is.
   */
  public Optional<Actor> findIn(Span span) {
    return all.stream()
        .filter(actor -> actor.mentions().stream().anyMatch(span::contains))
        .reduce((earlier, later) -> lastIn(later, span) >= lastIn(earlier, span) ? later : earlier);
  }

  private static int lastIn(Actor actor, Span span) {
    return actor.mentions().stream().filter(span::contains).mapToInt(Span::end).max().orElse(-1);
  }

  /** The actor with a mention at exactly this span. */
  public Optional<Actor> findAt(Span span) {
    return all.stream().filter(actor -> actor.mentions().contains(span)).findFirst();
  }

  public Optional<Actor> findNamed(String words) {
    return all.stream().filter(actor -> actor.isNamed(words)).findFirst();
  }

  public List<Actor> listPersons() {
    return all.stream().filter(actor -> actor.kind() == EntityKind.PERSON).toList();
  }
}
