package org.civiquiz.core.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.civiquiz.core.fact.Fact.Condition;
import org.civiquiz.core.text.WordList;

/** Finds what must be so for something else to be so: "once 50 countries have ratified it". */
final class ConditionExtractor implements FactExtractor {

  private static final Set<String> CONNECTIVES =
      WordList.read(ConditionExtractor.class, "conditions.txt");

  @Override
  public List<Condition> extract(ReadArticle article) {
    List<Condition> conditions = new ArrayList<>();
    for (Dependent dependent : Dependent.find(article, CONNECTIVES)) {
      ClauseParts outcome = dependent.governor();
      conditions.add(
          new Condition(
              dependent.connective(),
              dependent.words(),
              dependent.rest(article),
              CertaintyReader.of(outcome, article)));
    }
    return conditions;
  }
}
