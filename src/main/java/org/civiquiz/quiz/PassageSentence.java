package org.civiquiz.quiz;

import org.civiquiz.core.text.Span;

/**
 * A sentence of an article, as pages name it.
 *
 * @param id to link to within a page
 * @param text its characters, on one line
 * @param place where it stands: "paragraph 3", "FAQ 2"
 */
public record PassageSentence(String id, Span span, String text, String place) {}
