package dev.tributary.application.message;

import java.time.Duration;

/**
 * How long finished deliveries are retained.
 *
 * @param period from their end
 */
public record MessageRetention(Duration period) {}
