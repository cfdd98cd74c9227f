package dev.tributary.application.idempotency;

import java.time.Duration;

/**
 * How long repeats are recognised.
 *
 * @param period how long a response is kept
 */
public record IdempotencyRetention(Duration period) {}
