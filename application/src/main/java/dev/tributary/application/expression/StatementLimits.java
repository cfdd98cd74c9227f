package dev.tributary.application.expression;

import java.time.Duration;

/**
 * How long the database may work on one statement.
 *
 * @param activity within a run
 * @param preview while an author waits
 */
public record StatementLimits(Duration activity, Duration preview) {}
