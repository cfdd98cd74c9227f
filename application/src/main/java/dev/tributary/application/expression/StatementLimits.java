package dev.tributary.application.expression;

import java.time.Duration;

/**
 * How long the database may work on one statement, and how large the texts in it may become.
 *
 * @param activity within a run
 * @param preview while an author waits
 * @param longestText bytes of a text that an expression computes
 */
public record StatementLimits(Duration activity, Duration preview, int longestText) {}
