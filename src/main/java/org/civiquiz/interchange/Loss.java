package org.civiquiz.interchange;

/**
 * Something that one format has and the other cannot hold: one line of the loss ledger.
 *
 * @param where its place in the file, or the question that it belongs to
 * @param what in words for a teacher
 */
public record Loss(String where, String what) {}
