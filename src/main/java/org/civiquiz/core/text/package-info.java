/**
 * Text and its grammar: spans, tokens, sentences and trees, and what the language library behind
 * them has to offer. Nothing here knows of articles or facts.
 */
package org.civiquiz.core.text;
