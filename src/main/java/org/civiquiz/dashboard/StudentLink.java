package org.civiquiz.dashboard;

/** A student as a page names them, and their own page. */
record StudentLink(String label, String href) {}
