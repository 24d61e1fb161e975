package org.civiquiz.interchange.qti;

import java.util.List;

/**
 * A gap in a text and what may fill it, as the file has it.
 *
 * @param response the name of the response that fills it
 * @param key the right choice; empty if the file only tells how it marks
 */
record Gap(String response, List<Choice> choices, String key) {}
