package org.civiquiz.interchange.qti;

/**
 * Something that a student may choose, as the file has it.
 *
 * @param id as responses name it
 */
record Choice(String id, String text) {}
