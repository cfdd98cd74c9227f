package dev.tributary.application.message.suppression;

import java.time.Duration;

/**
 * How long rejected addresses stay suppressed; an opt-out never expires.
 *
 * @param period from the refusal
 */
public record SuppressionRetention(Duration period) {}
