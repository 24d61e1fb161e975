package org.civiquiz.core.pipeline;

import org.civiquiz.core.question.QuizDocument;

/** What one run gives: a quiz and the account of how it came about. */
public record Generation(QuizDocument quiz, GenerationReport report) {}
