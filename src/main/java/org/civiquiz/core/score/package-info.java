/** What an attempt earned: pure arithmetic over questions, responses and marks. */
package org.civiquiz.core.score;
