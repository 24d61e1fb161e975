/**
 * The commands of the program. Results go to standard output and everything else to standard error;
 * the exit code is 0 when the work is done, 1 when the input is at fault and 2 for wrong usage.
 */
package org.civiquiz.cli;
