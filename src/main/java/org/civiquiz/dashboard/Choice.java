package org.civiquiz.dashboard;

import org.civiquiz.web.MisreadingName;

/**
 * One answer that a question offered, and how many chose it.
 *
 * @param label "A", "1b", "Line 2"
 * @param share of the students, in percent
 * @param kind {@code key}, {@code wrong} or {@code blank}
 * @param right what the tick says; empty without a tick
 * @param misreading null for none
 * @param remark what to think about; empty if nothing
 */
record Choice(
    String label,
    int n,
    String share,
    String kind,
    String text,
    String right,
    MisreadingName misreading,
    String remark) {}
