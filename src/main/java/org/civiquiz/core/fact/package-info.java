/**
 * What an article asserts: actors, statements, actions, exchanges, numbers, each with its evidence
 * and its certainty. One class per kind of fact finds it; none is given rather than a doubtful one.
 */
package org.civiquiz.core.fact;
