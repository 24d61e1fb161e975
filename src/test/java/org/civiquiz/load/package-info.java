/**
 * Load and faults, on a packaged server with a database of its own. None of it runs with the other
 * tests; docs/measurements.md has the commands.
 */
package org.civiquiz.load;
