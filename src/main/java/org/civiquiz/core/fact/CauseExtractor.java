package org.civiquiz.core.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.civiquiz.core.fact.Fact.Cause;
import org.civiquiz.core.text.WordList;

/** Finds why something is so: clauses with "because". */
final class CauseExtractor implements FactExtractor {

  private static final Set<String> CONNECTIVES = WordList.read(CauseExtractor.class, "reasons.txt");

  @Override
  public List<Cause> extract(ReadArticle article) {
    List<Cause> causes = new ArrayList<>();
    for (Dependent dependent : Dependent.find(article, CONNECTIVES)) {
      causes.add(
          new Cause(
              dependent.connective(),
              dependent.words(),
              dependent.rest(article),
              CertaintyReader.of(dependent.governor(), article)));
    }
    return causes;
  }
}
