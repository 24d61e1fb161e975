package org.civiquiz.core.fact;

import org.civiquiz.core.text.Span;

/**
 * Words between quotation marks.
 *
 * @param outer with the marks
 * @param inner without them
 * @param complete whether they look like whole sentences of speech, which do not belong to the
 *     grammar of the words around them
 * @param paragraph the paragraph in which they stand
 */
record Quote(Span outer, Span inner, boolean complete, Span paragraph) {}
