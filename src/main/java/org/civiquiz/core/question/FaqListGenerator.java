package org.civiquiz.core.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.civiquiz.core.article.FaqEntry;
import org.civiquiz.core.article.Paragraph;
import org.civiquiz.core.text.Span;
import org.civiquiz.core.text.Words;

/** Asks a FAQ entry that answers with a list, for all that is on it. */
public final class FaqListGenerator implements QuestionGenerator {

  private static final int FEWEST_ITEMS = 2;
  private static final int MOST_ITEMS = 5;
  private static final int LONGEST_ITEM = 14;

  @Override
  public String kind() {
    return "faq-list";
  }

  @Override
  public List<Candidate> generate(Reading reading, RandomGenerator random) {
    List<Candidate> candidates = new ArrayList<>();
    for (AskedFaq asked : AskedFaq.in(reading)) {
      ask(reading, asked, random).ifPresent(candidates::add);
    }
    return candidates;
  }

  private Optional<Candidate> ask(Reading reading, AskedFaq asked, RandomGenerator random) {
    FaqEntry entry = asked.entry();
    List<Span> items =
        entry.paragraphs().stream()
            .filter(Paragraph::isListItem)
            .filter(item -> item.sentences().size() == 1)
            .map(Paragraph::span)
            .toList();
    boolean isShort =
        items.stream().allMatch(item -> Words.of(item.in(reading.text())).count() <= LONGEST_ITEM);
    if (items.size() < FEWEST_ITEMS || items.size() > MOST_ITEMS || !isShort) {
      return Optional.empty();
    }
    Draft draft =
        new Draft(kind(), CognitiveProcess.INTEGRATE, asked.stem() + " Choose all that apply.")
            .asks(entry.span())
            .faq(asked.number())
            .rank(18);
    StringBuilder all = new StringBuilder();
    for (Span item : items) {
      String text = Wording.capitalised(reading.wording().standalone(item));
      draft.key(text, "The article names this in its list.");
      all.append(text).append(' ');
    }
    CivicsTerms.STANDARD
        .unsaid(all.toString(), reading, random)
        .forEach(
            term ->
                draft.distractor(
                    Wording.capitalised(term),
                    Misreading.UNSAID,
                    "The article does not name " + term + " in this list."));
    return draft.multiple(reading, items);
  }
}
