package org.civiquiz.core.check;

/**
 * One fault found in a candidate question.
 *
 * @param code what is at fault and how, as in {@code stem.reveals-key}
 * @param message one sentence for the teacher, with the words at fault
 */
public record Finding(String code, String message) {}
