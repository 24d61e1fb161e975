package org.civiquiz.core.question;

import java.util.List;
import java.util.stream.IntStream;
import org.civiquiz.core.article.FaqEntry;

/**
 * An answered pair of the article's FAQ, its question put as a stem.
 *
 * @param number its place in the FAQ, from 0
 */
record AskedFaq(FaqEntry entry, int number, String stem) {

  static List<AskedFaq> in(Reading reading) {
    List<FaqEntry> faq = reading.article().faq();
    return IntStream.range(0, faq.size())
        .filter(i -> !faq.get(i).sentences().isEmpty())
        .mapToObj(i -> new AskedFaq(faq.get(i), i, stem(faq.get(i), reading)))
        .toList();
  }

  private static String stem(FaqEntry entry, Reading reading) {
    return ReaderVoice.of(reading.wording().standalone(entry.question()));
  }
}
