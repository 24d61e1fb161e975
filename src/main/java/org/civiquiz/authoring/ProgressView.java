package org.civiquiz.authoring;

import java.util.List;
import java.util.UUID;

/**
 * How far the making of a quiz has come.
 *
 * @param isEmpty whether there is no question, for now or for good
 * @param hasArticle whether its text can be tried again
 * @param warnings what was noticed; of a quiz without questions, why
 */
record ProgressView(
    UUID id,
    String title,
    boolean isGenerating,
    boolean isEmpty,
    boolean hasArticle,
    List<String> warnings) {}
