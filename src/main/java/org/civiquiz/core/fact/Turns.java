package org.civiquiz.core.fact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.civiquiz.core.article.Paragraph;
import org.civiquiz.core.article.ParsedArticle;
import org.civiquiz.core.text.Sentence;
import org.civiquiz.core.text.Sentence.Part;
import org.civiquiz.core.text.Span;

/** The paragraphs of an interview: each opens with the name of who speaks, and a colon. */
final class Turns {

  private static final Pattern OPENING =
      Pattern.compile("((?:\\p{Lu}[\\p{L}.’'-]{1,30} ){0,3}\\p{Lu}[\\p{L}’'-]{1,30}):\\s");

  private final Map<Integer, Mention> speakers = new HashMap<>();

  Turns(ParsedArticle article, Actors actors) {
    List<Paragraph> paragraphs = article.paragraphs();
    for (int i = 0; i < paragraphs.size(); i++) {
      Span span = paragraphs.get(i).span();
      Matcher opening = OPENING.matcher(article.text()).region(span.start(), span.end());
      if (opening.lookingAt()) {
        Phrase name = Phrase.of(new Span(opening.start(1), opening.end(1)), article.text());
        Optional<Actor> actor =
            actors.findNamed(name.text()).filter(a -> a.kind() == EntityKind.PERSON);
        int number = i;
        actor.ifPresent(
            a -> speakers.put(number, new Mention(name, a.kind(), false, Optional.of(a))));
      }
    }
  }

  Optional<Mention> of(Sentence sentence) {
    return sentence.place().part() == Part.PARAGRAPH
        ? Optional.ofNullable(speakers.get(sentence.place().number()))
        : Optional.empty();
  }
}
