package dev.tributary.application.idempotency;

import java.time.Duration;

/**
 * How long repeated requests are recognised.
 *
 * @param period how long a response is stored
 */
public record IdempotencyRetention(Duration period) {}
