package org.civiquiz.core.fact;

import java.util.List;

/** Finds the facts of one kind. Keeps no state, so that one instance serves all threads. */
@FunctionalInterface
interface FactExtractor {

  List<? extends Fact> extract(ReadArticle article);
}
