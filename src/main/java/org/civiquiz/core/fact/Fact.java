package org.civiquiz.core.fact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.civiquiz.core.text.Span;

/** Something that an article asserts, in a form that one can ask about. */
public sealed interface Fact {

  Grounds grounds();

  default List<Span> evidence() {
    return grounds().evidence();
  }

  default Certainty certainty() {
    return grounds().certainty();
  }

  /**
   * Somebody's words between quotation marks.
   *
   * @param speaker who said them; has an actor if it is a pronoun
   * @param words what was said, without the outer marks; the parts of a split quotation joined
   * @param parts where the words stand, without the marks
   * @param complete whether the words are whole sentences or a whole clause, and not only some
   *     words within a reported clause
   * @param verb the base form of the verb of speech: "say", "call"; "according to" if it is that
   * @param addressee to whom, if said
   * @param statement of a partial quotation, the reported words around it: "that North Korea would
   *     “pay a price” if …"
   */
  record Quotation(
      Mention speaker,
      String words,
      List<Span> parts,
      boolean complete,
      String verb,
      Optional<Mention> addressee,
      Optional<Phrase> statement,
      Grounds grounds)
      implements Fact {
    public Quotation {
      Objects.requireNonNull(speaker);
      parts = List.copyOf(parts);
    }
  }

  /**
   * What somebody said, in the article's words.
   *
   * @param verb the verb of speech with its auxiliaries; of "issued a warning that", its base form
   *     is "warn"
   * @param verbPhrase the words between speaker and content: "warned", "issued a warning"
   * @param content a clause with "that" if printed, or "to" with a verb, or what "on" or "for"
   *     introduces
   * @param clause whether the content is a full clause
   */
  record IndirectStatement(
      Mention speaker,
      VerbGroup verb,
      Phrase verbPhrase,
      Phrase content,
      boolean clause,
      Optional<Mention> addressee,
      Grounds grounds)
      implements Fact {}

  /**
   * Who asked whom for what.
   *
   * @param asked of whom; absent if not said
   * @param what a noun phrase, or "to" with a verb
   * @param action whether {@link #what} is something to do, and not a thing
   */
  record Request(
      Mention asker,
      VerbGroup verb,
      Optional<Mention> asked,
      Phrase what,
      boolean action,
      Grounds grounds)
      implements Fact {}

  /**
   * Something for something.
   *
   * @param first the side named first in the text
   * @param connective the words that make it an exchange: "in return", "in exchange for", "unless"
   */
  record Exchange(Side first, Side second, Phrase connective, Grounds grounds) implements Fact {

    /**
     * What one party gives or gets.
     *
     * @param party absent where the text leaves it out and no reader could be sure
     * @param verb absent where the side is a bare noun phrase ("in exchange for their votes")
     * @param what the thing, or the clause of what is done
     * @param gets whether the party receives it or wants it; otherwise it gives or promises it
     * @param other the party from whom it gets it or to whom it gives it, if that is told
     */
    public record Side(
        Optional<Mention> party,
        Optional<VerbGroup> verb,
        Phrase what,
        boolean gets,
        Optional<Mention> other) {

      /** Who gives the thing, if told. */
      public Optional<Mention> giver() {
        return gets ? other : party;
      }

      /** Who gets the thing, if told. */
      public Optional<Mention> receiver() {
        return gets ? party : other;
      }

      Side with(Optional<Mention> counterpart) {
        return new Side(party, verb, what, gets, counterpart);
      }
    }
  }

  /**
   * Two or more things named together.
   *
   * @param clause the clause in which they stand
   * @param subject of the clause, if the items are not it
   * @param verb that governs them; of a list of verbs, absent
   * @param whole from the first item to the last
   * @param conjunction "and", "or", "as well as"
   */
  record Listing(
      Phrase clause,
      Optional<Mention> subject,
      Optional<VerbGroup> verb,
      Phrase whole,
      List<Phrase> items,
      String conjunction,
      ItemKind kind,
      Grounds grounds)
      implements Fact {
    public Listing {
      items = List.copyOf(items);
    }

    /** What the items are. */
    public enum ItemKind {
      NAME,
      NOUN,
      VERB,
      CLAUSE
    }
  }

  /** What somebody or something does, did, will do or is. */
  record Action(Clause clause, Grounds grounds) implements Fact {}

  /**
   * A number with what it counts.
   *
   * @param phrase number and unit as printed: "4,312 votes", "$8 million", "6-3"
   * @param number only the number's characters: "4,312", "8", "6-3"
   * @param value of the number, with "million" and the like worked in
   * @param second of a ratio or score, its second number
   * @param unit as printed after or before the number: "votes", "$", "percent"; empty if none
   * @param clause the words of the clause around it
   */
  record Quantity(
      Phrase phrase,
      Phrase number,
      Kind kind,
      BigDecimal value,
      Optional<BigDecimal> second,
      String unit,
      Phrase clause,
      Grounds grounds)
      implements Fact {

    /** What the number says. */
    public enum Kind {
      COUNT,
      PERCENT,
      MONEY,
      DURATION,
      AGE,
      ORDINAL,
      /** Two numbers of a vote or score: "6-3". */
      RATIO,
      MEASURE
    }
  }

  /**
   * A point or stretch of time.
   *
   * @param phrase without its preposition: "November 18", "1994", "next year"
   */
  record DateMention(Phrase phrase, Kind kind, Phrase clause, Grounds grounds) implements Fact {

    /** How the time is given. */
    public enum Kind {
      YEAR,
      MONTH,
      DATE,
      WEEKDAY,
      CLOCK,
      /** Only to be understood from when the article was written: "next year". */
      RELATIVE
    }
  }

  /**
   * That something is only planned, said, denied or not known; or is confirmed by name.
   *
   * @param claim what it is about, as a clause or noun phrase: "Putin has requested …", "the
   *     report"
   * @param holder who has or has not confirmed, denied or planned it; absent for "it is believed"
   */
  record Status(Phrase claim, Optional<Mention> holder, Grounds grounds) implements Fact {}

  /**
   * What must be so for something else to be so.
   *
   * @param connective "if", "unless", "once", "only if", "provided that"
   * @param condition the clause after the connective
   * @param outcome the clause that depends on it
   */
  record Condition(Phrase connective, Phrase condition, Phrase outcome, Grounds grounds)
      implements Fact {}

  /**
   * Why something is so.
   *
   * @param connective "because", "since", "because of", "so that"
   * @param cause the words after the connective, or before it for "so"
   * @param effect the clause that is explained
   */
  record Cause(Phrase connective, Phrase cause, Phrase effect, Grounds grounds) implements Fact {}
}
